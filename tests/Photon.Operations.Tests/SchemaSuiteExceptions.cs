namespace Photon.Operations.Tests;

/// <summary>What of the suite is not run or not passed, with the reason.</summary>
internal static class SchemaSuiteExceptions
{
    // Files that test something else than whether a value is valid.
    private static readonly string[] LeftOut =
    [
        "format.json", // says that formats are annotations; a server that does not check them helps nobody (optional/format is run)
    ];

    /// <summary>Beginnings of <c>file | group | test</c>, under their reasons.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        // The target of a dynamic reference is settled when the contract is read, from what is known there.
        "defs.json | validate definition against metaschema",
        "dynamicRef.json",
        "unevaluatedItems.json | unevaluatedItems with $dynamicRef",
        "unevaluatedProperties.json | unevaluatedProperties with $dynamicRef",

        // References are resolved against the file they stand in, not against a $id that names another place.
        "ref.json | remote ref, containing refs itself",
        "refRemote.json",
        "optional/unknownKeyword.json",

        // An empty enum allows nothing; in contracts it is what a generator left where it had no values, and allows anything.
        "enum.json | empty enum",

        // A keyword of older drafts that 2020-12 does not have.
        "optional/dependencies-compatibility.json",

        // Vocabularies are not read: the keywords of 2020-12 always mean what they mean.
        "vocabulary.json",

        // IDNA's contextual rules (RFC 5892, appendix A) and its list of disallowed characters; .NET's mapping does not know them.
        "optional/format/hostname.json | validation of A-label (punycode) host names",
        "optional/format/idn-hostname.json | validation of internationalized host names",

        // Patterns are taken as .NET takes them where ECMA-262 would refuse them; contracts write (?i) and the like.
        "optional/format/ecmascript-regex.json",

        // Whether a text is a regular expression of ECMA-262 is not checked: that takes a parser of its own.
        "optional/format/regex.json",
    ];

    public static bool IsFileRun(string file) => !LeftOut.Contains(file);

    public static bool Explains(string failure) => All.Any(e => failure.StartsWith(e, StringComparison.Ordinal));
}
