using System.Text.Json;
using System.Text.Json.Serialization;
using Photon.Engine.CSharp.PactTests;
using Photon.Testing;
using Photon.Testing.Golden;

namespace Photon.Engine.Tests.PactTests;

/// <summary>Interactions and the test code expected of them. <c>PHOTON_GOLDEN_UPDATE=1</c> writes it anew, for review; Photon.Pact.Hosting.Tests compile and run it.</summary>
public sealed class PactTestGoldenTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateDirectories(CasesFolder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    private static string CasesFolder => Repository.PathOf("tests", "Photon.Engine.Tests", "PactTests", "Cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void TestCodeIsAsReviewed(string name)
    {
        var folder = Path.Combine(CasesFolder, name);
        var files = PactTestEmitter.Emit(RequestOf(folder));
        var expected = new GoldenFolder(Path.Combine(folder, "expected"));
        if (Environment.GetEnvironmentVariable("PHOTON_GOLDEN_UPDATE") == "1")
            expected.Update(files);
        Assert.Equal("", string.Join('\n', expected.Compare(files)));
    }

    [Fact]
    public void TheOrderOfInteractionsDoesNotMatter()
    {
        var request = RequestOf(Path.Combine(CasesFolder, "shop"));
        var turned = request with { Interactions = [.. request.Interactions.Reverse()] };
        Assert.Equal(PactTestEmitter.Emit(request), PactTestEmitter.Emit(turned));
    }

    private static PactTestRequest RequestOf(string folder) =>
        JsonSerializer.Deserialize<PactTestRequest>(File.ReadAllText(Path.Combine(folder, "request.json")), Json)!;
}
