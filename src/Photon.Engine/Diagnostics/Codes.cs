namespace Photon.Engine.Diagnostics;

/// <summary>
/// Every code Photon reports. 1xxx reading, 2xxx contract rules, 3xxx binding and names, 4xxx output, 5xxx photon.toml and hooks,
/// 6xxx Pact, 7xxx packaging and images, 8xxx AI, 9xxx internal. Append only: never reuse, renumber or delete a code.
/// From 3xxx on they lie in files beside this one. Each has a page <c>docs/diagnostics/PHOTnnnn.md</c>.
/// </summary>
public static partial class Codes
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

    public static readonly DiagnosticRule NotADocument = Error("PHOT1020",
        "An OpenAPI document is an object, but this is {0}. Correct the file, or the path of the contract.");

    public static readonly DiagnosticRule MissingVersion = Error("PHOT1021",
        "Neither 'openapi' nor 'swagger' says which version this is. Add, for example, 'openapi: 3.1.1'.");

    public static readonly DiagnosticRule UnknownVersion = Error("PHOT1022",
        "'{0}' is no version that Photon reads. Write 2.0 under 'swagger', or 3.0.x, 3.1.x or 3.2.x under 'openapi'.");

    public static readonly DiagnosticRule WrongType = LocalError("PHOT1023",
        "'{0}' is {1}, but must be {2}. Correct the value.");

    public static readonly DiagnosticRule MissingField = LocalError("PHOT1024",
        "The field '{0}' is missing in this object. Add it.");

    public static readonly DiagnosticRule UnknownValue = LocalError("PHOT1025",
        "'{0}' is no value of '{1}'. Write {2}.");

    public static readonly DiagnosticRule RepeatedOperationId = LocalError("PHOT1026",
        "The operationId '{0}' is that of the operation at {1} already. Give each operation an id of its own.");

    public static readonly DiagnosticRule InvalidStatus = LocalError("PHOT1027",
        "'{0}' is no status of a response. Write a status such as 200, a range such as 4XX, or default.");

    public static readonly DiagnosticRule TabSeparated = Warning("PHOT1028",
        "The collectionFormat 'tsv' is not supported; the values will be separated by commas. Use csv, ssv, pipes or multi.");

    public static readonly DiagnosticRule SecondBody = LocalError("PHOT1029",
        "An operation has one body, but this parameter is a second one. Keep one 'body' parameter, or only 'formData' ones.");

    public static readonly DiagnosticRule DanglingReference = LocalError("PHOT1030",
        "The reference '{0}' leads nowhere: '{1}' has no '{2}' there. Correct the reference, or add what it names.");

    public static readonly DiagnosticRule ReferencedFileMissing = LocalError("PHOT1031",
        "The reference leads to the file '{1}', which is not there. Correct the path '{0}', or add the file.");

    public static readonly DiagnosticRule ReferenceOutside = LocalError("PHOT1032",
        "The reference leads to '{0}', outside the project's folder tree, and is not followed. Move the file into the tree.");

    public static readonly DiagnosticRule RemoteReferenceRefused = LocalError("PHOT1033",
        "The reference leads to '{0}' on the network and is not followed. Copy the file into the project, or set PhotonAllowRemoteReferences to true.");

    public static readonly DiagnosticRule ReferencedFileUnreadable = LocalError("PHOT1034",
        "The reference leads to '{1}', which can't be read. Check that '{0}' is a file and that the build may read it.");

    public static readonly DiagnosticRule ReferencedFileTooLarge = LocalError("PHOT1035",
        "The reference leads to '{1}', which is too large to be read. Split the file into several.");

    public static readonly DiagnosticRule CyclicReference = LocalError("PHOT1036",
        "'{0}' leads back to itself. Only schemas may be recursive; break the circle.");

    public static readonly DiagnosticRule RepeatedParameter = LocalError("PHOT1037",
        "The parameter '{0}' in {1} stands in this list already. Remove one of the two.");

    public static readonly DiagnosticRule PathWithoutSlash = LocalError("PHOT1038",
        "The path '{0}' does not begin with '/'. Put a slash before it.");

    public static readonly DiagnosticRule ScalarAsText = Conformance("PHOT1039",
        "'{0}' must be a text but is {1}, and is read as one. Put it in quotes.");

    public static readonly DiagnosticRule UnnamedParameter = Conformance("PHOT1040",
        "The name of this parameter is empty, so it can't be sent and is left out. Give it a name, or remove it.");

    public static readonly DiagnosticRule UnsendableHeader = Conformance("PHOT1041",
        "The header '{0}' has a name that HTTP can't carry, so it is {1}. Use letters, digits and !#$%&'*+-.^_`|~ alone.");

    // 9xxx internal

    public static readonly DiagnosticRule InternalError = Error("PHOT9001",
        "Photon failed on this contract: {0}. This is a bug in Photon, not in the contract; please report it with the contract.");

    private static DiagnosticRule Error(string code, string format) => new(code, Severity.Error, format);

    /// <summary>An error in a part that can be left out.</summary>
    private static DiagnosticRule LocalError(string code, string format) => new(code, Severity.Error, format) { IsLocal = true };

    private static DiagnosticRule Warning(string code, string format) => new(code, Severity.Warning, format);

    private static DiagnosticRule Message(string code, string format) => new(code, Severity.Message, format);

    /// <summary>A warning that the contract breaks the specification.</summary>
    private static DiagnosticRule Conformance(string code, string format) => new(code, Severity.Warning, format) { IsConformance = true };

    /// <summary>The same where nothing that a user would miss is lost.</summary>
    private static DiagnosticRule Note(string code, string format) => new(code, Severity.Message, format) { IsConformance = true };
}
