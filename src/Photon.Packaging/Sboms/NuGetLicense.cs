using System.Text.Json;
using System.Xml;

namespace Photon.Packaging.Sboms;

/// <summary>The licence that a package's <c>.nuspec</c> names, read from the folder that NuGet unpacked it to.</summary>
internal static class NuGetLicense
{
    /// <param name="assets">The root of project.assets.json.</param>
    /// <param name="library">What it says of the package.</param>
    /// <returns>An expression such as <c>MIT</c>; null where there is none, or no folder.</returns>
    public static string? Of(JsonElement assets, JsonElement? library)
    {
        var nuspec = library.Member("files").Texts().FirstOrDefault(file => file.EndsWith(".nuspec", StringComparison.OrdinalIgnoreCase) && !file.Contains('/', StringComparison.Ordinal));
        if (nuspec is null || library.Text("path") is not { } path)
            return null;
        return assets.Member("packageFolders").Members()
            .Select(folder => Path.Combine(folder.Name, path, nuspec))
            .Where(File.Exists)
            .Select(Read)
            .FirstOrDefault();
    }

    private static string? Read(string path)
    {
        try
        {
            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "license" } && reader.GetAttribute("type") == "expression")
                    return reader.ReadElementContentAsString().Trim();
            }

            return null;
        }
        catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
        {
            // The licence is a courtesy; a damaged package is NuGet's to report.
            return null;
        }
    }
}
