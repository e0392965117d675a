using Photon.Engine.OpenApi;
using Photon.Engine.Text;

namespace Photon.Engine.Tests.Reading;

/// <summary>Schemas of 3.0 and later in the words of JSON Schema 2020-12.</summary>
public class SchemaTests
{
    [Fact]
    public void NullableWidensAStatedType()
    {
        var contract = Contract.V30("""
            components:
              schemas:
                A: {type: string, nullable: true, enum: [x]}
                B: {nullable: true, allOf: [{$ref: '#/components/schemas/A'}]}
                C: {$ref: '#/components/schemas/A', nullable: true, description: beside}
                D: {type: integer, nullable: false, example: 5}
            """);
        Assert.Equal((JsonTypes.String | JsonTypes.Null, "[\"x\", null]"), (contract.Schema("A").Types, $"[{string.Join(", ", contract.Schema("A").Enum!.Select(NodeText.Of))}]"));
        Assert.Equal((JsonTypes.None, true), (contract.Schema("B").Types, contract.Schema("B").IsNullable));
        Assert.Equal((false, "beside"), (contract.Schema("C").IsNullable, contract.Schema("C").Description));
        Assert.Equal((JsonTypes.Integer, "5"), (contract.Schema("D").Types, contract.Schema("D").Examples.Single().ToString()));
    }

    [Fact]
    public void NullableIsNoWordOf31() =>
        Assert.Equal(JsonTypes.String, Contract.Modern("components: {schemas: {A: {type: string, nullable: true}}}\n").Schema("A").Types);

    [Fact]
    public void ReferenceHasSiblingsSince31()
    {
        var schema = Contract.Modern("components: {schemas: {A: {$ref: '#/components/schemas/B', minLength: 3, default: abc}, B: {type: string}}}\n").Schema("A");
        Assert.Equal((3, "abc", "B"), (schema.MinLength, schema.Default!.ToString(), schema.Ref!.Name));
    }

    [Fact]
    public void ShapeIsRead()
    {
        var schema = Contract.Modern("""
            components:
              schemas:
                A:
                  type: [object, 'null']
                  title: T
                  required: [a, b, a]
                  properties: {a: {type: string, readOnly: true}, b: true, $ref: {type: string, writeOnly: true}}
                  patternProperties: {^x-: {type: integer}}
                  propertyNames: {maxLength: 5}
                  additionalProperties: false
                  unevaluatedProperties: {type: number}
                  dependentRequired: {a: [b]}
                  dependentSchemas: {a: {minProperties: 2}}
                  minProperties: 1
                  maxProperties: 1e2
                  if: {required: [a]}
                  then: {required: [b]}
                  else: false
                  deprecated: true
                  examples: [{a: x}, 5]
                  example: first
                  x-photon-name: Alpha
                  xml: {name: n, attribute: true, wrapped: true}
            """).Schema("A");
        Assert.Equal((JsonTypes.Object | JsonTypes.Null, "T", "Alpha"), (schema.Types, schema.Title, schema.NameOverride));
        Assert.Equal(["a", "b"], schema.Required);
        Assert.Equal(["a", "b", "$ref"], schema.Properties.Select(p => p.Name));
        Assert.True(schema.Properties[0].Schema.IsReadOnly && schema.Properties[2].Schema.IsWriteOnly && schema.IsDeprecated);
        Assert.True(schema.Properties[1].Schema.Boolean);
        Assert.False(schema.HasRef);
        Assert.False(schema.AdditionalProperties!.Boolean);
        Assert.Equal(("^x-", JsonTypes.Integer), (schema.PatternProperties[0].Name, schema.PatternProperties[0].Schema.Types));
        Assert.Equal((5, JsonTypes.Number, "b", 2), (schema.PropertyNames!.MaxLength, schema.UnevaluatedProperties!.Types, schema.DependentRequired[0].Value[0], schema.DependentSchemas[0].Schema.MinProperties));
        Assert.Equal((1, 100), (schema.MinProperties, schema.MaxProperties));
        Assert.Equal(("a", "b", false), (schema.If!.Required[0], schema.Then!.Required[0], schema.Else!.Boolean));
        Assert.Equal(["\"first\"", "{a: \"x\"}", "5"], schema.Examples.Select(NodeText.Of).Order(StringComparer.Ordinal).OrderBy(t => t != "\"first\"").ThenBy(t => t == "5"));
        Assert.Equal(("n", "attribute", true), (schema.Xml!.Name, schema.Xml.NodeType, schema.Xml.IsWrapped));
    }

    [Fact]
    public void ItemsAreRead()
    {
        var schema = Contract.Modern("""
            components:
              schemas:
                A:
                  prefixItems: [{type: string}, {type: integer}]
                  items: {type: boolean}
                  contains: {const: 1}
                  minContains: 2
                  maxContains: 3
                  unevaluatedItems: false
                  uniqueItems: true
                  minItems: 0
                  maxItems: 99999999999999999999
            """).Schema("A");
        Assert.Equal([JsonTypes.String, JsonTypes.Integer], schema.PrefixItems.Select(i => i.Types));
        Assert.Equal((JsonTypes.Boolean, "1", 2, 3), (schema.Items!.Types, schema.Contains!.Const!.ToString(), schema.MinContains, schema.MaxContains));
        Assert.Equal((false, true, 0, long.MaxValue), (schema.UnevaluatedItems!.Boolean, schema.UniqueItems, schema.MinItems, schema.MaxItems));
    }

    [Fact]
    public void TextsAndNumbersKeepTheirBounds()
    {
        var contract = Contract.Modern("""
            components:
              schemas:
                A: {minLength: 1, maxLength: 2, pattern: '^a$', format: date, contentEncoding: base64, contentMediaType: image/png, contentSchema: {type: string}}
                B: {minimum: -1.5, exclusiveMinimum: 0, maximum: 9007199254740993, exclusiveMaximum: 1e400, multipleOf: 0.01, default: null, const: null}
                C: {enum: [1, a, null, {b: c}], x-enum-varnames: [One, A], x-enum-descriptions: [first]}
            """);
        var (a, b, c) = (contract.Schema("A"), contract.Schema("B"), contract.Schema("C"));
        Assert.Equal((1, 2, "^a$", "date", "base64", "image/png"), (a.MinLength, a.MaxLength, a.Pattern, a.Format, a.ContentEncoding, a.ContentMediaType));
        Assert.Equal(JsonTypes.String, a.ContentSchema!.Types);
        Assert.Equal(("-1.5", "0", "9007199254740993", "1e400", "0.01"), (b.Minimum?.Text, b.ExclusiveMinimum?.Text, b.Maximum?.Text, b.ExclusiveMaximum?.Text, b.MultipleOf?.Text));
        Assert.Equal(("null", "null"), (b.Default!.ToString(), b.Const!.ToString()));
        Assert.Equal("[1, \"a\", null, {b: \"c\"}]", $"[{string.Join(", ", c.Enum!.Select(NodeText.Of))}]");
        Assert.Equal("One A first", string.Join(' ', [.. c.EnumNames, .. c.EnumDescriptions]));
    }

    [Fact]
    public void DiscriminatorMapsNamesAndReferences()
    {
        var files = new MemoryLoader().Add("bird.yaml", "type: object\n");
        var contract = Contract.Of("""
            openapi: 3.2.0
            info: {title: T, version: '1'}
            components:
              schemas:
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Cat'}]
                  discriminator: {propertyName: kind, mapping: {cat: Cat, also: '#/components/schemas/Cat', bird: bird.yaml}, defaultMapping: Cat}
                Cat: {type: object}
            """, files);
        var discriminator = contract.Schema("Pet").Discriminator!;
        Assert.Equal(("kind", "Cat"), (discriminator.PropertyName, discriminator.DefaultMapping!()!.Name));
        Assert.Equal(["cat=Cat", "also=Cat", "bird=bird"], discriminator.Mapping.Select(m => $"{m.Key}={m.Value()!.Name}"));
    }

    [Fact]
    public void MappingThatLeadsNowhereIsReportedAndLeftOut()
    {
        var contract = Contract.Modern("components: {schemas: {A: {discriminator: {propertyName: k, mapping: {a: A, b: None}}}}}\n");
        Assert.Equal(["api.yaml(3,80): PHOT1030"], contract.Reports);
        Assert.Equal(["a"], contract.Read!.Schemas[0].Value.Discriminator!.Mapping.Select(m => m.Key));
    }

    [Fact]
    public void DefinitionsHaveNames()
    {
        var contract = Contract.Modern("""
            components:
              schemas:
                A:
                  $defs: {Inner: {type: string}}
                  properties: {i: {$ref: '#/components/schemas/A/$defs/Inner'}, o: {type: object}}
            """);
        Assert.Equal(("Inner", null), (contract.Schema("A").Properties[0].Schema.Ref!.Name, contract.Schema("A").Properties[1].Schema.Name));
    }

    [Theory]
    [InlineData("A", "api.yaml#/components/schemas/A")]
    [InlineData("a/b~c", "api.yaml#/components/schemas/a~1b~0c")]
    public void PointerIsUniqueAndStable(string name, string pointer) =>
        Assert.Equal(pointer, Contract.Modern($"components: {{schemas: {{{name}: {{}}}}}}\n").Schema(name).Pointer);

    [Fact]
    public void NumbersAreWholeByValue()
    {
        Assert.True(new JsonNumber("1e3").TryGetInt64(out var thousand));
        Assert.Equal(1000, thousand);
        Assert.False(new JsonNumber("1.5").TryGetInt64(out _));
    }
}
