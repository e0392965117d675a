using System.Diagnostics;
using System.Text;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Engine.Tests.Reading;

/// <summary>Texts that are no JSON or YAML: one located diagnostic each, in bounded time and memory.</summary>
public class BrokenTextTests
{
    [Theory]
    [InlineData("a.json", "{\n  \"a\": 1,\n  b: 2\n}", "a.json(3,3): PHOT1001")]
    [InlineData("a.json", "{\"a\": ", "a.json(1,7): PHOT1001")]
    [InlineData("a.json", "{\"ä\": tru}", "a.json(1,10): PHOT1001")]
    [InlineData("a.json", "{} {}", "a.json(1,4): PHOT1001")]
    [InlineData("a.json", "{\"a\": \"\\ud800\"}", "a.json(1,7): PHOT1001")]
    [InlineData("a.json", "openapi: 3.1.0", "a.json(1,1): PHOT1001")]
    [InlineData("a.json", "", "a.json(1,1): PHOT1001")]
    [InlineData("a.yaml", "a: 1\nb: [1, 2\nc: 3\n", "a.yaml(2,6): PHOT1002")]
    [InlineData("a.yaml", "a: 1\n  b: 2\n", "a.yaml(2,4): PHOT1002")]
    [InlineData("a.yaml", "a:\n\tb: 2\n", "a.yaml(2,1): PHOT1002")]
    [InlineData("a.yaml", "a:\n  b: 1\n\tc: 2\n", "a.yaml(3,1): PHOT1002")]
    [InlineData("a.yaml", "a: \"\\uD800\"\n", "a.yaml(1,4): PHOT1002")]
    [InlineData("a.yaml", "a: b\0c\n", "a.yaml(1,5): PHOT1002")]
    [InlineData("a.yaml", "a: 'open\nb: 1\n", "a.yaml(1,4): PHOT1002")]
    [InlineData("a.yaml", "a: *b\n", "a.yaml(1,4): PHOT1008")]
    [InlineData("a.yaml", "a: &b\n  c: *b\n", "a.yaml(2,6): PHOT1007")]
    [InlineData("a.yaml", "a: 1\n---\nb: 2\n", "a.yaml(3,1): PHOT1009")]
    [InlineData("a.yaml", "a: 1\nb: 2\na: 3\n", "a.yaml(3,1): PHOT1010")]
    [InlineData("a.json", "{\"a\": 1,\n \"a\": 2}", "a.json(2,2): PHOT1010")]
    [InlineData("a.yaml", "? [x, y]\n: 1\nb: 2\n", "a.yaml(1,3): PHOT1011")]
    [InlineData("a.yaml", "a:\n  <<: text\n", "a.yaml(2,7): PHOT1012")]
    [InlineData("a.yaml", "# nothing\n", "a.yaml(1,1): PHOT1013")]
    public void BrokenTextIsReportedWhereItBreaks(string path, string text, string report)
    {
        NodeText.Parse(path, text, out var found);
        Assert.Equal(report, string.Join("; ", found.Select(d => $"{d.Location}: {d.Code}")));
    }

    [Fact]
    public void SeveralFaultsOfOneTextAreAllReported()
    {
        var node = NodeText.Parse("a.json", "{\n// one\n\"a\": [1, 2,],\n\"b\": 1,\n\"b\": 2,\n}", out var found);
        Assert.Equal(["(2,1): PHOT1001", "(3,11): PHOT1001", "(5,1): PHOT1010", "(5,7): PHOT1001"], found.Select(d => $"{d.Location}: {d.Code}"[6..]));
        Assert.Equal("{a: [1, 2], b: 1}", NodeText.Of(node));
    }

    [Fact]
    public void ByteThatIsNoUtf8IsReported()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(NodeParser.Parse(new SourceText("a.yaml", "a: é\nb: "u8.ToArray().Append((byte)0xC3).ToArray()), diagnostics));
        Assert.Equal("a.yaml(2,4): PHOT1003", diagnostics.ToSortedList().Select(d => $"{d.Location}: {d.Code}").Single());
    }

    [Theory]
    [InlineData("a.json", "[", "]")]
    [InlineData("a.yaml", "[", "]")]
    [InlineData("a.json", "{\"a\":", "}")]
    [InlineData("a.yaml", "- ", "")]
    public void DeepNestingIsRefused(string path, string open, string close)
    {
        const int Depth = 10_000;
        var text = string.Concat(Enumerable.Repeat(open, Depth)) + "1" + string.Concat(Enumerable.Repeat(close, Depth));
        IReadOnlyList<Diagnostic> found = [];
        RunOnSmallStack(() => NodeText.Parse(path, text, out found));
        Assert.Equal((Codes.NestedTooDeeply, 1, (500 * open.Length) + 1), (found.Single().Rule, found[0].Location.Line, found[0].Location.Column));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("? ")]
    public void DeepNamesAreRefusedToo(string open)
    {
        NodeText.Parse("a.yaml", string.Concat(Enumerable.Repeat(open, 100_000)), out var found);
        Assert.Equal([Codes.NameIsNoText, Codes.NestedTooDeeply], found.Select(d => d.Rule));
    }

    [Fact]
    public void DeepestAllowedSchemaFitsASmallStack()
    {
        const int Levels = NodeParser.DeepestNesting - 10;
        var schema = string.Concat(Enumerable.Repeat("{\"not\":", Levels)) + "{}" + new string('}', Levels);
        Contract? contract = null;
        RunOnSmallStack(() =>
        {
            contract = Contract.Of($"{{\"openapi\":\"3.1.0\",\"info\":{{\"title\":\"\",\"version\":\"\"}},\"components\":{{\"schemas\":{{\"A\":{schema}}}}}}}", path: "a.json");
            OpenApi.Bundler.ToYaml(contract.Document);
            OpenApi.Bundler.ToJson(contract.Document);
        });
        Assert.NotNull(contract!.Schema("A").Not);
    }

    [Fact]
    public void AliasBombIsRefused()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 30; i++)
            bomb.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(NodeText.Parse("a.yaml", bomb.ToString(), out var found));
        Assert.Equal(Codes.AliasesExpandTooFar, found.Single().Rule);
        Assert.Equal(7, found[0].Location.Line);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
    }

    [Fact]
    public void ThirtyMegabytesAreRead()
    {
        var entry = $"\"name\": \"{new string('x', 10_000)}\"";
        var text = $"{{\"a\": [{string.Join(",", Enumerable.Repeat($"{{{entry}}}", 3_000))}]}}";
        Assert.InRange(text.Length, 30_000_000, NodeParser.LargestBytes);
        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotNull(NodeText.Parse("a.json", text, out var found));
        Assert.Empty(found);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 250_000_000);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 30);
    }

    [Fact]
    public void LargerTextIsRefused()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(NodeParser.Parse(new SourceText("a.yaml", new byte[NodeParser.LargestBytes + 1]), diagnostics));
        Assert.Equal("a.yaml: PHOT1005", diagnostics.ToSortedList().Select(d => $"{d.Location}: {d.Code}").Single());
    }

    /// <summary>What a thread of a build has on some systems.</summary>
    private static void RunOnSmallStack(Action action)
    {
        var thread = new Thread(() => action(), 1 << 20);
        thread.Start();
        thread.Join();
    }
}
