namespace Photon.Engine.Tests.Model;

public sealed class TupleTests
{
    [Theory]
    [InlineData("{type: array, prefixItems: [{type: string}, {type: integer}]}", "T = (String, Int64, * any?)")]
    [InlineData("{type: array, prefixItems: [{type: string}, {type: integer}], items: false, minItems: 2}", "T = (String!, Int64!)")]
    [InlineData("{type: array, prefixItems: [{type: string}, {type: integer}], minItems: 1, maxItems: 2}", "T = (String!, Int64)")]
    [InlineData("{prefixItems: [{type: string}], items: {type: integer}, minItems: 5}", "T = (String!, * Int64)")]
    [InlineData("{allOf: [{prefixItems: [{type: string}, true]}, {type: array, minItems: 2, maxItems: 2}]}", "T = (String!, any?!)")]
    [InlineData("{type: array, items: [{type: string}, {type: integer}]}", "T = (String, Int64, * any?)")]
    public void EachPlaceHasATypeOfItsOwn(string schema, string expected) => Assert.Equal([expected], Bound.Schemas($"T: {schema}").Types);

    [Fact]
    public void ListOfOneSchemaMeansAllItems() =>
        Assert.Equal(["T(all [String])"], Bound.Schemas("T: {type: object, properties: {all: {type: array, items: [{type: string}]}}}").Types);

    [Fact]
    public void TupleMayContainItself() =>
        Assert.Equal(["T = (String!, T)"], Bound.Schemas("T: {type: array, prefixItems: [{type: string}, {$ref: '#/components/schemas/T'}], items: false, minItems: 1}").Types);
}
