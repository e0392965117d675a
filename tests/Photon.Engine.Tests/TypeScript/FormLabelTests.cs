using Photon.Engine.TypeScript.Forms.Words;

namespace Photon.Engine.Tests.TypeScript;

/// <summary>Names of a contract become words that a person reads.</summary>
public sealed class FormLabelTests
{
    [Theory]
    [InlineData("postalCode", "Postal code")]
    [InlineData("first_name", "First name")]
    [InlineData("IBAN", "IBAN")]
    [InlineData("userId", "User ID")]
    [InlineData("userIDs", "User IDs")]
    [InlineData("callbackURLPath", "Callback URL path")]
    [InlineData("FIRST_NAME", "First name")]
    [InlineData("line1", "Line 1")]
    [InlineData("ipv4", "IPv4")]
    [InlineData("x-rate-limit", "X rate limit")]
    [InlineData("@type", "Type")]
    [InlineData("$", "$")]
    [InlineData(" ", "“ ”")]
    [InlineData("größe", "Größe")]
    [InlineData("名前", "名前")]
    public void NameIsWords(string name, string label) => Assert.Equal(label, LabelText.OfName(name));

    [Theory]
    [InlineData("in_progress", "In progress")]
    [InlineData("ACTIVE", "Active")]
    [InlineData("EUR", "EUR")]
    [InlineData("en-US", "en-US")]
    [InlineData("follow-up", "Follow up")]
    [InlineData("us-east-1", "us-east-1")]
    [InlineData("application/json", "application/json")]
    [InlineData("", "(empty)")]
    [InlineData("Two words", "Two words")]
    public void ValueIsWordsWhereItIsOne(string value, string label) => Assert.Equal(label, LabelText.OfValue(value));

    [Theory]
    [InlineData("What the label says.", "What the label says.")]
    [InlineData("First.\n\nSecond.", "First.")]
    [InlineData("Use `code`, **bold** and [a link](https://example.com/a_b).", "Use code, bold and a link.")]
    [InlineData("<p>HTML &amp; <b>more</b></p>", "HTML & more")]
    [InlineData("A_snake_name * 2 * 3 stays", "A_snake_name * 2 * 3 stays")]
    [InlineData("- one\n- two", "one two")]
    [InlineData("The Label", null)]
    [InlineData("   ", null)]
    public void HelpIsTheFirstParagraph(string description, string? help) => Assert.Equal(help, HelpText.Of(description, "The label."));

    [Fact]
    public void LongHelpEndsAtASentence()
    {
        var sentence = new string('a', 120) + ".";
        Assert.Equal(sentence, HelpText.Of($"{sentence} {new string('b', 200)}", null));
        Assert.EndsWith("…", HelpText.Of(new string('b', 300), null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Category", "Categories")]
    [InlineData("Status", "Statuses")]
    [InlineData("Address", "Addresses")]
    [InlineData("Day", "Days")]
    [InlineData("Box", "Boxes")]
    [InlineData("Colors", "Colors")]
    public void ListIsNamedByWhatItLists(string name, string plural) => Assert.Equal(plural, Plural.Of(name));

    [Fact]
    public void LabelsOfOneObjectDiffer()
    {
        var body = FormsOf.Schemas("A: {type: object, properties: {fooBar: {type: string}, foo_bar: {type: string}, other: {type: string, title: Foo bar}}}").Body("A");
        Assert.Contains("label=\"Foo bar\"", body, StringComparison.Ordinal);
        Assert.Contains("label=\"Foo bar (foo_bar)\"", body, StringComparison.Ordinal);
        Assert.Contains("label=\"Foo bar (other)\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public void ChoicesOfOneEnumDiffer()
    {
        var options = FormsOf.Schemas("A: {type: object, properties: {a: {enum: [in-progress, in_progress]}}}").Files["forms/options.ts"];
        Assert.Contains("[\"in-progress\", \"In progress\"]", options, StringComparison.Ordinal);
        Assert.Contains("[\"in_progress\", \"In progress (in_progress)\"]", options, StringComparison.Ordinal);
    }
}
