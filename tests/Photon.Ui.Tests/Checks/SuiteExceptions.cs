namespace Photon.Ui.Tests.Checks;

/// <summary>Which files of the JSON-Schema-Test-Suite a form meets, and what of them is not passed, with the reason.</summary>
internal static class SuiteExceptions
{
    /// <summary>
    /// The 34 files of keywords that say something of a value in a form. Left out are those about how schemas are found and named rather than what they ask
    /// (anchor, content, default, defs, dynamicRef, format, infinite-loop-detection, refRemote, unevaluated*, vocabulary); most of them are run beside, below.
    /// </summary>
    public static IReadOnlyList<string> Keywords { get; } =
    [
        "additionalProperties", "allOf", "anyOf", "boolean_schema", "const", "contains", "dependentRequired", "dependentSchemas", "enum", "exclusiveMaximum", "exclusiveMinimum", "if-then-else",
        "items", "maxContains", "maxItems", "maxLength", "maxProperties", "maximum", "minContains", "minItems", "minLength", "minProperties", "minimum", "multipleOf", "not", "oneOf", "pattern",
        "patternProperties", "prefixItems", "properties", "propertyNames", "ref", "required", "type", "uniqueItems",
    ];

    public static IReadOnlyList<string> Others { get; } = ["anchor", "content", "default", "defs", "dynamicRef", "infinite-loop-detection", "refRemote", "unevaluatedItems", "unevaluatedProperties"];

    /// <summary>Beginnings of <c>file | group | test</c>, under their reasons.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        // They refer to the meta-schema on the network, which is not among the suite's files; a build asks the network only where it is told to.
        "defs.json | validate definition against metaschema",
        "ref.json | remote ref, containing refs itself",
    ];

    public static bool Explains(string failure) => All.Any(e => failure.StartsWith(e, StringComparison.Ordinal));
}
