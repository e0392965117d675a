using Photon.Testing.Compiling;
using Photon.Testing.Fuzzing;

namespace Photon.Corpus.Tests;

/// <summary>No text of a contract leaves its place: the code is made of the same nodes whatever the texts say.</summary>
public sealed class HostileTextTests(SharedCompiler shared)
{
    public static TheoryData<int> Texts => [.. Enumerable.Range(0, HostileText.All.Count)];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task CodeIsMadeOfTheSameNodes(int text)
    {
        var harmless = Contracts.Generate(HostileContract.With("harmless"));
        var hostile = Contracts.Generate(HostileContract.With(HostileText.All[text]));
        Assert.DoesNotContain(hostile.Diagnostics, d => d.Severity == Engine.Diagnostics.Severity.Error);
        Assert.Equal("", await Contracts.CompileAsync(shared.Compiler, hostile));
        Assert.Equal(CodeShape.Of(shared.Compiler, harmless.Files), CodeShape.Of(shared.Compiler, hostile.Files));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void FileNamesAreSafe(int text)
    {
        var files = Contracts.Generate(HostileContract.With(HostileText.All[text])).Files;
        Assert.NotEmpty(files);
        Assert.All(files, f => Assert.Matches(@"^([A-Za-z]+/)?[\p{L}\p{Nd}_]+(\.g)?\.(cs|json|yaml|html)$", f.RelativePath));
        Assert.Equal(files.Count, files.Select(f => f.RelativePath).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void DiagnosticsStayOnOneLine(int text)
    {
        var result = Contracts.Generate(HostileContract.With(HostileText.All[text]));
        Assert.All(result.Diagnostics, d => Assert.DoesNotContain(d.ToString(), c => char.IsControl(c) || c is '\u2028' or '\u2029'));
    }
}
