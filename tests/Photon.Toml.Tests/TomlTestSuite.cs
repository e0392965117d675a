using System.Text.Json.Nodes;
using Photon.Engine.Diagnostics;
using Photon.Testing;

namespace Photon.Toml.Tests;

/// <summary>Every case that toml-test lists for TOML 1.0.0: the shared folder's <c>oracles/toml-test</c>.</summary>
public sealed class TomlTestSuite
{
    private static string? Folder => Repository.Shared is { } shared ? Path.Combine(shared, "oracles", "toml-test", "tests") : null;

    public static TheoryData<string> ValidCases => Cases("valid/");

    public static TheoryData<string> InvalidCases => Cases("invalid/");

    [Fact]
    public void SuiteIsWhole()
    {
        Assert.SkipWhen(Folder is null, "The shared folder is not there.");
        Assert.Equal(210, ValidCases.Count);
        Assert.Equal(499, InvalidCases.Count);
    }

    [Theory]
    [MemberData(nameof(ValidCases))]
    public async Task ValidIsReadAsExpected(string path)
    {
        var diagnostics = new DiagnosticBag();
        var document = TomlDocument.Read(path, await BytesOf(path), diagnostics);
        Assert.Empty(diagnostics.ToSortedList());

        var expected = JsonNode.Parse(await BytesOf(Path.ChangeExtension(path, ".json")))!;
        var actual = TaggedJson.Of(document!.Root);
        Assert.True(JsonNode.DeepEquals(TaggedJson.Normalize(expected), actual), $"expected {expected.ToJsonString()}, was {actual.ToJsonString()}");
    }

    [Theory]
    [MemberData(nameof(InvalidCases))]
    public async Task InvalidIsReportedAtItsPlace(string path)
    {
        var diagnostics = new DiagnosticBag();
        TomlDocument.Read(path, await BytesOf(path), diagnostics);
        Assert.NotEmpty(diagnostics.ToSortedList());
        Assert.All(diagnostics.ToSortedList(), d => Assert.True(d.Location is { Line: > 0, Column: > 0 } && d.Severity == Severity.Error, d.ToString()));
    }

    private static Task<byte[]> BytesOf(string path) => File.ReadAllBytesAsync(Path.Combine(Folder!, path), TestContext.Current.CancellationToken);

    private static TheoryData<string> Cases(string kind) => Folder is null
        ? []
        : [.. File.ReadLines(Path.Combine(Folder, "files-toml-1.0.0")).Where(line => line.StartsWith(kind, StringComparison.Ordinal) && line.EndsWith(".toml", StringComparison.Ordinal))];
}
