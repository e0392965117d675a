using System.Text;

namespace Photon.Manifest;

/// <summary>
/// A list of paths as a text that MSBuild reads back as items with no task at all, by
/// <c>$([MSBuild]::Unescape($([System.IO.File]::ReadAllText(…))))</c>: one path a line, each ended by <c>;</c>, MSBuild's own characters escaped.
/// </summary>
public static class ItemList
{
    /// <summary>The characters with a meaning in an item's <c>Include</c>.</summary>
    private const string Escaped = "%*?@$();'";

    /// <summary>The paths as a text.</summary>
    public static string Format(IEnumerable<string> paths)
    {
        var text = new StringBuilder();
        foreach (var path in paths)
        {
            foreach (var c in path)
                AppendCharacter(text, c);
            text.Append(";\n");
        }

        return text.ToString();
    }

    /// <summary>The paths of a text that <see cref="Format"/> made; a text that it did not make gives what looks like paths.</summary>
    public static IReadOnlyList<string> Parse(string text) =>
        [.. text.Split(";\n", StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];

    private static void AppendCharacter(StringBuilder text, char c)
    {
        // A line end or a blank at an end of the path would be trimmed by MSBuild.
        if (Escaped.Contains(c, StringComparison.Ordinal) || c <= ' ')
            text.Append('%').Append(((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        else
            text.Append(c);
    }
}
