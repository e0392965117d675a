using System.Reflection.PortableExecutable;

namespace Photon.Packaging.Published;

/// <summary>Finds assemblies whose bytes depend on the folder they were built in: the compiler wrote there where it put their symbols.</summary>
public static class ReproducibilityCheck
{
    /// <summary>Paths of such assemblies of the app and its projects. Those of packages are what they are.</summary>
    public static IReadOnlyList<string> Find(IReadOnlyList<DeliveredFile> app) =>
        [.. app.Where(file => file.Layer is FileLayer.App or FileLayer.Projects && file.Path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
            .Where(file => NamesFolder(file.Source))
            .Select(file => file.Path)];

    private static bool NamesFolder(string path)
    {
        try
        {
            using var reader = new PEReader(Content.FileChunks.Open(path));
            return reader.HasMetadata && reader.ReadDebugDirectory()
                .Where(entry => entry.Type == DebugDirectoryEntryType.CodeView)
                .Select(entry => reader.ReadCodeViewDebugDirectoryData(entry).Path)
                .Any(IsOfThisMachine);
        }
        catch (BadImageFormatException)
        {
            return false; // a native library
        }
    }

    /// <summary>A path that was mapped to another (/_/Shop/…) looks rooted too, but no such folder is here.</summary>
    private static bool IsOfThisMachine(string symbols) => Path.IsPathFullyQualified(symbols) && Directory.Exists(Path.GetDirectoryName(symbols));
}
