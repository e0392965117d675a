using System.IO.Enumeration;

namespace Photon.Judges.Readers;

/// <summary>Why readers disagree: lines of globs over a difference and the reason, <c>document | reader | kind | side | what | reason</c>.</summary>
internal sealed class Explanations
{
    private const int Columns = 6;
    private readonly List<string[]> rules;

    private Explanations(List<string[]> rules)
    {
        this.rules = rules;
    }

    /// <summary>Lines that begin with <c>#</c> are comments.</summary>
    public static Explanations Read(string path) => new(
        [.. File.ReadLines(path)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" | ", Columns, StringSplitOptions.TrimEntries))
            .Select(row => row.Length == Columns ? row : throw new InvalidDataException($"{path}: a rule has {Columns} columns."))]);

    /// <summary>The reason of the first rule that fits, or null.</summary>
    public string? ReasonOf(Difference difference) => rules.Find(rule =>
        IsMatch(rule[0], difference.Document)
        && IsMatch(rule[1], difference.Reader)
        && IsMatch(rule[2], difference.Kind)
        && IsMatch(rule[3], difference.Side)
        && IsMatch(rule[4], difference.What))?[5];

    private static bool IsMatch(string glob, string text) => FileSystemName.MatchesSimpleExpression(glob, text);
}
