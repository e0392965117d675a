using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Model.Values;
using Photon.Engine.Text;

namespace Photon.Engine.Tests.Values;

/// <summary>Values against rules: what is found, and where.</summary>
public sealed class ValueCheckTests
{
    [Theory]
    [InlineData("{ type: integer }", "12.0", null)]
    [InlineData("{ type: integer }", "12.5", "it is a number, and must be an integer")]
    [InlineData("{ type: [string, 'null'] }", "null", null)]
    [InlineData("{ minimum: 1 }", "0", "it is 0, and must be at least 1")]
    [InlineData("{ exclusiveMinimum: 1 }", "1", "it is 1, and must be more than 1")]
    [InlineData("{ maximum: 1 }", "2", "it is 2, and may be at most 1")]
    [InlineData("{ exclusiveMaximum: 1 }", "1", "it is 1, and must be less than 1")]
    [InlineData("{ multipleOf: 0.1 }", "0.3", null)]
    [InlineData("{ multipleOf: 2 }", "3", "it is 3, and must be a multiple of 2")]
    [InlineData("{ type: integer, format: int32 }", "2147483648", "it is 2147483648, and is beyond int32")]
    [InlineData("{ minLength: 2 }", "\"ä\"", "it has 1 characters, and must have at least 2")]
    [InlineData("{ maxLength: 1 }", "\"😀\"", null)]
    [InlineData("{ pattern: '^a' }", "\"b\"", "it is \"b\", which does not match ^a")]
    [InlineData("{ type: string, format: uuid }", "\"7\"", "it is \"7\", which is no uuid")]
    [InlineData("{ type: string, format: date }", "\"2024-02-30\"", "it is \"2024-02-30\", which is no date")]
    [InlineData("{ type: string, format: date-time }", "\"2024-06-30T23:59:60Z\"", null)]
    [InlineData("{ enum: [1, 2] }", "3", "it is 3, and must be 1 or 2")]
    [InlineData("{ const: { a: 1 } }", "{\"a\": 1.0}", null)]
    [InlineData("{ items: { type: string } }", "[\"a\", 1]", "/1 is an integer, and must be a string")]
    [InlineData("{ minItems: 1 }", "[]", "it has 0 items, and must have at least 1")]
    [InlineData("{ uniqueItems: true }", "[1, 1.0]", "it has 1.0 twice")]
    [InlineData("{ contains: { type: string }, maxContains: 1 }", "[\"a\", \"b\"]", "it has 2 of the items that it must contain")]
    [InlineData("{ prefixItems: [{ type: string }], items: false }", "[\"a\", 1]", "/1 may not be there")]
    [InlineData("{ required: [a] }", "{}", "it has no 'a', which is required")]
    [InlineData("{ properties: { 'a/b': { type: string } } }", "{\"a/b\": 1}", "/a~1b is an integer, and must be a string")]
    [InlineData("{ properties: { a: {} }, additionalProperties: false }", "{\"b\": 1}", "it has the property 'b', which is not allowed")]
    [InlineData("{ patternProperties: { '^x': { type: string } } }", "{\"xy\": 1}", "/xy is an integer, and must be a string")]
    [InlineData("{ propertyNames: { maxLength: 1 } }", "{\"ab\": 1}", "it has the property 'ab', whose name is not allowed")]
    [InlineData("{ dependentRequired: { a: [b] } }", "{\"a\": 1}", "it has 'a' and no 'b', which it requires")]
    [InlineData("{ minProperties: 1 }", "{}", "it has 0 properties, and must have at least 1")]
    [InlineData("{ oneOf: [{ type: string }, { type: integer }] }", "true", "it is none of the 2 alternatives")]
    [InlineData("{ oneOf: [{ type: number }, { type: integer }] }", "1", "it is 2 of the 2 alternatives, and must be one")]
    [InlineData("{ anyOf: [{ type: number }, { type: integer }] }", "1", null)]
    [InlineData("{ not: { type: string } }", "\"a\"", "it is what it must not be")]
    [InlineData("{ if: { type: string }, then: { minLength: 2 }, else: { minimum: 2 } }", "1", "it is 1, and must be at least 2")]
    [InlineData("{ allOf: [{ properties: { a: {} } }], unevaluatedProperties: false }", "{\"a\": 1, \"b\": 1}", "it has the property 'b', which is not allowed")]
    [InlineData("{ prefixItems: [{}], unevaluatedItems: { type: string } }", "[1, 2]", "/1 is an integer, and must be a string")]
    [InlineData("false", "1", "it may not be there")]
    public void FaultIsSaid(string schema, string value, string? expected) => Assert.Equal(expected, FaultOf($"Value: {{ properties: {{ v: {schema} }} }}", value)?.ToString());

    [Fact]
    public void DiscriminatorSaysWhichBranchIsMeant()
    {
        const string Schemas = """
            Value: { properties: { v: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind, mapping: { cat: Cat, dog: Dog } } } } }
            Cat: { type: object, required: [kind, lives], properties: { kind: { type: string }, lives: { type: integer } } }
            Dog: { type: object, required: [kind, name], properties: { kind: { type: string }, name: { type: string } } }
            """;
        Assert.Equal("it has no 'lives', which is required", FaultOf(Schemas, "{\"kind\": \"cat\"}")?.ToString());
    }

    [Fact]
    public void FaultKnowsItsLine()
    {
        var fault = FaultOf("Value: { properties: { v: { type: array, items: { type: string } } } }", "[\n\"a\",\n1\n]");
        Assert.Equal(3, fault!.Node.Location.Line);
    }

    [Theory]
    [InlineData("{ type: string, pattern: '^(a+)+$' }", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab")]
    public void AHostilePatternEnds(string schema, string text) => Assert.NotNull(FaultOf($"Value: {{ properties: {{ v: {schema} }} }}", $"\"{text}\""));

    [Fact]
    public void MadeValuesMeetTheirRules()
    {
        var bound = Model.Bound.Schemas("""
            Value:
              type: object
              required: [id, kind, tags, next]
              properties:
                id: { type: string, format: uuid }
                code: { type: string, pattern: '^[A-Z]{2}\d{3}$' }
                kind: { oneOf: [{ const: a }, { const: b }] }
                tags: { type: array, minItems: 2, items: { type: string, minLength: 12 } }
                price: { type: number, exclusiveMinimum: 0.1, exclusiveMaximum: 0.2 }
                count: { type: integer, minimum: 5, multipleOf: 4 }
                next: { oneOf: [{ type: 'null' }, { $ref: '#/components/schemas/Value' }] }
                map: { type: object, additionalProperties: { type: boolean }, minProperties: 2 }
            """);
        var check = new ValueCheck();
        var definition = bound.Object("Value");
        var use = new TypeUse(new DefinedType(definition), false, definition.Rule);
        var made = new ValueMaker(bound.Model, check).Make(use);
        Assert.NotNull(made);
        Assert.Null(check.Find(use, made));
        Assert.Contains("\"map\":{\"key1\":true,\"key2\":true}", NodeJson.Compact(made), StringComparison.Ordinal);
    }

    private static ValueFault? FaultOf(string schemas, string value)
    {
        var bound = Model.Bound.Schemas(schemas);
        var diagnostics = new DiagnosticBag();
        var node = NodeParser.Parse(new SourceText("value.json", value), diagnostics);
        Assert.Equal(0, diagnostics.Count);
        var rule = bound.Object("Value").Properties.Single().Type.Rule;
        return new ValueCheck().Find(rule, node!);
    }
}
