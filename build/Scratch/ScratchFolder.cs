namespace Photon.Build.Scratch;

/// <summary>
/// A folder outside the checkout in which packages are used as their users do: with a feed of the packed packages besides the machine's
/// own sources, a package cache and a template hive of its own.
/// </summary>
internal sealed class ScratchFolder
{
    private readonly Dictionary<string, string> environment;
    private readonly string hive;

    private ScratchFolder(string path, string packageCache)
    {
        Path = path;
        hive = System.IO.Path.Combine(path, ".hive");
        environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = packageCache };
    }

    public string Path { get; }

    /// <summary>Makes an empty folder below the machine's temporary one.</summary>
    /// <param name="name">A word for people who find it.</param>
    /// <param name="feed">The folder of packed packages.</param>
    /// <param name="packageCache">Where packages are unpacked to.</param>
    public static ScratchFolder Create(string name, string feed, string packageCache)
    {
        var folder = new ScratchFolder(Directory.CreateTempSubdirectory($"photon-{name}-").FullName, packageCache);
        File.WriteAllText(System.IO.Path.Combine(folder.Path, "nuget.config"),
            $"""
            <?xml version="1.0" encoding="utf-8"?>
            <configuration>
              <packageSources>
                <add key="photon" value="{feed}" />
              </packageSources>
            </configuration>

            """);
        return folder;
    }

    public string PathOf(params ReadOnlySpan<string> parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>A <c>dotnet</c> command in this folder or one below it.</summary>
    public ShellCommand Dotnet(string relativeFolder, params IReadOnlyList<string> arguments) =>
        new("dotnet", arguments, PathOf(relativeFolder)) { Environment = environment };

    /// <summary>Installs the templates for this folder alone.</summary>
    public Task InstallTemplatesAsync(string feed, string version) => Shell.RunAsync(Dotnet(
        ".", "new", "install", System.IO.Path.Combine(feed, $"Photon.Templates.{version}.nupkg"), "--debug:custom-hive", hive));

    /// <summary><c>dotnet new photon -n NAME</c>.</summary>
    public Task NewAsync(string name, params IReadOnlyList<string> options) => Shell.RunAsync(Dotnet(
        ".", ["new", "photon", "-n", name, .. options, "--debug:custom-hive", hive]));

    /// <summary>Deletes everything in it.</summary>
    public void Delete() => Directory.Delete(Path, recursive: true);
}
