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
        // They refer to the meta-schema on the network, which is not among the suite's files; a build asks the network only where it is told to.
        "defs.json | validate definition against metaschema",
        "ref.json | remote ref, containing refs itself",

        // A $id is taken as one wherever it stands but in data: in an OpenAPI document the words around schemas are not JSON Schema's.
        "optional/unknownKeyword.json",

        // Vocabularies are not read: the keywords of 2020-12 always mean what they mean.
        "vocabulary.json",
    ];

    public static bool IsFileRun(string file) => !LeftOut.Contains(file);

    public static bool Explains(string failure) => All.Any(e => failure.StartsWith(e, StringComparison.Ordinal));
}
