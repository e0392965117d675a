using System.Globalization;
using System.Text.RegularExpressions;
using Photon.Engine.Diagnostics;

namespace Photon.Tasks.Ui;

/// <summary>Reads what <c>tsc --pretty false</c> writes: <c>src/main.tsx(3,7): error TS2322: Type 'string' is not assignable to type 'number'.</c></summary>
internal static partial class TypeScriptOutput
{
    /// <param name="lines">The lines.</param>
    /// <param name="folder">What paths are relative to, absolute.</param>
    public static IReadOnlyList<Diagnostic> Read(IEnumerable<string> lines, string folder)
    {
        var found = new List<(Location Location, string Code, string Text)>();
        foreach (var line in lines)
        {
            var match = ErrorLine.Match(line);
            if (match.Success)
                found.Add((LocationOf(match, folder), match.Groups["code"].Value, match.Groups["text"].Value.Trim()));
            else if (found.Count > 0 && line.StartsWith(' ') && line.Trim() is { Length: > 0 } more)
                found[^1] = found[^1] with { Text = $"{found[^1].Text} {more}" };
        }

        return [.. found.Select(error => Diagnostic.Create(Codes.UiTypeError, error.Location, error.Code, error.Text)).Distinct()];
    }

    private static Location LocationOf(Match match, string folder) => match.Groups["file"] is { Success: true } file
        ? new Location(Path.GetFullPath(Path.Combine(folder, file.Value)), NumberOf(match, "line"), NumberOf(match, "column"))
        : new Location(Path.Combine(folder, "tsconfig.json"), 0, 0);

    private static int NumberOf(Match match, string name) => int.TryParse(match.Groups[name].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"^((?<file>[^\s(][^(]*)\((?<line>\d+),(?<column>\d+)\): )?error (?<code>TS\d+): (?<text>.*)$")]
    private static partial Regex ErrorLine { get; }
}
