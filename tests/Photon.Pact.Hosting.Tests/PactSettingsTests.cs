namespace Photon.Pact.Hosting.Tests;

/// <summary>What the build tells the tests.</summary>
public sealed class PactSettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("photon-settings-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void TheFileIsRead()
    {
        var settings = Load("""
            {"provider":"shop","pacts":["/pacts/ui-shop.json","till.json"],"lines":{"a/b":"api/openapi.yaml(42,5)"},"results":"out","verifier":"native"}
            """);

        Assert.Equal("shop", settings.Provider);
        Assert.Equal([Path.GetFullPath("/pacts/ui-shop.json"), Path.Combine(folder, "till.json")], settings.Pacts);
        Assert.Equal("api/openapi.yaml(42,5)", settings.Lines["a/b"]);
        Assert.Equal(Path.Combine(folder, "out"), settings.Results);
        Assert.Equal(VerifierKind.Native, settings.Verifier);
    }

    [Fact]
    public void OnlyProviderAndPactsAreNeeded()
    {
        var settings = Load("""{"provider":"shop","pacts":[],"results":null}""");

        Assert.Empty(settings.Lines);
        Assert.Null(settings.Results);
        Assert.Equal(VerifierKind.Managed, settings.Verifier);
    }

    [Theory]
    [InlineData("""{"pacts":[]}""", "'provider' is missing")]
    [InlineData("""{"provider":"shop"}""", "'pacts' is missing")]
    [InlineData("""{"provider":"shop","pacts":[1]}""", "'pacts' is missing or not what it must be: a list of paths")]
    [InlineData("""{"provider":"shop","pacts":[],"lines":{"a":1}}""", "'lines' is missing")]
    [InlineData("""{"provider":"shop","pacts":[],"verifier":"ruby"}""", "managed or native")]
    [InlineData("[]", "'provider' is missing")]
    [InlineData("{", "photon.pact.json(1,2): This is no JSON.")]
    public void ABrokenFileSaysWhat(string json, string expected) =>
        Assert.Contains(expected, Assert.Throws<PactSettingsException>(() => Load(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void AMissingFileSaysHowToGetIt() => Assert.Contains(
        "Set PhotonPactProviderTests to true",
        Assert.Throws<PactSettingsException>(() => PactSettings.Load(Path.Combine(folder, "none.json"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void TheFileLiesBesideTheAssembly() => Assert.Contains(
        Path.Combine(AppContext.BaseDirectory, PactSettings.FileName),
        Assert.Throws<PactSettingsException>(() => PactSettings.Beside(typeof(PactSettingsTests).Assembly)).Message,
        StringComparison.Ordinal);

    private PactSettings Load(string json)
    {
        var path = Path.Combine(folder, PactSettings.FileName);
        File.WriteAllText(path, json);
        return PactSettings.Load(path);
    }
}
