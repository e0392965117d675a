using Photon.Engine.Diagnostics;
using Photon.Engine.TypeScript;

namespace Photon.Engine.Tests.TypeScript;

/// <summary>Forms are shaped by words of the contract and by items, and slips in either are reported.</summary>
public sealed class FormHintTests
{
    private static readonly Location place = new("Shop.csproj", 7, 3);

    [Fact]
    public void WordsOfTheContractShapeFields()
    {
        var forms = FormsOf.Schemas("""
            A:
              type: object
              x-photon-label: Something
              x-photon-style: columns
              x-photon-no-validate: true
              x-photon-order: [b]
              properties:
                a: { type: string, x-photon-label: First, x-photon-help: Help, x-photon-placeholder: Such, x-photon-widget: area, x-photon-group: Part }
                b: { type: [string, 'null'], x-photon-empty: 'null' }
                c: { type: string, x-photon-hidden: true }
                d: { type: string, x-photon-widget: stars, x-photon-order: -1 }
            """);
        Assert.Empty(forms.Diagnostics);
        Assert.Contains("<Form of={a} label=\"Something\" style=\"columns\" noValidate with={props}>", forms.Files["forms/A.tsx"], StringComparison.Ordinal);
        Assert.Equal(
            "<Text at=\"b\" label=\"B\" nullable empty=\"null\" /> <Text at=\"d\" label=\"D\" widget=\"stars\" /> "
            + "<Section label=\"Part\"> <Area at=\"a\" label=\"First\" help=\"Help\" placeholder=\"Such\" /> </Section>",
            forms.Body("A"));
    }

    [Fact]
    public void ItemsWinOverTheContract()
    {
        var forms = FormsOf.Schemas(
            "A: { type: object, properties: { a: { type: string, x-photon-label: First }, b: { type: string } } }",
            Item("A", ("order", "b;a"), ("label", "Mine")),
            Item("A/a", ("label", "Second")));
        Assert.Empty(forms.Diagnostics);
        Assert.Contains("label=\"Mine\"", forms.Files["forms/A.tsx"], StringComparison.Ordinal);
        Assert.Equal("<Text at=\"b\" label=\"B\" /> <Text at=\"a\" label=\"Second\" />", forms.Body("A"));
    }

    [Fact]
    public void StepsMakeAWizard()
    {
        var forms = FormsOf.Schemas(
            "A: { type: object, properties: { a: { type: string }, b: { type: string }, c: { type: string } } }",
            Item("A", ("steps", "Basics: b; More: a")));
        Assert.Empty(forms.Diagnostics);
        Assert.Equal(
            "<Steps> <Step label=\"Basics\"> <Text at=\"b\" label=\"B\" /> </Step> <Step label=\"More\"> <Text at=\"a\" label=\"A\" /> <Text at=\"c\" label=\"C\" /> </Step> </Steps>",
            forms.Body("A"));
    }

    [Fact]
    public void HiddenFieldSendsItsDefaultWhereItIsRequired()
    {
        var forms = FormsOf.Schemas("A: { type: object, required: [a], properties: { a: { type: string, default: x, x-photon-hidden: true }, b: { type: string } } }");
        Assert.Empty(forms.Diagnostics);
        Assert.Equal("<Const at=\"a\" value=\"x\" required /> <Text at=\"b\" label=\"B\" />", forms.Body("A"));
    }

    [Theory]
    [InlineData("A: { type: object, properties: { a: { type: string, x-photon-lable: x } } }", "PHOT3301")]
    [InlineData("A: { type: object, x-photon-order: [a, c], properties: { a: { type: string } } }", "PHOT3302")]
    [InlineData("A: { type: object, x-photon-hidden: [c], properties: { a: { type: string } } }", "PHOT3302")]
    [InlineData("A: { type: object, properties: { a: { type: number, x-photon-widget: radio } } }", "PHOT3303")]
    [InlineData("A: { type: object, properties: { a: { type: string, x-photon-widget: 'a b' } } }", "PHOT3303")]
    [InlineData("A: { type: object, x-photon-style: wide, properties: { a: { type: string } } }", "PHOT3304")]
    [InlineData("A: { type: object, properties: { a: { type: string, x-photon-empty: 'null' } } }", "PHOT3304")]
    [InlineData("A: { type: object, properties: { a: { type: string, x-photon-order: first } } }", "PHOT3304")]
    [InlineData("A: { type: object, x-photon-steps: 3, properties: { a: { type: string } } }", "PHOT3304")]
    [InlineData("A: { type: object, required: [b], x-photon-steps: [{ label: S, fields: [a] }], properties: { a: { type: string }, b: { type: string } } }", "PHOT3305")]
    [InlineData("A: { type: object, required: [a], properties: { a: { type: string, x-photon-hidden: true } } }", "PHOT3306")]
    public void SlipInTheContractIsReported(string yaml, string code) => Assert.Equal([code], FormsOf.Schemas(yaml).Diagnostics.Select(d => d.Code).Distinct());

    [Theory]
    [InlineData("B")]
    [InlineData("A/b")]
    public void ItemForNothingIsReported(string target)
    {
        var forms = FormsOf.Schemas("A: { type: object, properties: { a: { type: string } } }", Item(target, ("label", "L")));
        var found = Assert.Single(forms.Diagnostics);
        Assert.Equal((Codes.UnknownFormTarget.Code, place), (found.Code, found.Location));
        Assert.Contains("Did you mean", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ObjectInsideHasWordsOfItsOwnForm() =>
        Assert.Empty(FormsOf.Schemas("A: { type: object, properties: { a: { type: object, x-photon-order: [y, x], properties: { x: { type: string }, y: { type: string } } } } }").Diagnostics);

    private static FormSettings Item(string target, params (string Word, string Text)[] words) =>
        new(target, words.ToDictionary(word => word.Word, word => word.Text, StringComparer.Ordinal), place);
}
