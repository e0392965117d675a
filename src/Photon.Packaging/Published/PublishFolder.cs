namespace Photon.Packaging.Published;

/// <summary>A folder that <c>dotnet publish</c> wrote.</summary>
public static class PublishFolder
{
    /// <summary>Where ASP.NET Core looks for what it serves as it is.</summary>
    public const string WebRoot = "wwwroot";

    /// <summary>Where a UI may lie instead.</summary>
    public const string UiRoot = "ui";

    /// <summary>The files with their layers and packages, by paths below the folder, sorted ordinally.</summary>
    /// <param name="folder">An absolute path.</param>
    /// <param name="appAssembly"><c>Shop.dll</c></param>
    /// <exception cref="IOException">The folder holds what can't be delivered.</exception>
    /// <exception cref="System.Text.Json.JsonException">Its <c>Shop.deps.json</c> is broken.</exception>
    public static IReadOnlyList<DeliveredFile> Read(string folder, string appAssembly)
    {
        var files = FolderFiles.Of(folder);
        var dependencies = Path.Combine(folder, Path.ChangeExtension(appAssembly, ".deps.json"));
        var origins = File.Exists(dependencies) ? DependencyFile.Read(dependencies, appAssembly) : DependencyFile.Empty;
        return [.. files.Select(file => Describe(file.Path, file.Source, origins))];
    }

    /// <summary>The UI among published files, by paths below its own folder; empty where there is none.</summary>
    public static IReadOnlyList<DeliveredFile> UiOf(IReadOnlyList<DeliveredFile> published)
    {
        var web = Below(published, WebRoot);
        if (web.Count > 0)
            return web;
        var ui = Below(published, UiRoot);
        return ui.Any(file => file.Path == "index.html") ? ui : [];
    }

    private static DeliveredFile Describe(string path, string source, DependencyFile origins)
    {
        var origin = origins.OriginOf(path);
        if (origin is null && IsBelow(path, WebRoot))
            origin = new(FileLayer.Assets, LibraryOfAsset(path, origins));
        else if (origin is null && IsBelow(path, UiRoot))
            origin = new(FileLayer.Assets, null);
        return new DeliveredFile(path, source, ExecutableFile.Is(source, origin?.Package is not null))
        {
            Layer = origin?.Layer ?? FileLayer.App,
            Package = origin?.Package,
        };
    }

    /// <summary>A library's own assets are published below <c>wwwroot/_content/{Library}/</c>.</summary>
    private static string? LibraryOfAsset(string path, DependencyFile origins) =>
        path.Split('/') is [_, "_content", var library, _, ..] ? origins.PackageOf(library)?.Package : null;

    private static List<DeliveredFile> Below(IReadOnlyList<DeliveredFile> files, string folder) =>
        [.. files.Where(file => IsBelow(file.Path, folder)).Select(file => file with { Path = file.Path[(folder.Length + 1)..] })];

    private static bool IsBelow(string path, string folder) =>
        path.Length > folder.Length && path[folder.Length] == '/' && path.StartsWith(folder, StringComparison.Ordinal);
}
