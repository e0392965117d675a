namespace Photon.Engine.Diagnostics;

/// <summary>Collects what one run finds. Not shared between threads.</summary>
/// <param name="allowBrokenParts">Report errors of parts that can be left out as warnings (<see cref="DiagnosticRule.IsLocal"/>).</param>
/// <param name="isStrict">Report as errors where the contract breaks the specification (<see cref="DiagnosticRule.IsConformance"/>).</param>
public sealed class DiagnosticBag(bool allowBrokenParts = false, bool isStrict = false)
{
    private readonly List<Diagnostic> all = [];
    private readonly HashSet<Diagnostic> seen = [];

    public bool HasErrors { get; private set; }

    public int Count => all.Count;

    public void Report(DiagnosticRule rule, Location location, params ReadOnlySpan<object?> arguments) =>
        Add(Diagnostic.Create(rule, location, arguments));

    /// <summary>Adds a diagnostic; the same one twice, as when two references lead to one broken place, counts once.</summary>
    public void Add(Diagnostic diagnostic)
    {
        if (allowBrokenParts && diagnostic.Rule.IsLocal)
            diagnostic = diagnostic with { Severity = Severity.Warning };
        if (isStrict && diagnostic.Rule.IsConformance)
            diagnostic = diagnostic with { Severity = Severity.Error };
        if (!seen.Add(diagnostic))
            return;
        all.Add(diagnostic);
        HasErrors |= diagnostic.Severity == Severity.Error;
    }

    /// <summary>Everything found, by path, line, column and code.</summary>
    public IReadOnlyList<Diagnostic> ToSortedList() =>
        [.. all
            .OrderBy(d => d.Location.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Location.Line)
            .ThenBy(d => d.Location.Column)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)];
}
