using System.Text.RegularExpressions;
using Photon.Engine;
using Photon.Engine.Text;
using Photon.Forms.Judging;
using Photon.Fuzz.Tests.Injection;

namespace Photon.Ui.Tests.Client;

/// <summary>No text of a contract leaves its place in TypeScript: not in a type, not in the client, not in a comment.</summary>
public sealed partial class InjectionTests
{
    [Theory]
    [InlineData(ContractTemplate.Texts)]
    [InlineData(ContractTemplate.Names)]
    [InlineData(ContractTemplate.Grammars)]
    [InlineData(ContractTemplate.Swagger)]
    public async Task OneTextInEveryPlaceStaysText(string template) =>
        await CheckAsync(HostileTexts.Breaking.Select(text => AsciiJson.Write(ContractTemplate.Fill(template, text))));

    [Fact]
    public async Task ManyTextsInOnePlaceStayTextsAndApart() =>
        await CheckAsync(CrowdedContract.Places.Values.Select(place => AsciiJson.Write(place([.. HostileTexts.All.Where(IsWellFormed)]))));

    private static async Task CheckAsync(IEnumerable<string> contracts)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        Assert.SkipUnless(await UiWorkspace.InstallAsync(cancellationToken), UiWorkspace.Missing);
        using var project = new TypeScriptProject();
        var escaped = new List<string>();
        foreach (var (i, json) in contracts.Index())
        {
            var result = Generator.Generate(new GenerateRequest
            {
                Contract = new SourceText("api/openapi.json", json),
                Loader = new NoOther(),
                Name = $"Contract{i}",
                Namespace = "Unused",
                RuntimeNamespace = "Unused",
                Emit = EmitParts.Ui,
                EmitUiRuntime = i == 0,
                AllowBrokenParts = true,
            });
            escaped.AddRange(result.Files.Where(file => file.Kind == GeneratedFileKind.Ui).SelectMany(file => Texts().Replace(file.Text, "").Split('\n')
                .Where(line => line.Contains(HostileTexts.Sentinel, StringComparison.Ordinal) && !Members().IsMatch(line)).Select(line => $"{file.RelativePath}: {line}")));
            project.Add(result.Files);
        }

        Assert.Equal("", string.Join('\n', escaped));
        Assert.Equal("", string.Join('\n', (await project.CheckAsync(cancellationToken)).Split('\n').Take(20)));
    }

    private static bool IsWellFormed(string text) => !text.Where((c, i) =>
        (char.IsHighSurrogate(c) && (i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))) || (char.IsLowSurrogate(c) && (i == 0 || !char.IsHighSurrogate(text[i - 1])))).Any();

    /// <summary>Comments and literals: what is left is code.</summary>
    [GeneratedRegex("""/\*.*?\*/|//[^\n]*|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`""", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Texts();

    /// <summary>A member that is called just so: <c>{evil_word}</c> in a path makes one.</summary>
    [GeneratedRegex("""^ +evil_word\??: string;$""", RegexOptions.CultureInvariant)]
    private static partial Regex Members();

    private sealed class NoOther : ISourceLoader
    {
        public SourceLoad Load(string reference, SourceText from) => new(SourceOutcome.Missing, null, reference);
    }
}
