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

    public static readonly DiagnosticRule InvalidUtf8 = Error("PHOT1003",
        "The byte {0} here is not UTF-8. Save the file as UTF-8.");

    public static readonly DiagnosticRule NestedTooDeeply = Error("PHOT1004",
        "The text is nested more than {0} levels deep here. Make it flatter, for example with $ref.");

    public static readonly DiagnosticRule TextTooLarge = Error("PHOT1005",
        "The file is {0} MB large; up to {1} MB are read. Split it into several files.");

    public static readonly DiagnosticRule AliasesExpandTooFar = Error("PHOT1006",
        "With the alias '*{0}' the aliases of this text stand for more than {1} values. Use $ref instead of aliases.");

    public static readonly DiagnosticRule CyclicAlias = Error("PHOT1007",
        "The alias '*{0}' stands inside what it names. A value can't contain itself; use $ref for a recursive schema.");

    public static readonly DiagnosticRule UnknownAlias = Error("PHOT1008",
        "The alias '*{0}' has no anchor '&{0}' above it. Correct the name, or set the anchor before its first use.");

    public static readonly DiagnosticRule SeveralDocuments = Error("PHOT1009",
        "A second YAML document begins here; a contract is one document. Remove the '---' and what follows, or make it a file of its own.");

    public static readonly DiagnosticRule RepeatedName = LocalError("PHOT1010",
        "The name '{0}' stands in this object already, in line {1}. Remove or rename one of the two.");

    public static readonly DiagnosticRule NameIsNoText = LocalError("PHOT1011",
        "A name in this object is a list or an object; a name must be a text. Write it as a text, or remove it.");

    public static readonly DiagnosticRule MergeOfNoObject = LocalError("PHOT1012",
        "The merge key '<<' needs an object, or a list of objects, to merge. Let it name an anchored object.");

    public static readonly DiagnosticRule EmptyText = Error("PHOT1013",
        "The file is empty; an OpenAPI document was expected. Write one, or correct the path.");

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
