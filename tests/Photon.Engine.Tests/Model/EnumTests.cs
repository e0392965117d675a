using Photon.Engine.Diagnostics;
using Photon.Engine.Model;

namespace Photon.Engine.Tests.Model;

public class EnumTests
{
    [Theory]
    [InlineData("{type: string, enum: [red, green, red]}", "Color = red | green")]
    [InlineData("{enum: [red, green]}", "Color = red | green")]
    [InlineData("{type: string, enum: [red]}", "Color = red")]
    [InlineData("{type: integer, enum: [1, 2]}", "Color = Integer 1 | 2")]
    [InlineData("{enum: [1, two]}", "Color = Mixed 1 | two")]
    [InlineData("{type: integer, enum: [1, 2], x-enum-varnames: [One, Two]}", "Color = Integer 1(One) | 2(Two)")]
    [InlineData("{type: integer, enum: [1, 2], x-enum-varnames: [One]}", "Color = Integer 1 | 2")]
    [InlineData("{type: string, oneOf: [{const: r, title: Red}, {const: g, title: Green}]}", "Color = r(Red) | g(Green)")]
    [InlineData("{oneOf: [{type: string, enum: [a]}, {type: string, enum: [b]}]}", "Color = a | b")]
    [InlineData("{anyOf: [{type: string}, {type: string, enum: [a, b]}]}", "Color = a | b")]
    [InlineData("{oneOf: [{const: 1, title: One}, {const: 2, title: Two}]}", "Color = Integer 1(One) | 2(Two)")]
    [InlineData("{allOf: [{type: string, enum: [a, b, c]}, {enum: [b, c, d]}]}", "Color = b | c")]
    public void ListedValuesAreAnEnum(string schema, string expected) => Assert.Equal([expected], Bound.Schemas("Color: " + schema).Types);

    [Theory]
    [InlineData("{enum: [a, null]}", "String?")]
    [InlineData("{type: [string, 'null'], enum: [a, b, null]}", "Holder.value?")]
    [InlineData("{type: string, enum: [only]}", "String")]
    [InlineData("{const: only}", "String")]
    [InlineData("{type: boolean, enum: [true]}", "Boolean")]
    [InlineData("{type: integer, enum: [7]}", "Int64")]
    [InlineData("{type: number, enum: [0.5, 1.5]}", "Double")]
    [InlineData("{enum: [{a: 1}, {b: 2}]}", "any?")]
    [InlineData("{const: null}", "any?")]
    [InlineData("{type: string, enum: []}", "String")]
    public void ValuesThatNeedNoTypeStayScalars(string schema, string expected) => Assert.Equal(expected, Bound.Use(schema));

    [Fact]
    public void AnEnumOfKnownTextsBesideAnyTextIsThatEnum()
    {
        var bound = Bound.Schemas("""
            Model: {type: string, enum: [small, large]}
            Request: {type: object, properties: {model: {anyOf: [{type: string}, {$ref: '#/components/schemas/Model'}]}}}
            """);
        Assert.Equal(["Model = small | large", "Request(model Model)"], bound.Types);
    }

    [Fact]
    public void ValuesOfAnotherTypeArePutRightOrLeftOut()
    {
        var bound = Bound.Schemas("""
            Version: {type: string, enum: [1.0, 1.1]}
            Size: {type: integer, enum: ['1', '2', big]}
            """);
        Assert.Equal(["Version = 1.0 | 1.1", "Size = Integer 1 | 2"], bound.Types);
        Assert.Equal([Codes.EnumValueOfOtherType.Code], bound.Diagnostics.Select(d => d.Code));
        Assert.Contains("'big'", bound.Diagnostics[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NullIsOfTheUseAndNotOfTheEnum()
    {
        var bound = Bound.OldSchemas("""
            Color: {type: string, nullable: true, enum: [red, green]}
            Holder: {type: object, properties: {color: {$ref: '#/components/schemas/Color'}}}
            """);
        Assert.Equal(["Color = red | green", "Holder(color Color?)"], bound.Types);
        Assert.Contains(bound.Type<EnumDefinition>("Color").Rule!.Values!, value => value.ToString() == "null");
    }
}
