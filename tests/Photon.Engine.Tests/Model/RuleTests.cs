using Photon.Engine.Model;

namespace Photon.Engine.Tests.Model;

public class RuleTests
{
    private static ValueRule? RuleOf(string schema, bool isOld = false)
    {
        var yaml = $"Holder: {{type: object, properties: {{value: {schema}}}}}\nOther: {{type: string, minLength: 2}}";
        return (isOld ? Bound.OldSchemas(yaml) : Bound.Schemas(yaml)).Object("Holder").Properties.Single().Type.Rule;
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("true")]
    [InlineData("{description: anything, title: T, default: 3, example: 4}")]
    public void WhatLimitsNothingHasNoRule(string schema) => Assert.Null(RuleOf(schema));

    [Fact]
    public void FalseAllowsNothing() => Assert.True(RuleOf("false")!.IsNever);

    [Fact]
    public void EveryKeywordIsKept()
    {
        var rule = RuleOf("""
            {type: [array, object, string, number], minItems: 1, maxItems: 2, uniqueItems: true, contains: {type: string}, minContains: 1, maxContains: 2,
             items: {type: string}, prefixItems: [{type: integer}, true], unevaluatedItems: false,
             minProperties: 1, maxProperties: 2, propertyNames: {pattern: a}, patternProperties: {b: {type: string}}, additionalProperties: false,
             required: [c], dependentRequired: {c: [d]}, dependentSchemas: {c: {required: [e]}}, unevaluatedProperties: false,
             minLength: 1, maxLength: 2, pattern: c, format: email, minimum: 1, maximum: 2, exclusiveMinimum: 0, exclusiveMaximum: 3, multipleOf: 0.5,
             not: {type: boolean}, if: {type: string}, then: {minLength: 1}, else: {maxLength: 9}, oneOf: [{type: string}, true], anyOf: [{type: string}], allOf: [{type: string}]}
            """.ReplaceLineEndings(" "))!;
        Assert.Equal(ValueKinds.Array | ValueKinds.Object | ValueKinds.String | ValueKinds.Number, rule.Kinds);
        Assert.Equal((1L, 2L, true), (rule.MinItems, rule.MaxItems, rule.UniqueItems));
        Assert.Equal((1L, 2L, 1L, 2L, 1L, 2L), (rule.MinContains, rule.MaxContains, rule.MinProperties, rule.MaxProperties, rule.MinLength, rule.MaxLength));
        Assert.Equal(("1", "2", "0", "3", "0.5"), (rule.Minimum?.Text, rule.Maximum?.Text, rule.ExclusiveMinimum?.Text, rule.ExclusiveMaximum?.Text, rule.MultipleOf?.Text));
        Assert.Equal((ValueKinds.String, ValueKinds.String), (rule.Contains!.Kinds, rule.Items!.Kinds));
        Assert.Equal([ValueKinds.Integer, ValueKinds.None], rule.PrefixItems.Select(item => item.Kinds));
        Assert.True(rule.UnevaluatedItems!.IsNever && rule.AdditionalProperties!.IsNever && rule.UnevaluatedProperties!.IsNever);
        Assert.Equal(("a", "c", "email"), (rule.PropertyNames!.Pattern, rule.Pattern, rule.Format));
        Assert.Equal(["b"], rule.PatternProperties.Select(p => p.Name));
        Assert.Equal(["c"], rule.Required);
        Assert.Equal(["c: d"], rule.DependentRequired.Select(p => $"{p.Key}: {string.Join(' ', p.Value)}"));
        Assert.Equal(["c: e"], rule.DependentSchemas.Select(p => $"{p.Name}: {string.Join(' ', p.Rule.Required)}"));
        Assert.Equal((ValueKinds.Boolean, ValueKinds.String, 1L, 9L), (rule.Not!.Kinds, rule.If!.Kinds, rule.Then!.MinLength, rule.Else!.MaxLength));
        Assert.Equal((2, 1, 1), (rule.OneOf.Count, rule.AnyOf.Count, rule.AllOf.Count));
    }

    [Fact]
    public void AReferenceIsTheRuleItLeadsTo()
    {
        var bound = Bound.Schemas("""
            Code: {type: string, minLength: 2}
            Holder: {type: object, properties: {a: {$ref: '#/components/schemas/Code'}, b: {$ref: '#/components/schemas/Code', maxLength: 9}}}
            """);
        var (a, b) = (bound.Object("Holder").Properties[0].Type.Rule!, bound.Object("Holder").Properties[1].Type.Rule!);
        Assert.Equal(["Code"], a.NameParts);
        Assert.Same(a, b.AllOf.Single());
        Assert.Equal((9L, "api.yaml#/components/schemas/Holder/properties/b"), (b.MaxLength, b.Pointer));
        Assert.Same(a, bound.Object("Holder").Rule!.Properties[0].Rule);
    }

    [Fact]
    public void AConstantIsTheOnlyValue() => Assert.Equal(["x"], RuleOf("{const: x}")!.Values!.Select(value => value.ToString()));

    [Fact]
    public void NullableAroundAnAllOfLetsNullThrough()
    {
        var rule = RuleOf("{nullable: true, allOf: [{$ref: '#/components/schemas/Other'}]}", isOld: true)!;
        Assert.Equal(ValueKinds.Null, rule.AnyOf[0].Kinds);
        Assert.Equal(2, rule.AnyOf[1].AllOf.Single().MinLength);
    }

    [Fact]
    public void RulesMayGoInCircles()
    {
        var rule = Bound.Schemas("Node: {type: object, properties: {next: {$ref: '#/components/schemas/Node'}}}").Object("Node").Rule!;
        Assert.Same(rule, rule.Properties.Single().Rule);
    }
}
