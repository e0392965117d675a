using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Photon.Engine;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Testing;
using Photon.Testing.Compiling;

namespace Photon.Fuzz.Tests.Injection;

/// <summary>No text of a contract leaves its place: not in C#, not in the page, not in the served documents, not in a path.</summary>
public sealed partial class InjectionTests(SharedCompiler shared)
{
    private static readonly (string Name, string Template, bool MayBeRefused)[] templates =
    [
        ("texts", ContractTemplate.Texts, false),
        ("names", ContractTemplate.Names, true),
        ("grammars", ContractTemplate.Grammars, true),
        ("2.0", ContractTemplate.Swagger, true),
    ];

    [Theory]
    [InlineData("texts")]
    [InlineData("names")]
    [InlineData("grammars")]
    [InlineData("2.0")]
    public async Task OneTextInEveryPlaceStaysText(string name)
    {
        var (_, template, mayBeRefused) = templates.Single(t => t.Name == name);
        var contracts = HostileTexts.Breaking.Where(text => mayBeRefused || IsWellFormed(text)).Select(text => (Shown(text), AsciiJson.Write(ContractTemplate.Fill(template, text)))).ToList();
        await CheckAsync(contracts, mayBeRefused);
    }

    [Fact]
    public async Task ManyTextsInOnePlaceStayTextsAndApart()
    {
        var contracts = CrowdedContract.Places.Select(p => (p.Key, AsciiJson.Write(p.Value([.. HostileTexts.All.Where(IsWellFormed)])))).ToList();
        await CheckAsync(contracts, mayBeRefused: false);
    }

    private async Task CheckAsync(IReadOnlyList<(string Label, string Json)> contracts, bool mayBeRefused)
    {
        var problems = new List<string>();
        var files = new List<GeneratedFile>();
        var refused = 0;
        for (var i = 0; i < contracts.Count; i++)
        {
            var (label, json) = contracts[i];
            var result = Generator.Generate(Fuzzing.Request(i, json));
            problems.AddRange(Broken(result, json).Select(p => $"{i} {label}: {p}"));
            files.AddRange(Fuzzing.Below(i, result.Files));
            refused += result.HasErrors ? 1 : 0;
            if (result.HasErrors && !mayBeRefused)
                problems.Add($"{i} {label}: refused: {result.Diagnostics.First(d => d.Severity == Severity.Error)}");
        }

        var compiled = await shared.Compiler.CheckAsync(Fuzzing.Compilation(files), TestContext.Current.CancellationToken);
        problems.AddRange(compiled.Messages.Select(m => Tell(m, contracts)));
        KeepAll(problems);
        TestContext.Current.TestOutputHelper?.WriteLine($"{contracts.Count} contracts, {refused} refused, {files.Count} files");
        Assert.True(problems.Count == 0, $"{problems.Count} problems\n" + string.Join('\n', problems.GroupBy(Kind).SelectMany(g => g.Take(2)).Take(60)));
        Assert.True(refused <= contracts.Count / 4, $"{refused} of {contracts.Count} contracts were refused: the rest proves little.");
    }

    private static IEnumerable<string> Broken(GenerateResult result, string json) =>
        Fuzzing.Broken(result.Diagnostics)
            .Concat(PathRules.Broken(result.Files))
            .Concat(result.Files.Where(f => f.Kind == GeneratedFileKind.Compile).SelectMany(CodeRules.Broken))
            .Concat(result.Files.Where(f => f.RelativePath == "docs.html").SelectMany(f => PageRules.Broken(f.Text)))
            .Concat(result.Files.Where(f => f.RelativePath is "openapi.json" or "openapi.yaml").SelectMany(f => ServedDocument.Broken(f, json)));

    /// <summary>The message shows a few of each kind; all of them lie in a file.</summary>
    private static void KeepAll(List<string> problems)
    {
        if (problems.Count > 0)
            File.WriteAllLines(Path.Combine(Directory.CreateDirectory(Repository.PathOf("artifacts", "fuzz")).FullName, $"problems-{problems[0].Length}.txt"), problems);
    }

    /// <summary>The contract's number and the compiler's code, or the first words: one of each says enough.</summary>
    private static string Kind(string problem) => CompilerCode().Match(problem) is { Success: true } code ? code.Value : problem[..Math.Min(12, problem.Length)];

    [GeneratedRegex(@"error [A-Z]+\d+", RegexOptions.CultureInvariant)]
    private static partial Regex CompilerCode();

    private static string Tell(CompilerMessage message, IReadOnlyList<(string Label, string Json)> contracts) =>
        int.TryParse(message.Path.Split('/')[0], System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? $"{number} {contracts[number].Label}: {message}"
            : message.ToString();

    /// <summary>Half a surrogate pair is no text to JSON, and may be refused anywhere.</summary>
    private static bool IsWellFormed(string text) => text.EnumerateRunes().All(r => r != System.Text.Rune.ReplacementChar);

    private static string Shown(string text) => JsonValue.Create(text.Length > 60 ? text[..60] + "…" : text).ToJsonString();
}
