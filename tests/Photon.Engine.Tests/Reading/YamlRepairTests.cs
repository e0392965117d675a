using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Engine.Tests.Reading;

public sealed class YamlRepairTests
{
    [Theory]
    [InlineData("a: |+\n    \nb: 1\n")]
    [InlineData("a:\n  - c: |\n      \n    d: 1\nb: 1\n")]
    [InlineData("a:\n  - >-\n        \n  - x\nb: 1\n")]
    [InlineData("b: 1\na: |\n    ")]
    public void BlockScalarOfBlankLinesIsRead(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        var node = Assert.IsType<ObjectNode>(NodeParser.Parse(new SourceText("a.yaml", yaml), diagnostics));
        Assert.Empty(diagnostics.ToSortedList());
        Assert.Equal("1", node["b"]!.ToString());
        Assert.Equal(yaml.IndexOf("b:", StringComparison.Ordinal), node.Find("b")!.Value.NameOffset);
    }

    [Theory]
    [InlineData("a:\n  x: \"one\n  two\"\nb: 1\n")]
    [InlineData("a:\n  x: 'one\ntwo'\nb: 1\n")]
    [InlineData("a:\n  - x: \"one\r\n\ttwo\"\n    y: 'on''e\n  two'\nb: 1\n")]
    public void QuotedTextWithBareLinesIsRead(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        var node = Assert.IsType<ObjectNode>(NodeParser.Parse(new SourceText("a.yaml", yaml), diagnostics));
        Assert.Empty(diagnostics.ToSortedList());
        Assert.Contains("one two", NodeJson.Compact(node), StringComparison.Ordinal);
        Assert.Equal("1", node["b"]!.ToString());
        Assert.Equal(yaml.IndexOf("b:", StringComparison.Ordinal), node.Find("b")!.Value.NameOffset);
    }

    [Fact]
    public void QuotedTextWithoutAnEndIsReportedOnce()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(NodeParser.Parse(new SourceText("a.yaml", "a:\n  x: \"one\n  two\nb: 1\n"), diagnostics));
        Assert.Equal(2, Assert.Single(diagnostics.ToSortedList()).Location.Line);
    }

    [Fact]
    public void KeptBlankLinesAreCounted()
    {
        var node = (ObjectNode)NodeParser.Parse(new SourceText("a.yaml", "a: |+\n      \n\nb: 1\n"), new DiagnosticBag())!;
        Assert.Equal("\n\n", node["a"]!.ToString());
    }
}
