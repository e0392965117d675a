using System.ComponentModel;
using Photon.Engine.Diagnostics;

namespace Photon.Packaging.Reports;

/// <summary>What was said, and how often how bad it was.</summary>
public sealed record ReportDiagnostics
{
    public static ReportDiagnostics None { get; } = new();

    [Description("How many errors.")]
    public int Errors { get; init; }

    [Description("How many warnings.")]
    public int Warnings { get; init; }

    [Description("How many messages.")]
    public int Messages { get; init; }

    [Description("Each of them, by file and line.")]
    public IReadOnlyList<ReportedDiagnostic> Items { get; init; } = [];

    public static ReportDiagnostics Of(IEnumerable<ReportedDiagnostic> diagnostics)
    {
        ReportedDiagnostic[] items =
        [
            .. diagnostics
                .OrderBy(d => d.File, StringComparer.Ordinal).ThenBy(d => d.Line).ThenBy(d => d.Column)
                .ThenBy(d => d.Code, StringComparer.Ordinal).ThenBy(d => d.Message, StringComparer.Ordinal),
        ];
        return new ReportDiagnostics
        {
            Errors = items.Count(d => d.Severity == Severity.Error),
            Warnings = items.Count(d => d.Severity == Severity.Warning),
            Messages = items.Count(d => d.Severity == Severity.Message),
            Items = items,
        };
    }
}
