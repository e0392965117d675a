using System.Globalization;
using System.Text;
using Photon.Engine.Diagnostics;
using Photon.Pact.Verification;

namespace Photon.Pact.Results;

/// <summary>Results as people read them.</summary>
public static class ResultText
{
    private const int WidestCell = 56;
    private const int MostRows = 50;

    /// <summary>
    /// One result in several lines: what was asked, where it is written, and expected and actual beside each other. The text ends without a line break.
    /// </summary>
    /// <param name="contractLine">Where the contract asks for it; null where that is not known.</param>
    public static string Of(InteractionResult result, string? contractLine = null)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{OutcomeOf(result)}: {Line(result.Pact.Consumer)} -> {Line(result.Pact.Provider)}: {Line(result.Interaction.Description)}");
        if (result.Interaction.States.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"\n  given     {Line(string.Join(", ", result.Interaction.States.Select(s => s.Name)))}");
        if (result.Asked is { } asked)
            text.Append(CultureInfo.InvariantCulture, $"\n  asked     {Line(asked)}");
        if (result.Sent is { } sent)
            text.Append(CultureInfo.InvariantCulture, $"\n  sent      {Line(sent)}");
        if (result.Answered is { } answered && !result.IsSuccess)
            text.Append(CultureInfo.InvariantCulture, $"\n  answered  {Line(answered)}");
        text.Append(CultureInfo.InvariantCulture, $"\n  pact      {Short(result.Interaction.Location)}");
        if (contractLine is not null)
            text.Append(CultureInfo.InvariantCulture, $"\n  contract  {Line(contractLine)}");
        if (result.Error is { } error)
            text.Append(CultureInfo.InvariantCulture, $"\n\n  {Line(error)}");
        if (result.Mismatches.Count > 0)
            AppendMismatches(text, result);
        return text.ToString();
    }

    /// <summary>A whole run: what failed in full, and a last line with the counts.</summary>
    public static string Of(VerificationReport report)
    {
        var text = new StringBuilder();
        foreach (var result in report.Results.Where(r => !r.IsSuccess))
            text.Append(Of(result, report.ContractLines.GetValueOrDefault(result.Interaction.Key))).Append("\n\n");
        if (report.Problem is { } problem)
            text.Append(problem).Append("\n\n");
        return text.Append(CultureInfo.InvariantCulture, $"{report.Results.Count} interactions: {report.Passed} passed, {report.Failed} failed, {report.PendingFailed} pending failed").ToString();
    }

    /// <summary><c>passed</c>, <c>failed</c>, <c>not verified</c>, or <c>pending</c> for a failure that may be.</summary>
    internal static string OutcomeOf(InteractionResult result) => result switch
    {
        { IsSuccess: true } => "passed",
        { IsFailure: false } => "pending",
        { Error: not null } => "not verified",
        _ => "failed",
    };

    /// <summary>The file and the line, as editors open them.</summary>
    internal static string Short(Location location) => location.Line == 0 ? Line(location.Path) : $"{Line(location.Path)}({location.Line.ToString(CultureInfo.InvariantCulture)})";

    internal static string PlaceOf(Mismatch mismatch) => mismatch.Part switch
    {
        MismatchPart.Body => mismatch.Path,
        MismatchPart.Header => $"header {mismatch.Path}",
        MismatchPart.Metadata => $"metadata {mismatch.Path}",
        MismatchPart.Query => $"query {mismatch.Path}",
        MismatchPart.Status => "status",
        MismatchPart.Method => "method",
        MismatchPart.Path => "path",
        _ => throw new ArgumentOutOfRangeException(nameof(mismatch), mismatch.Part, null),
    };

    private static void AppendMismatches(StringBuilder text, InteractionResult result)
    {
        var rows = new List<string[]> { (string[])["", "expected", "actual", ""] };
        foreach (var mismatch in result.Mismatches.Take(MostRows))
        {
            var line = mismatch.ExpectedPlace is { } place ? $"line {place.Line.ToString(CultureInfo.InvariantCulture)} of the pact" : "";
            rows.Add([PlaceOf(mismatch), mismatch.Expected ?? "(nothing)", mismatch.Actual ?? "(missing)", line]);
        }

        var cells = rows.Select(row => row.Select(cell => Wrap(Line(cell))).ToArray()).ToList();
        var widths = Enumerable.Range(0, 4).Select(i => cells.Max(row => row[i].Max(part => part.Length))).ToArray();
        text.Append('\n');
        foreach (var row in cells)
        {
            for (var i = 0; i < row.Max(cell => cell.Count); i++)
            {
                var line = string.Concat(row.Select((cell, column) => (i < cell.Count ? cell[i] : "").PadRight(widths[column]) + "  "));
                text.Append("\n  ").Append(line.TrimEnd());
            }
        }

        if (result.Mismatches.Count > MostRows)
            text.Append(CultureInfo.InvariantCulture, $"\n  and {result.Mismatches.Count - MostRows} more");

        // A table can't say why a body was not even read.
        foreach (var mismatch in result.Mismatches.Where(m => m is { Part: MismatchPart.Body, Path: "$" }))
            text.Append("\n\n  ").Append(Line(mismatch.Message));
    }

    /// <summary>What went wrong in one line: the error, or the first differences.</summary>
    internal static string Headline(InteractionResult result)
    {
        const int most = 5;
        var rest = result.Mismatches.Count > most ? $" And {result.Mismatches.Count - most} more." : "";
        return result.Error ?? string.Join(' ', result.Mismatches.Take(most).Select(m => m.Message)) + rest;
    }

    /// <summary>Breaks a cell at blanks, and within a word only where there is none.</summary>
    private static List<string> Wrap(string cell)
    {
        var lines = new List<string>();
        while (cell.Length > WidestCell)
        {
            var blank = cell.LastIndexOf(' ', WidestCell);
            var end = blank > 0 ? blank : WidestCell;
            lines.Add(cell[..end]);
            cell = cell[end..].TrimStart();
        }

        lines.Add(cell);
        return lines;
    }

    /// <summary>Without what would break a line or steer a terminal.</summary>
    private static string Line(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) : text;
}
