namespace Photon.Engine.Diagnostics;

/// <summary>One kind of problem, such as <c>PHOT1003</c>. All rules stand in <see cref="Codes"/>.</summary>
/// <param name="Code">The public code; it is never reused or renumbered.</param>
/// <param name="Severity">How bad it is unless the caller asks for more.</param>
/// <param name="Format">
/// What was found, what was expected and what to do, as a composite format (<c>{0}</c>, <c>{1}</c>) filled with the invariant culture.
/// </param>
public sealed record DiagnosticRule(string Code, Severity Severity, string Format)
{
    /// <summary>
    /// True for an error in one part (an operation, a schema) that can be left out: a run that allows broken parts reports it as a warning.
    /// </summary>
    public bool IsLocal { get; init; }

    /// <summary>True where the contract breaks a rule of the specification and is understood all the same: an error in a strict run.</summary>
    public bool IsConformance { get; init; }

    /// <summary>The page that explains the code, its cause and its cure.</summary>
    public string HelpLink => $"https://github.com/photon-sdk/photon/blob/main/docs/diagnostics/{Code}.md";
}
