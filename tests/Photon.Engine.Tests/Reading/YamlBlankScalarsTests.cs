using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Engine.Tests.Reading;

public sealed class YamlBlankScalarsTests
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
    [InlineData("a: |\n  x\n    \n  y\n")]
    [InlineData("a: |\n  | t |\n      \n  y\n")]
    [InlineData("a: x |\n   \nb: 1\n")]
    public void OtherTextStaysAsItIs(string yaml) => Assert.Same(yaml, YamlBlankScalars.Tame(yaml));
}
