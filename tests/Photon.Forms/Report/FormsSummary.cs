using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Photon.Forms.Judging;

namespace Photon.Forms.Report;

/// <summary>The figures of a run as Markdown: what was done, and failures by message.</summary>
internal static partial class FormsSummary
{
    private const int MaxGroups = 200;
    private const int MaxPlaces = 4;

    public static string Of(IReadOnlyList<JudgedDocument> documents)
    {
        var forms = documents.SelectMany(document => document.Verdicts.Select(verdict => (document.Folder, Verdict: verdict))).ToList();
        var text = new StringBuilder("# Forms\n\n| | |\n|---|---:|\n");
        Row("documents", documents.Count);
        Row("documents that could not be judged", documents.Count(document => document.Failure is not null));
        Row("type errors", documents.Sum(document => document.TypeErrors.Count));
        Row("forms judged", forms.Count);
        Row("forms not judged, as they look like another or were not chosen", documents.Sum(document => document.Skipped));
        Row("forms without a failure", forms.Count(form => form.Verdict.Failures.Count == 0));
        foreach (var count in forms.SelectMany(form => form.Verdict.Counts).GroupBy(count => WithoutPlace(count.Key)).OrderBy(group => group.Key, StringComparer.Ordinal))
            Row(count.Key, count.Sum(each => each.Value));
        Groups(text, [.. FailuresOf(documents)]);
        return text.ToString();

        void Row(string name, int count) => text.Append(CultureInfo.InvariantCulture, $"| {name} | {count} |\n");
    }

    /// <summary>Everything that is wrong, a line each.</summary>
    public static IEnumerable<(string Place, string Stage, string Message)> FailuresOf(IEnumerable<JudgedDocument> documents)
    {
        foreach (var document in documents)
        {
            if (document.Failure is { } failure)
                yield return (document.Folder, "document", failure);
            foreach (var error in document.TypeErrors)
                yield return (document.Folder, "tsc", error);
            foreach (var verdict in document.Verdicts)
            {
                foreach (var each in verdict.Failures)
                    yield return ($"{document.Folder} {verdict.Name}", each.Stage, each.Message);
            }
        }
    }

    private static void Groups(StringBuilder text, IReadOnlyList<(string Place, string Stage, string Message)> failures)
    {
        var groups = failures.GroupBy(failure => (failure.Stage, Kind: KindOf(failure.Message))).OrderByDescending(group => group.Count()).ToList();
        text.Append(CultureInfo.InvariantCulture, $"\n## Failures: {failures.Count}, of {groups.Count} kinds\n");
        foreach (var group in groups.Take(MaxGroups))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {group.Count()}: {group.Key.Stage}: {group.Key.Kind}\n\n");
            foreach (var (place, _, message) in group.Take(MaxPlaces))
                text.Append(CultureInfo.InvariantCulture, $"- {place}: `{message.ReplaceLineEndings(" ")}`\n");
        }
    }

    /// <summary>A message without what is particular to one form.</summary>
    private static string KindOf(string message)
    {
        var kind = Place().Replace(message.ReplaceLineEndings(" "), "at …: ");
        kind = Names().Replace(kind, "…");
        kind = Numbers().Replace(kind, "N");
        return kind.Length > 160 ? kind[..160] : kind;
    }

    /// <summary>Counts that name a pointer are one.</summary>
    private static string WithoutPlace(string key) => key.Split(" /")[0];

    [GeneratedRegex(@"\bat [^:]*: ")]
    private static partial Regex Place();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|(?<= at )/[^ ,)]*")]
    private static partial Regex Names();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numbers();
}
