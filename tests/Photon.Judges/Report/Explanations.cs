using System.IO.Enumeration;

namespace Photon.Judges.Report;

/// <summary>Why a judge's findings are none of Photon's: lines of globs over the columns of a finding, and the reason behind the last <c>|</c>.</summary>
internal sealed class Explanations
{
    private readonly List<string[]> rules;

    private Explanations(List<string[]> rules)
    {
        this.rules = rules;
    }

    /// <summary>Lines that begin with <c>#</c> are comments.</summary>
    /// <param name="path">The list.</param>
    /// <param name="columns">How many columns a finding has.</param>
    public static Explanations Read(string path, int columns) => new(
        [.. File.ReadLines(path)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" | ", columns + 1, StringSplitOptions.TrimEntries))
            .Select(row => row.Length == columns + 1 ? row : throw new InvalidDataException($"{path}: a rule has {columns} columns and a reason."))]);

    /// <summary>The reason of the first rule that fits, or null.</summary>
    public string? ReasonOf(params IReadOnlyList<string> finding) =>
        rules.Find(rule => finding.Select((text, i) => FileSystemName.MatchesSimpleExpression(rule[i], text)).All(fits => fits))?[^1];

    /// <summary>The findings, such as <c>document\twhat</c>, that nothing explains.</summary>
    public IEnumerable<string> Unexplained(IEnumerable<string> findings) => findings.Where(finding => ReasonOf(finding.Split('\t', 2)) is null);
}
