using System.Globalization;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Photon.Tasks.Output;

/// <summary>The difference of two texts for a build log: changed lines with a little around them, as <c>diff -u</c> shows them.</summary>
internal sealed class TextDifference
{
    private const int Around = 3;
    private const int LongestInLines = 200;
    private readonly List<DiffPiece> lines;

    public TextDifference(string before, string after)
    {
        lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(before, after, ignoreWhitespace: false).Lines;
    }

    /// <summary>The first line of the new text that differs, from 1; 1 where none does.</summary>
    public int FirstLine
    {
        get
        {
            var changed = lines.FindIndex(IsChange);
            return changed < 0 ? 1 : lines.Take(changed).Count(line => line.Type != ChangeType.Deleted) + 1;
        }
    }

    /// <summary><c>12 lines more, 3 less</c></summary>
    public string Summary => string.Create(CultureInfo.InvariantCulture,
        $"{lines.Count(line => line.Type == ChangeType.Inserted)} lines more, {lines.Count(line => line.Type == ChangeType.Deleted)} less");

    /// <summary>No line for equal texts; no more than <see cref="LongestInLines"/> for any.</summary>
    public IEnumerable<string> ToLines()
    {
        var written = 0;
        var last = -1;
        for (var i = 0; i < lines.Count && written < LongestInLines; i++)
        {
            if (!IsNearChange(i))
                continue;
            if (last >= 0 && last != i - 1)
                yield return "  ⋮";
            yield return lines[i].Type switch
            {
                ChangeType.Inserted => "+ " + lines[i].Text,
                ChangeType.Deleted => "- " + lines[i].Text,
                _ => "  " + lines[i].Text,
            };
            last = i;
            written++;
        }

        if (written == LongestInLines)
            yield return "  …";
    }

    private bool IsNearChange(int index)
    {
        for (var i = Math.Max(0, index - Around); i <= Math.Min(lines.Count - 1, index + Around); i++)
        {
            if (IsChange(lines[i]))
                return true;
        }

        return false;
    }

    private static bool IsChange(DiffPiece line) => line.Type is ChangeType.Inserted or ChangeType.Deleted;
}
