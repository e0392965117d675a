using Photon.Engine.Text;

namespace Photon.Engine.Tests.Reading;

/// <summary>YAML as nodes: core schema, merge keys, anchors, places.</summary>
public class YamlTests
{
    [Theory]
    [InlineData("yes", "\"yes\"")]
    [InlineData("on", "\"on\"")]
    [InlineData("True", "true")]
    [InlineData("FALSE", "false")]
    [InlineData("~", "null")]
    [InlineData("", "null")]
    [InlineData("NULL", "null")]
    [InlineData("2024-01-31", "\"2024-01-31\"")]
    [InlineData("12:30:45", "\"12:30:45\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("1.10", "1.10")]
    [InlineData("+5", "5")]
    [InlineData("-0", "-0")]
    [InlineData("007", "7")]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("1e3", "1e3")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData("-", "[null]")]
    [InlineData("'1'", "\"1\"")]
    [InlineData("!!str 1", "\"1\"")]
    [InlineData("! 1", "\"1\"")]
    [InlineData("!!int '7'", "7")]
    [InlineData("!custom x", "\"x\"")]
    [InlineData("123456789012345678901234567890", "123456789012345678901234567890")]
    public void ScalarsFollowTheCoreSchema(string yaml, string expected)
    {
        var text = yaml == "-" ? "a:\n-\n" : $"a: {yaml}\n";
        Assert.Equal($"{{a: {expected}}}", NodeText.Of(NodeText.Parse("a.yaml", text)));
    }

    [Fact]
    public void NamesAreTextsWhateverTheyLookLike() =>
        Assert.Equal("{200: 1, on: 2, null: 3, 1.0: 4, ~: 5}", NodeText.Of(NodeText.Parse("a.yaml", "200: 1\non: 2\nnull: 3\n1.0: 4\n~: 5\n")));

    [Fact]
    public void MergedMembersYieldToOwnOnes() =>
        Assert.Equal(
            "{a: {x: 1, y: 2}, b: {y: 3}, c: {z: 9, x: 1, y: 0}, d: {y: 2, x: 1}, e: {<<: 1}}",
            NodeText.Of(NodeText.Parse("a.yaml", """
                a: &a {x: 1, y: 2}
                b: &b {y: 3}
                c: {z: 9, <<: *a, y: 0}
                d: {<<: [{y: 2}, *a, *b]}
                e: {"<<": 1}
                """)));

    [Fact]
    public void AliasGivesTheSameNode()
    {
        var root = (ObjectNode)NodeText.Parse("a.yaml", "a: &x {b: 1}\nc: *x\n*x : 2\n", out var found)!;
        Assert.Same(root["a"], root["c"]);
        Assert.Equal("PHOT1011", found.Single().Code);
    }

    [Fact]
    public void AliasOfATextMayBeAName() =>
        Assert.Equal("{a: \"k\", k: 1}", NodeText.Of(NodeText.Parse("a.yaml", "a: &x k\n*x : 1\n")));

    [Theory]
    [InlineData("---\na: 1\n...\n")]
    [InlineData("%YAML 1.2\n---\na: 1\n---\n")]
    [InlineData("\uFEFFa: 1\r\n")]
    [InlineData("{a: 1}")]
    [InlineData("{\"a\": 1}")]
    public void OneDocumentIsReadHoweverItIsFramed(string yaml)
    {
        Assert.Equal("{a: 1}", NodeText.Of(NodeText.Parse("a.yaml", yaml, out var found)));
        Assert.Empty(found);
    }

    [Fact]
    public void PlacesCountCodeUnitsAndBytes()
    {
        var root = (ObjectNode)NodeText.Parse("a.yaml", "é: ü\r\n😀: [x, 'ß', z]\nlast:\n  - deep: 1\n")!;
        Assert.Equal((1, 4), PlaceOf(root["é"]!));
        Assert.Equal((2, 1), (root.Find("😀")!.Value.NameLocation.Line, root.Find("😀")!.Value.NameLocation.Column));
        Assert.Equal((2, 14), PlaceOf(((ArrayNode)root["😀"]!).Items[2]));
        Assert.Equal((4, 11), PlaceOf(((ObjectNode)((ArrayNode)root["last"]!).Items[0])["deep"]!));
        Assert.Equal((4, 5), PlaceOf(((ArrayNode)root["last"]!).Items[0]));
    }

    [Fact]
    public void FormatFollowsContentWhereTheNameSaysNothing()
    {
        Assert.Equal("{a: 1}", NodeText.Of(NodeText.Parse("contract", "{\"a\": 1}")));
        Assert.Equal("{a: 1}", NodeText.Of(NodeText.Parse("contract", "a: 1")));
    }

    private static (int Line, int Column) PlaceOf(Node node) => (node.Location.Line, node.Location.Column);
}
