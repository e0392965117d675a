namespace Photon.Engine.Diagnostics;

/// <summary>
/// Every code Photon reports. 1xxx reading, 2xxx contract rules, 3xxx binding and names, 4xxx output, 5xxx photon.toml and hooks,
/// 6xxx Pact, 7xxx packaging and deployment, 8xxx AI, 9xxx internal. Append only: never reuse, renumber or delete a code.
/// Each has a page <c>docs/diagnostics/PHOTnnnn.md</c>.
/// </summary>
public static class Codes
{
    // 1xxx reading

    public static readonly DiagnosticRule MalformedJson = Error("PHOT1001",
        "The JSON is broken: {0}. Correct the text here.");

    public static readonly DiagnosticRule MalformedYaml = Error("PHOT1002",
        "The YAML is broken: {0}. Correct the text here.");

    // 3xxx binding and names

    // 4xxx output

    // 9xxx internal

    public static readonly DiagnosticRule InternalError = Error("PHOT9001",
        "Photon failed on this contract: {0}. This is a bug in Photon, not in the contract; please report it with the contract.");

    private static DiagnosticRule Error(string code, string format) => new(code, Severity.Error, format);

    /// <summary>An error in a part that can be left out.</summary>
    private static DiagnosticRule LocalError(string code, string format) => new(code, Severity.Error, format) { IsLocal = true };

    private static DiagnosticRule Warning(string code, string format) => new(code, Severity.Warning, format);
}
