using System.Text.Json;

namespace Photon.Packaging.Published;

/// <summary>Which library each published file comes from, as <c>Shop.deps.json</c> says.</summary>
internal sealed class DependencyFile
{
    private static readonly string[] AssetGroups = ["runtime", "native", "resources", "runtimeTargets"];

    /// <summary>Files that lie beside an assembly and belong to it.</summary>
    private static readonly string[] Companions = [".pdb", ".xml"];

    private readonly Dictionary<string, Origin> origins = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Origin> packages = new(StringComparer.OrdinalIgnoreCase);

    private DependencyFile()
    {
    }

    /// <summary>An app without the file, as one made by native AOT, is all its own.</summary>
    public static DependencyFile Empty { get; } = new();

    /// <param name="Layer">Of packages or of projects.</param>
    /// <param name="Package"><c>YamlDotNet/16.3.0</c>; null for a project.</param>
    internal sealed record Origin(FileLayer Layer, string? Package);

    /// <summary>Where a published file comes from; null for the app's own.</summary>
    /// <param name="path">Below the publish folder, with <c>/</c>.</param>
    public Origin? OriginOf(string path)
    {
        if (origins.TryGetValue(path, out var origin))
            return origin;
        return Companions.Contains(Path.GetExtension(path)) && origins.TryGetValue(Path.ChangeExtension(path, ".dll"), out origin) ? origin : null;
    }

    /// <summary>The package of a name, <c>YamlDotNet</c>.</summary>
    public Origin? PackageOf(string name) => packages.GetValueOrDefault(name);

    /// <param name="path">The file.</param>
    /// <param name="appAssembly"><c>Shop.dll</c>: the project that it comes from is the app.</param>
    /// <exception cref="JsonException">The file is broken.</exception>
    public static DependencyFile Read(string path, string appAssembly)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = document.RootElement;
        var file = new DependencyFile();
        if (Member(Member(root, "runtimeTarget"), "name") is not { ValueKind: JsonValueKind.String } target
            || Member(Member(root, "targets"), target.GetString()!) is not { ValueKind: JsonValueKind.Object } libraries
            || Member(root, "libraries") is not { ValueKind: JsonValueKind.Object } kinds)
        {
            throw new JsonException($"'{path}' names no libraries.");
        }

        foreach (var library in libraries.EnumerateObject())
        {
            var kind = Member(Member(kinds, library.Name), "type") is { ValueKind: JsonValueKind.String } type ? type.GetString() : null;
            file.Add(library, kind, appAssembly);
        }

        return file;
    }

    private void Add(JsonProperty library, string? kind, string appAssembly)
    {
        var isApp = Member(library.Value, "runtime") is { ValueKind: JsonValueKind.Object } runtime && runtime.TryGetProperty(appAssembly, out _);
        Origin? origin = kind switch
        {
            // A runtime pack is the framework of a self-contained app; it comes from a package like any other.
            "package" or "runtimepack" => new(FileLayer.Packages, library.Name),
            "project" when !isApp => new(FileLayer.Projects, null),
            _ => null,
        };
        if (origin is null)
            return;
        if (origin.Package is not null)
            packages.TryAdd(library.Name.Split('/')[0], origin);
        foreach (var assets in AssetGroups.Select(group => Member(library.Value, group)).Where(group => group is { ValueKind: JsonValueKind.Object }))
        {
            foreach (var asset in assets!.Value.EnumerateObject())
            {
                foreach (var place in PlacesOf(asset))
                    origins.TryAdd(place, origin);
            }
        }
    }

    /// <summary>An asset keeps its place below <c>runtimes/</c>, or else lies at the root, or in a folder of its language.</summary>
    private static IEnumerable<string> PlacesOf(JsonProperty asset)
    {
        yield return asset.Name;
        var name = asset.Name[(asset.Name.LastIndexOf('/') + 1)..];
        if (Member(asset.Value, "localPath") is { ValueKind: JsonValueKind.String } local)
            yield return local.GetString()!.Replace('\\', '/');
        else if (Member(asset.Value, "locale") is { ValueKind: JsonValueKind.String } locale)
            yield return $"{locale.GetString()}/{name}";
        else
            yield return name;
    }

    private static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(name, out var value) ? value : null;
}
