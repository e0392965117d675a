using Photon.Engine;

namespace Photon.Fuzz.Tests.Injection;

/// <summary>No text of a contract leaves its place in TypeScript, in TSX, or in the name of a file.</summary>
public sealed class TypeScriptInjectionTests
{
    private static readonly Dictionary<string, string> templates = new(StringComparer.Ordinal)
    {
        ["texts"] = ContractTemplate.Texts,
        ["names"] = ContractTemplate.Names,
        ["grammars"] = ContractTemplate.Grammars,
        ["2.0"] = ContractTemplate.Swagger,
    };

    public static TheoryData<string> Templates => [.. templates.Keys];

    [Theory]
    [MemberData(nameof(Templates))]
    public void OneTextInEveryPlaceStaysText(string name) =>
        Check(HostileTexts.Breaking.Where(IsWellFormed).Select(text => AsciiJson.Write(ContractTemplate.Fill(templates[name], text))));

    [Fact]
    public void ManyTextsInOnePlaceStayTextsAndApart() =>
        Check(CrowdedContract.Places.Select(place => AsciiJson.Write(place.Value([.. HostileTexts.All.Where(IsWellFormed)]))));

    private static void Check(IEnumerable<string> contracts)
    {
        var problems = new List<string>();
        var files = 0;
        var number = 0;
        foreach (var json in contracts)
        {
            var result = Generator.Generate(Fuzzing.Request(number, json) with { Emit = EmitParts.Ui, EmitUiRuntime = false });
            problems.AddRange(TypeScriptRules.Broken(result.Files).Select(problem => $"{number}: {problem}"));
            files += result.Files.Count;
            if (Environment.GetEnvironmentVariable("PHOTON_FUZZ_UI") is { Length: > 0 } folder)
                Keep(Path.Combine(folder, $"{Environment.ProcessId}-{number}-{json.Length}"), result);
            number++;
        }

        Assert.True(files > number, "Too little was generated to prove anything.");
        Assert.True(problems.Count == 0, $"{problems.Count} problems\n" + string.Join('\n', problems.Take(40)));
    }

    /// <summary>For a look at them, and for a compiler of TypeScript.</summary>
    private static void Keep(string folder, GenerateResult result)
    {
        foreach (var file in result.Files)
        {
            var path = Path.Combine(folder, file.RelativePath);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }

    private static bool IsWellFormed(string text) => text.EnumerateRunes().All(rune => rune != System.Text.Rune.ReplacementChar);
}
