using Photon.Fuzz.Tests.Injection;

namespace Photon.Fuzz.Tests.Mutation;

/// <summary>What the mutator puts in.</summary>
internal static class Vocabulary
{
    public static IReadOnlyList<string> Keywords { get; } =
        """
        $ref $id $anchor $dynamicRef $dynamicAnchor $defs $schema type enum const format pattern default example examples nullable required properties
        additionalProperties patternProperties propertyNames unevaluatedProperties dependentRequired dependentSchemas items prefixItems contains
        unevaluatedItems minItems maxItems uniqueItems minLength maxLength minimum maximum exclusiveMinimum exclusiveMaximum multipleOf
        minProperties maxProperties allOf anyOf oneOf not if then else discriminator readOnly writeOnly deprecated title description xml
        name in style explode allowReserved allowEmptyValue content schema schemas parameters requestBody responses headers links callbacks security
        servers tags operationId summary get put post delete query additionalOperations webhooks components paths mediaTypes encoding itemSchema
        securitySchemes flows scopes mapping propertyName defaultMapping x-photon-name x-enum-varnames x-enum-descriptions swagger openapi
        definitions consumes produces collectionFormat 200 4XX default application/json multipart/form-data text/plain /a/{b} {$request.body#/a}
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    public static IReadOnlyList<string> StrangeNames { get; } = [.. HostileTexts.All.Where(t => t.Length < 200 && !t.Any(char.IsSurrogate))];

    public static IReadOnlyList<string> StrangeReferences { get; } =
    [
        "#", "", "#/", "#/nowhere", "#/components/schemas/", "#/components/schemas/~2", "#/%zz", "#/paths/~1/get", "#anchor", "other.yaml", "other.yaml#/a",
        "../../outside.yaml", "/etc/passwd", "http://x.example/a.yaml", "https://x.example/#/a", "file:///etc/passwd", "openapi.json", "./openapi.json#/components",
        "api/openapi.json", "\\\\server\\share", "C:\\a", "urn:a:b", "#/0/1/2", " ", "#/components/schemas/\0",
    ];

    /// <summary>JSON texts.</summary>
    public static IReadOnlyList<string> StrangeValues { get; } =
    [
        "null", "true", "false", "{}", "[]", "[[]]", "[null]", "[{}]", "\"\"", "\" \"", "\"a\"", "0", "-0", "-1", "1", "0.5", "1e400", "-1e400", "1e-400", "1e2147483648",
        "99999999999999999999999999", "9223372036854775807", "9223372036854775808", "18446744073709551616", "123456789012345678901234567890.123456789012345678901234567890",
        "\"3.0.0\"", "\"3.1.0\"", "\"3.2.0\"", "\"2.0\"", "\"4.0.0\"", "\"string\"", "\"object\"", "\"array\"", "\"integer\"", "\"null\"", "\"file\"", "[\"string\",\"null\"]",
        "[\"string\",\"integer\",\"object\",\"array\",\"null\"]", "[\"object\",\"object\"]", "{\"type\":\"string\"}", "{\"type\":[\"array\",\"object\"]}", "{\"enum\":[]}", "{\"enum\":[null]}",
        "{\"enum\":[1,\"1\",1.0,null,{},[]]}", "{\"const\":{\"a\":1}}", "{\"const\":null}", "{\"oneOf\":[]}", "{\"allOf\":[false]}", "{\"type\":\"integer\",\"enum\":[1,1e400]}",
        "{\"type\":\"array\",\"prefixItems\":[{\"type\":\"string\"},{\"type\":\"integer\"}],\"items\":false}", "{\"type\":\"string\",\"format\":\"binary\"}",
        "{\"type\":\"string\",\"format\":\"date-time\",\"default\":\"x\"}", "{\"type\":\"integer\",\"default\":\"x\",\"minimum\":1e400}", "{\"type\":\"string\",\"pattern\":\"([\"}",
        "{\"type\":\"object\",\"properties\":{\"a\":{\"readOnly\":true},\"b\":{\"writeOnly\":true}},\"required\":[\"a\",\"b\",\"c\"]}", "\"date\"", "\"uuid\"", "\"query\"", "\"path\"", "\"header\"",
        "\"cookie\"", "\"querystring\"", "\"deepObject\"", "\"matrix\"", "\"label\"", "\"pipeDelimited\"", "\"*/*\"", "\"application/x-www-form-urlencoded\"", "\"text/event-stream\"",
    ];
}
