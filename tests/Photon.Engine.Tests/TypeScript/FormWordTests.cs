using System.Text.RegularExpressions;
using Photon.Engine.TypeScript.Forms.Words;

namespace Photon.Engine.Tests.TypeScript;

/// <summary>Words of Photon's own are in every language: generated code names them, and never spells them.</summary>
public sealed partial class FormWordTests
{
    /// <summary>Every construct that has a label where the contract gives none; all names begin with <c>zo</c>.</summary>
    private const string Contract = """
        ZoThing:
          type: object
          additionalProperties: { type: integer }
          properties:
            zoMap: { type: object, additionalProperties: { type: object, properties: { zoIn: { type: string } } } }
            zoTuple: { type: array, prefixItems: [{ type: string }, { type: integer }], items: { type: boolean } }
            zoLists: { type: array, items: { type: array, items: { type: string } } }
            zoKinds: { oneOf: [{ type: string }, { type: integer }, { type: boolean }, { type: object, additionalProperties: { type: string } }, { type: array, items: { type: string } }, { type: array, items: { type: string, format: date } }] }
            zoNumber: { oneOf: [{ type: number }, { type: boolean }] }
            zoChoice: { type: string, enum: ["", zoOne, zoTwo] }
            zoCode: { type: string, pattern: '^[A-Z]{3}-\d$' }
            zoDigits: { type: string, pattern: '^\d{5}$' }
            "": { type: string }
        ZoList: { type: array, items: { $ref: '#/components/schemas/ZoList' } }
        ZoHolder: { type: object, properties: { zoDeep: { $ref: '#/components/schemas/ZoList' } } }
        """;

    [Fact]
    public void NoLabelIsAWordThatTheContractDoesNotHave()
    {
        var forms = FormsOf.Schemas(Contract);
        var files = forms.Files.Where(file => file.Key.StartsWith("forms/", StringComparison.Ordinal) && !file.Key.EndsWith(".test.tsx", StringComparison.Ordinal)).ToList();
        var labels = files.SelectMany(file => Label().Matches(file.Value).Select(match => match.Groups["text"].Value)).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("Zo map", labels);
        Assert.All(labels, label => Assert.True(label.StartsWith("Zo", StringComparison.Ordinal) || label is "" or @"\u201c\u201d", label));
        string[] words = ["itemWord", "valueWord", "othersWord", "textWord", "wholeNumberWord", "numberWord", "yesOrNoWord", "listWord(textWord)", "listWord(dateWord)", "mapWord(textWord)", "numberedWord(itemWord, 1)", "blankWord"];
        var text = string.Concat(files.Select(file => file.Value));
        Assert.All(words, word => Assert.Contains(word, text, StringComparison.Ordinal));
    }

    [Fact]
    public void PatternsAreSaidInWordsOrByAnExample()
    {
        var form = FormsOf.Schemas(Contract).Files["forms/ZoThing.tsx"];
        Assert.Contains("at=\"zoDigits\" label=\"Zo digits\" asks={signsWord([\"0-9\"], 5, 5)}", form, StringComparison.Ordinal);
        Assert.Matches("at=\"zoCode\" label=\"Zo code\" asks={formWord\\(\"[A-Z]{3}-[0-9]\"\\)}", form);
    }

    [Theory]
    [InlineData(@"^\d+$", "0-9", 1, null)]
    [InlineData("^[0-9]{5}$", "0-9", 5, 5)]
    [InlineData("^[a-z0-9_-]{3,20}$", "a-z 0-9 _ -", 3, 20)]
    [InlineData("^[A-Za-z ]*$", "A-Za-z  ", 0, null)]
    [InlineData(@"^[\w.]{2,}$", "A-Za-z 0-9 _ .", 2, null)]
    [InlineData("^[A-Z]$", "A-Z", 1, 1)]
    public void SimplePatternsAreRead(string pattern, string signs, int least, int? most)
    {
        var read = SimplePattern.Read(pattern);
        Assert.NotNull(read);
        Assert.Equal((signs, least, most), (string.Join(' ', read.Signs), read.Least, read.Most));
    }

    [Theory]
    [InlineData("[a-z]+")]
    [InlineData("^[^a-z]+$")]
    [InlineData("^[a-f]+$")]
    [InlineData(@"^[\s]+$")]
    [InlineData("^a$")]
    [InlineData("^[A-Z]{3}-[0-9]{3}$")]
    [InlineData("^[a-z]{99999999999}$")]
    [InlineData("^[abc]$")]
    [InlineData("")]
    public void OtherPatternsAreNot(string pattern) => Assert.Null(SimplePattern.Read(pattern));

    [GeneratedRegex("(?:label|Label|help|placeholder)(?:=|: )\"(?<text>(?:[^\"\\\\]|\\\\.)*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Label();
}
