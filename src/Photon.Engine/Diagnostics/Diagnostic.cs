using System.Globalization;

namespace Photon.Engine.Diagnostics;

/// <summary>A problem in what the user gave us: <c>api/openapi.yaml(42,11): error PHOT1003: …</c>.</summary>
/// <param name="Rule">The kind of problem.</param>
/// <param name="Location">Where it is.</param>
/// <param name="Message">One line: found, expected, what to do.</param>
public sealed record Diagnostic(DiagnosticRule Rule, Location Location, string Message)
{
    private const int LongestQuotation = 200;

    public string Code => Rule.Code;

    public Severity Severity { get; init; } = Rule.Severity;

    /// <summary>As MSBuild says it.</summary>
    private string Word => Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "message",
    };

    /// <summary>
    /// Fills the rule's format. Text of the contract is quoted safely: control characters become spaces, and what is longer than
    /// 200 characters is cut, so that a hostile text cannot forge a second line of the build log.
    /// </summary>
    public static Diagnostic Create(DiagnosticRule rule, Location location, params ReadOnlySpan<object?> arguments)
    {
        var quoted = new object?[arguments.Length];
        for (var i = 0; i < quoted.Length; i++)
            quoted[i] = arguments[i] is string text ? Quote(text) : arguments[i];
        return new Diagnostic(rule, location, string.Format(CultureInfo.InvariantCulture, rule.Format, quoted));
    }

    public override string ToString() => $"{Location}: {Word} {Code}: {Message}";

    private static string Quote(string text)
    {
        var cut = text.Length > LongestQuotation ? string.Concat(text.AsSpan(0, LongestQuotation), "…") : text;
        return cut.Any(NeedsReplacing) ? string.Concat(cut.Select(c => NeedsReplacing(c) ? ' ' : c)) : cut;

        static bool NeedsReplacing(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' || IsBidirectionalControl(c);
    }

    /// <summary>Characters that reorder what a terminal shows (Unicode TR 36, section 3.3).</summary>
    private static bool IsBidirectionalControl(char c) => c is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
