using System.ComponentModel;
using Photon.Engine.Diagnostics;

namespace Photon.Packaging.Reports;

/// <summary>A <see cref="Diagnostic"/> as a report keeps it.</summary>
public sealed record ReportedDiagnostic
{
    [Description("PHOT1030; its page is docs/diagnostics/PHOT1030.md.")]
    public required string Code { get; init; }

    [Description("error, warning or message.")]
    public required Severity Severity { get; init; }

    [Description("The file it is about, as the build named it; empty where it is about none.")]
    public string File { get; init; } = "";

    [Description("From 1; 0 where the whole file is meant.")]
    public int Line { get; init; }

    [Description("From 1; 0 where the whole line is meant.")]
    public int Column { get; init; }

    [Description("What was found, what was expected and what to do.")]
    public required string Message { get; init; }

    public static ReportedDiagnostic From(Diagnostic diagnostic) => new()
    {
        Code = diagnostic.Code,
        Severity = diagnostic.Severity,
        File = diagnostic.Location.Path,
        Line = diagnostic.Location.Line,
        Column = diagnostic.Location.Column,
        Message = diagnostic.Message,
    };
}
