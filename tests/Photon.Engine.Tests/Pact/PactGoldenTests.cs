using System.Text.Json;
using Photon.Engine.Pact;
using Photon.Engine.Pact.Format;
using Photon.Engine.Text;
using Photon.Testing;
using Photon.Testing.Golden;

namespace Photon.Engine.Tests.Pact;

/// <summary>Contracts of one idea, the pacts expected of them, and what was reported. <c>PHOTON_GOLDEN_UPDATE=1</c> writes them anew, for review.</summary>
public sealed class PactGoldenTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateDirectories(CasesFolder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    private static string CasesFolder => Repository.PathOf("tests", "Photon.Engine.Tests", "Pact", "Cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void PactIsAsReviewed(string name)
    {
        var folder = Path.Combine(CasesFolder, name);
        var made = PactOf.Contract(File.ReadAllText(Path.Combine(folder, "openapi.yaml")), OptionsOf(folder), "openapi.yaml");
        var files = new List<GeneratedFile> { made.File };
        if (made.Diagnostics.Count > 0)
            files.Add(new GeneratedFile("diagnostics.txt", string.Concat(made.Diagnostics.Select(d => $"{d}\n")), GeneratedFileKind.Resource));
        var expected = new GoldenFolder(Path.Combine(folder, "expected"));
        if (Environment.GetEnvironmentVariable("PHOTON_GOLDEN_UPDATE") == "1")
            expected.Update(files);
        Assert.Equal("", string.Join('\n', expected.Compare(files)));
    }

    private static PactOptions OptionsOf(string folder)
    {
        var path = Path.Combine(folder, "options.json");
        if (!File.Exists(path))
            return PactOf.Options;
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return PactOf.Options with
        {
            Version = json.RootElement.TryGetProperty("version", out var version) ? Enum.Parse<PactVersion>(version.GetString()!) : PactVersion.V4,
            MakeExamples = json.RootElement.TryGetProperty("makeExamples", out var make) && make.GetBoolean(),
        };
    }
}
