using System.Text;

namespace Photon.Packaging.Content;

/// <summary>A list of files and their SHA-256, in the format of GNU coreutils: <c>sha256sum -c SHA256SUMS</c> verifies it.</summary>
public static class Checksums
{
    public const string FileName = "SHA256SUMS";

    /// <summary>The list, sorted by path.</summary>
    /// <param name="hashes">Paths, none with a backslash or a line break, and hashes.</param>
    public static string Format(IEnumerable<(string Path, string Sha256)> hashes)
    {
        var text = new StringBuilder();
        foreach (var (path, hash) in hashes.OrderBy(h => h.Path, StringComparer.Ordinal))
            text.Append(hash).Append("  ").Append(path).Append('\n');
        return text.ToString();
    }

    /// <summary>The hashes of a list by their paths; lines of another form are left out.</summary>
    public static Dictionary<string, string> Parse(string text)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in text.Split('\n'))
        {
            if (line.Length > 66 && line.AsSpan(64, 2) is "  ")
                hashes[line[66..]] = line[..64];
        }

        return hashes;
    }
}
