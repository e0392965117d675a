namespace Photon.Testing.Compiling;

/// <summary>The .NET installation that runs this process: its SDK, reference packs and shared frameworks.</summary>
public sealed class DotnetInstallation
{
    private static readonly string[] Frameworks = ["Microsoft.NETCore.App", "Microsoft.AspNetCore.App"];

    private DotnetInstallation(string root)
    {
        Root = root;
        Sdk = Newest(Path.Combine(root, "sdk")) ?? throw new InvalidOperationException($"No SDK under {root}.");
    }

    public string Root { get; }

    /// <summary>The newest SDK of the running major version.</summary>
    public string Sdk { get; }

    public static DotnetInstallation Find()
    {
        // <root>/shared/Microsoft.NETCore.App/10.0.x/System.Private.CoreLib.dll
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return new DotnetInstallation(Path.GetFullPath(Path.Combine(framework, "..", "..", "..")));
    }

    /// <summary>What a Microsoft.NET.Sdk.Web project compiles against: the reference packs, or the shared frameworks where packs are absent.</summary>
    public IReadOnlyList<string> ReferenceAssemblies() => [.. Frameworks.SelectMany(ReferencesOf)];

    /// <summary>Analyzers and source generators that ship with the reference packs.</summary>
    public IReadOnlyList<string> PackAnalyzers() =>
        [.. Frameworks
            .Select(f => Newest(Path.Combine(Root, "packs", f + ".Ref")))
            .OfType<string>()
            .Select(pack => Path.Combine(pack, "analyzers", "dotnet", "cs"))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal))];

    private IEnumerable<string> ReferencesOf(string framework)
    {
        var pack = Newest(Path.Combine(Root, "packs", framework + ".Ref"));
        return pack is not null
            ? Directory.EnumerateFiles(Path.Combine(pack, "ref", $"net{Environment.Version.Major}.0"), "*.dll")
            : Directory.EnumerateFiles(Newest(Path.Combine(Root, "shared", framework))!, "*.dll").Where(IsManaged);
    }

    private static bool IsManaged(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = new System.Reflection.PortableExecutable.PEReader(stream);
        return reader.HasMetadata;
    }

    private static string? Newest(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateDirectories(folder)
                .Select(path => (path, version: VersionOf(path)))
                .Where(v => v.version?.Major == Environment.Version.Major)
                .OrderBy(v => v.version)
                .LastOrDefault().path
            : null;

    private static Version? VersionOf(string path) =>
        Version.TryParse(Path.GetFileName(path).Split('-')[0], out var version) ? version : null;
}
