using Photon.Engine.Diagnostics;

namespace Photon.Engine.Tests.Model;

public class UnionTests
{
    private const string CatAndDog = """
        Cat: {type: object, properties: {kind: {type: string}, lives: {type: integer}}}
        Dog: {type: object, properties: {kind: {type: string}, tricks: {type: integer}}}

        """;

    [Theory]
    [InlineData("{oneOf: [{type: string}, {type: 'null'}]}", "String?")]
    [InlineData("{anyOf: [{type: 'null'}, {type: array, items: {type: integer}}]}", "[Int64]?")]
    [InlineData("{oneOf: [{type: string}]}", "String")]
    [InlineData("{anyOf: [{type: string, format: date}, {type: string, format: date-time}]}", "String")]
    [InlineData("{anyOf: [{type: string, maxLength: 3}, {type: string, minLength: 7}]}", "String")]
    [InlineData("{anyOf: [{type: integer, format: int32}, {type: integer, format: int64}]}", "Int64")]
    [InlineData("{oneOf: [{type: integer}, {type: number}]}", "Double")]
    [InlineData("{type: string, anyOf: [{format: ipv4}, {format: ipv6}]}", "String")]
    [InlineData("{type: string, anyOf: [{minLength: 3}, {pattern: a}]}", "String")]
    [InlineData("{anyOf: [{}, {type: string}]}", "any?")]
    [InlineData("{anyOf: [{type: boolean, enum: [true]}, {type: boolean, enum: [false]}]}", "Boolean")]
    [InlineData("{type: object, anyOf: [{required: [a]}, {required: [b]}]}", "{any?}")]
    [InlineData("{type: array, items: {type: string}, anyOf: [{minItems: 1}, {maxItems: 3}]}", "[String]")]
    [InlineData("{anyOf: [{type: array, items: {type: string}}, {type: array, items: {type: string}, maxItems: 3}]}", "[String]")]
    public void ChoicesThatNeedNoUnionAreSimple(string schema, string expected) => Assert.Equal(expected, Bound.Use(schema));

    [Theory]
    [InlineData("{type: [string, integer]}", "Id = string: String | integer: Int64")]
    [InlineData("{type: [string, array], items: {type: string}}", "Id = string: String | list: [String]")]
    [InlineData("{oneOf: [{type: string}, {type: integer}, {type: 'null'}]}", "Id = string: String | integer: Int64")]
    [InlineData("{oneOf: [{type: string, format: date}, {type: boolean}]}", "Id = date: Date | boolean: Boolean")]
    [InlineData("{oneOf: [{type: string}, {type: array, items: {type: integer}}]}", "Id = string: String | list of.integer: [Int64]")]
    [InlineData("{oneOf: [{title: Code, type: string}, {type: object, additionalProperties: {type: string}}]}", "Id = Code: String | map of.string: {String}")]
    public void TypesThatDifferAreAUnion(string schema, string expected) => Assert.Equal([expected], Bound.Schemas("Id: " + schema).Types);

    [Fact]
    public void TextsAmongOtherTypesAreOneCase()
    {
        var bound = Bound.Schemas("Choice: {oneOf: [{const: auto}, {const: none}, {type: object, required: [name], properties: {name: {type: string}}}]}");
        Assert.Equal(
            ["Choice = string: Choice.string | with.name: Choice.with.name", "Choice.string = auto | none", "Choice.with.name(name! String)"],
            bound.Types.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ReferencedSchemasNameTheirCases()
    {
        var bound = Bound.Schemas(CatAndDog + "Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}");
        Assert.Equal("Pet = Cat: Cat | Dog: Dog", bound.Types[2]);
    }

    [Theory]
    [InlineData("{propertyName: kind}", "by kind(Cat Cat, Dog Dog)")]
    [InlineData("{propertyName: kind, mapping: {cat: Cat, tiger: '#/components/schemas/Cat'}}", "by kind(cat Cat, tiger Cat, Dog Dog)")]
    [InlineData("{propertyName: kind, mapping: {cat: Cat, dog: Dog}, defaultMapping: Dog}", "by kind(cat Cat, dog Dog, else Dog)")]
    public void DiscriminatorsMapValuesToCases(string discriminator, string expected)
    {
        var bound = Bound.Schemas(CatAndDog + $"Pet: {{oneOf: [{{$ref: '#/components/schemas/Cat'}}, {{$ref: '#/components/schemas/Dog'}}], discriminator: {discriminator}}}");
        Assert.Equal("Pet = Cat: Cat | Dog: Dog " + expected, bound.Types[2]);
        Assert.Empty(bound.Diagnostics);
    }

    [Fact]
    public void ConstantsTellCasesApartWithoutADiscriminator()
    {
        var bound = Bound.Schemas("""
            Payment:
              oneOf:
                - {type: object, required: [type, number], properties: {type: {const: card}, number: {type: string}}}
                - {type: object, required: [type, iban], properties: {type: {enum: [iban]}, iban: {type: string}}}
            """);
        Assert.Equal(
            [
                "Payment = card: Payment.card | iban: Payment.iban by type(card Payment.card, iban Payment.iban)",
                "Payment.card(type! String, number! String)",
                "Payment.iban(type! String, iban! String)",
            ],
            bound.Types);
    }

    [Fact]
    public void ConstantsWinOverNamesThatAMappingLeavesOut()
    {
        var bound = Bound.Schemas("""
            CardPayment: {type: object, properties: {type: {type: string, enum: [card]}}}
            IbanPayment: {type: object, properties: {type: {type: string, enum: [iban]}}}
            Payment: {oneOf: [{$ref: '#/components/schemas/CardPayment'}, {$ref: '#/components/schemas/IbanPayment'}], discriminator: {propertyName: type}}
            """);
        Assert.EndsWith("by type(card CardPayment, iban IbanPayment)", bound.Types[2], StringComparison.Ordinal);
        Assert.Equal(["card", "iban"], bound.Model.Types[2].Rule!.Discriminator!.Branches.Select(b => b.Key));
    }

    [Fact]
    public void PropertiesBesideAChoiceAreOneObject()
    {
        var bound = Bound.Schemas("""
            Search:
              type: object
              required: [size]
              properties: {size: {type: integer}}
              anyOf:
                - {required: [text, page], properties: {text: {type: string}, page: {type: integer}}}
                - {required: [tag, page], properties: {tag: {type: string}, page: {type: integer}}}
            Either: {type: object, properties: {a: {type: string}, b: {type: string}}, oneOf: [{required: [a]}, {required: [b]}]}
            """);
        Assert.Equal(["Search(size! Int64, text String, page! Int64, tag String)", "Either(a String, b String)"], bound.Types);
        Assert.Equal(2, bound.Object("Search").Rule!.AnyOf.Count);
    }

    [Fact]
    public void PropertiesBesideADiscriminatedChoiceAreInEachCase()
    {
        var bound = Bound.Schemas("""
            Cat: {type: object, properties: {lives: {type: integer}}}
            Dog: {type: object, properties: {kind: {type: string}, tricks: {type: integer}}}
            Pet:
              type: object
              required: [kind]
              properties: {kind: {type: string}}
              oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
              discriminator: {propertyName: kind}
            """);
        Assert.Contains("Pet = Cat: Pet.Cat | Dog: Dog by kind(Cat Pet.Cat, Dog Dog)", bound.Types);
        Assert.Contains("Pet.Cat(kind! String, lives Int64)", bound.Types);
    }

    [Fact]
    public void AChildOfAParentThatListsItIsNoUnion()
    {
        var bound = Bound.Schemas("""
            Pet: {type: object, required: [kind], properties: {kind: {type: string}}, oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], discriminator: {propertyName: kind}}
            Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {lives: {type: integer}}}]}
            Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {tricks: {type: integer}}}]}
            """);
        Assert.Equal(["Pet = Cat: Cat | Dog: Dog by kind(Cat Cat, Dog Dog)", "Cat(kind! String, lives Int64)", "Dog(kind! String, tricks Int64)"], bound.Types);
    }

    [Fact]
    public void ADiscriminatorThatIsNoTextIsReported()
    {
        var bound = Bound.Schemas("""
            Ok: {type: object, properties: {success: {type: boolean}}}
            Bad: {type: object, properties: {success: {type: boolean}, why: {type: string}}}
            Result: {oneOf: [{$ref: '#/components/schemas/Ok'}, {$ref: '#/components/schemas/Bad'}], discriminator: {propertyName: success}}
            """);
        Assert.Equal("Result = Ok: Ok | Bad: Bad", bound.Types[2]);
        Assert.Equal(Codes.DiscriminatorIsNoText, bound.Diagnostics.Single().Rule);
        Assert.Equal(("5,37: PHOT3007"), bound.Reports.Single());
    }

    [Fact]
    public void ABooleanOrAnIntegerTellsByItsJson()
    {
        var bound = Bound.Schemas("""
            Ok: {type: object, properties: {success: {type: boolean}}}
            Bad: {type: object, properties: {success: {type: boolean, const: false}}}
            Result: {oneOf: [{$ref: '#/components/schemas/Ok'}, {$ref: '#/components/schemas/Bad'}], discriminator: {propertyName: success, mapping: {'true': Ok}}}
            On: {type: object, properties: {code: {type: integer}}}
            Off: {type: object, properties: {code: {type: integer}}}
            State: {oneOf: [{$ref: '#/components/schemas/On'}, {$ref: '#/components/schemas/Off'}], discriminator: {propertyName: code, mapping: {'1': On, '0': Off}}}
            """);
        Assert.Empty(bound.Reports);
        Assert.Contains("Result = Ok: Ok | Bad: Bad by success(true Ok, false Bad)", bound.Types);
        Assert.Contains("State = On: On | Off: Off by code(1 On, 0 Off)", bound.Types);
    }

    [Fact]
    public void NullableOfAReferenceInTheWordsOf30()
    {
        var bound = Bound.OldSchemas("""
            User: {type: object, properties: {id: {type: string}, manager: {anyOf: [{$ref: '#/components/schemas/User'}, {type: object, nullable: true}]}}}
            """);
        Assert.Equal(["User(id String, manager User?)"], bound.Types);
    }

    [Theory]
    [InlineData("A: {oneOf: [{$ref: '#/components/schemas/A'}, {type: string}]}", "A = string: String")]
    [InlineData("A: {oneOf: [{$ref: '#/components/schemas/A'}]}", "A = any: any")]
    [InlineData("A: {allOf: [{$ref: '#/components/schemas/A'}], properties: {a: {type: string}}}", "A(a String)")]
    public void AUnionOfItselfEnds(string schema, string expected) => Assert.Equal([expected], Bound.Schemas(schema).Types);
}
