namespace Photon.Engine.Tests.TypeScript;

/// <summary>A value's type, format, size and name choose what it is entered with.</summary>
public sealed class FormWidgetTests
{
    [Theory]
    [InlineData("{type: string}", "<Text at=\"value\" label=\"Value\" />")]
    [InlineData("{type: string, maxLength: 80}", "<Text at=\"value\" label=\"Value\" max={80} />")]
    [InlineData("{type: string, maxLength: 121}", "<Area at=\"value\" label=\"Value\" max={121} />")]
    [InlineData("{type: string, contentMediaType: text/markdown}", "<Markdown at=\"value\" label=\"Value\" />")]
    [InlineData("{type: string, format: markdown}", "<Markdown at=\"value\" label=\"Value\" />")]
    [InlineData("{type: string, contentMediaType: application/xml, contentEncoding: base64}", "<Bytes at=\"value\" label=\"Value\" accept=\"application/xml\" />")]
    [InlineData("{type: string, format: password}", "<Secret at=\"value\" label=\"Value\" />")]
    [InlineData("{type: string, format: color}", "<Color at=\"value\" label=\"Value\" />")]
    [InlineData("{type: string, format: email}", "<Text at=\"value\" label=\"Value\" type=\"email\" />")]
    [InlineData("{type: string, format: uri}", "<Text at=\"value\" label=\"Value\" type=\"url\" />")]
    [InlineData("{type: string, format: uuid}", "<Text at=\"value\" label=\"Value\" mono />")]
    [InlineData("{type: string, format: ipv6}", "<Text at=\"value\" label=\"Value\" mono />")]
    [InlineData("{type: string, format: date}", "<Day at=\"value\" label=\"Value\" />")]
    [InlineData("{type: string, format: time}", "<Time at=\"value\" label=\"Value\" zone />")]
    [InlineData("{type: string, format: partial-time}", "<Time at=\"value\" label=\"Value\" />")]
    [InlineData("{type: string, format: date-time}", "<Moment at=\"value\" label=\"Value\" />")]
    [InlineData("{type: string, format: duration}", "<Span at=\"value\" label=\"Value\" />")]
    [InlineData("{type: string, format: byte}", "<Bytes at=\"value\" label=\"Value\" />")]
    [InlineData("{type: string, format: binary}", "<Text at=\"value\" label=\"Value\" />")]
    [InlineData("{type: integer}", "<Whole at=\"value\" label=\"Value\" />")]
    [InlineData("{type: integer, format: int64, minimum: 1, maximum: 9223372036854775807}", "<Whole at=\"value\" label=\"Value\" exact min={1} />")]
    [InlineData("{type: integer, exclusiveMinimum: 0, exclusiveMaximum: 10}", "<Whole at=\"value\" label=\"Value\" min={1} max={9} />")]
    [InlineData("{type: number, multipleOf: 0.5}", "<Decimal at=\"value\" label=\"Value\" step={0.5} />")]
    [InlineData("{type: number, format: decimal}", "<Decimal at=\"value\" label=\"Value\" exact />")]
    [InlineData("{type: number, format: money}", "<Money at=\"value\" label=\"Value\" exact />")]
    [InlineData("{type: boolean}", "<YesNo at=\"value\" label=\"Value\" />")]
    [InlineData("{type: boolean, default: true}", "<YesNo at=\"value\" label=\"Value\" default={true} />")]
    [InlineData("{type: [string, 'null']}", "<Text at=\"value\" label=\"Value\" nullable />")]
    [InlineData("{type: string, default: [a]}", "<Text at=\"value\" label=\"Value\" />")]
    [InlineData("{}", "<Json at=\"value\" label=\"Value\" />")]
    [InlineData("{const: yes-please}", "<Select at=\"value\" label=\"Value\" options={holderValues} />")]
    [InlineData("{enum: [a, b]}", "<Radio at=\"value\" label=\"Value\" options={holderValues} />")]
    [InlineData("{enum: [a, b, c, d, e]}", "<Select at=\"value\" label=\"Value\" options={holderValues} />")]
    [InlineData("{enum: [a, b, c, d, e, f, g, h, i, j, k, l, m]}", "<Combo at=\"value\" label=\"Value\" options={holderValues} />")]
    [InlineData("{anyOf: [{type: string}, {type: string, enum: [a, b]}]}", "<Text at=\"value\" label=\"Value\" />")]
    [InlineData("{anyOf: [{enum: [a, b]}, {enum: [c]}]}", "<Radio at=\"value\" label=\"Value\" options={holderValues} />")]
    [InlineData("{type: integer, maximum: 9223372036854775807}", "<Whole at=\"value\" label=\"Value\" exact />")]
    [InlineData("{enum: [0.5, 1]}", "<Radio at=\"value\" label=\"Value\" options={holderValues} />")]
    [InlineData("{type: array, uniqueItems: true, items: {enum: [a, b]}}", "<Ticks at=\"value\" label=\"Value\" options={holderValues} />")]
    [InlineData("{type: array, minItems: 1, items: {type: string}}", "<List at=\"value\" label=\"Value\" min={1} item={() => <Text label={itemWord} required />} />")]
    [InlineData("{type: object, additionalProperties: {type: integer}}", "<Entries at=\"value\" label=\"Value\" value={() => <Whole label={valueWord} required />} />")]
    [InlineData("{type: object, propertyNames: {maxLength: 3}}", "<Entries at=\"value\" label=\"Value\" value={() => <Json label={valueWord} required />} keys={checkHolderValueKey} />")]
    [InlineData("{type: object, properties: {a: {type: string}}}", "<Group at=\"value\" label=\"Value\"> <Text at=\"a\" label=\"A\" /> </Group>")]
    [InlineData("{oneOf: [{type: string}, {type: integer}]}", "<Union at=\"value\" label=\"Value\" cases={holderValues} />")]
    public void SchemaChoosesTheField(string schema, string expected) => Assert.Equal(expected, FormsOf.Field(schema));

    [Theory]
    [InlineData("{type: string}", "description", "<Area at=\"description\" label=\"Description\" />")]
    [InlineData("{type: string, maxLength: 50}", "description", "<Text at=\"description\" label=\"Description\" max={50} />")]
    [InlineData("{type: string}", "homePhone", "<Text at=\"homePhone\" label=\"Home phone\" type=\"tel\" />")]
    [InlineData("{type: number}", "unit_price", "<Money at=\"unit_price\" label=\"Unit price\" />")]
    [InlineData("{type: array, items: {type: string}}", "orderLines", "<List at=\"orderLines\" label=\"Order lines\" item={() => <Text label=\"Order line\" required />} itemLabel=\"Order line\" />")]
    public void NameDecidesWhereTheTypeDoesNot(string schema, string name, string expected) => Assert.Equal(expected, FormsOf.Field(schema, name));

    [Theory]
    [InlineData("{type: boolean}", "<Tick at=\"value\" label=\"Value\" required />")]
    [InlineData("{type: [boolean, 'null']}", "<YesNo at=\"value\" label=\"Value\" required nullable />")]
    [InlineData("{const: yes-please}", "<Const at=\"value\" value=\"yes-please\" required />")]
    [InlineData("{const: true}", "<Tick at=\"value\" label=\"Value\" required />")]
    [InlineData("{const: 3, description: Three}", "<Const at=\"value\" value={3} required />")]
    public void WhatMustBeThereIsAskedForOtherwise(string schema, string expected) => Assert.Equal(expected, FormsOf.Field(schema, isRequired: true));

    [Fact]
    public void NumberBeyondJavaScriptIsExact() => Assert.Equal(
        "<Whole at=\"value\" label=\"Value\" exact default={new ExactNumber(\"9007199254740993\")} />",
        FormsOf.Field("{type: integer, format: int64, default: 9007199254740993}"));
}
