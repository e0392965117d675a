using Microsoft.Build.Utilities;
using Photon.Engine.Diagnostics;

namespace Photon.Tasks.Tests;

/// <summary>The code and the settings of a test project that verifies pacts.</summary>
public sealed class PhotonPactTestsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeBuild build = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void CodeAndSettingsAreWritten()
    {
        Assert.True(Run(Pact("ui", "Shop")));
        Assert.Contains("public interface IShopProviderStates", File.ReadAllText(folder.PathOf("obj/Pact/IShopProviderStates.g.cs")), StringComparison.Ordinal);
        Assert.Contains("\"../ui-Shop.json\"", File.ReadAllText(folder.PathOf("obj/photon.pact.json")), StringComparison.Ordinal);
        Assert.Contains("\"verifier\": \"managed\"", File.ReadAllText(folder.PathOf("obj/photon.pact.json")), StringComparison.Ordinal);
        Assert.True(File.Exists(folder.PathOf("obj/1.stamp")));
    }

    [Fact]
    public void PactsOfSeveralProvidersNeedAWord()
    {
        Assert.False(Run(Pact("ui", "Shop"), Pact("ui", "Stock")));
        Assert.Equal(Codes.PactsOfSeveralProviders.Code, Assert.Single(build.Errors).Code);

        build.Errors.Clear();
        Assert.True(Run(task => task.Provider = "stock", Pact("ui", "Shop"), Pact("ui", "Stock")));
        Assert.Equal(["IStockProviderStates.g.cs", "StockPactApp.g.cs"], Directory.GetFiles(folder.PathOf("obj/Pact")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void NothingToVerifyIsAnError()
    {
        Assert.False(Run());
        Assert.Equal(Codes.NoPactToVerify.Code, Assert.Single(build.Errors).Code);
    }

    [Fact]
    public void AFileThatIsNoPactIsReportedAtItsPlace()
    {
        folder.Write("broken.json", "{ \"a\": ");
        Assert.False(Run(new TaskItem(folder.PathOf("broken.json"))));
        Assert.All(build.Errors, error => Assert.Equal((folder.PathOf("broken.json"), true), (error.File, error.LineNumber > 0)));
        Assert.False(Run(new TaskItem(folder.PathOf("none.json"))));
        Assert.Contains(build.Errors, error => error.Code == Codes.PactUnreadable.Code);
    }

    [Fact]
    public void AVerifierThatNobodyKnowsIsRefused()
    {
        Assert.False(Run(task => task.Verifier = "ruby", Pact("ui", "Shop")));
        Assert.Contains("PhotonPactVerifier", Assert.Single(build.Errors).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "PHOT6051")]
    [InlineData("broker", "PHOT6051")]
    [InlineData("http://127.0.0.1:9/", "PHOT6087")]
    public void NothingIsPublishedWithoutBrokerAndPact(string broker, string code)
    {
        var task = new PhotonPactPublish { BuildEngine = build, ProjectFile = folder.PathOf("Shop.csproj"), Broker = broker, Version = "1" };
        Assert.False(task.Execute());
        Assert.Equal((code, folder.PathOf("Shop.csproj")), (Assert.Single(build.Errors).Code, build.Errors[0].File));
    }

    private bool Run(params TaskItem[] pacts) => Run(_ => { }, pacts);

    private bool Run(Action<Tasks.PhotonPactTests> change, params TaskItem[] pacts)
    {
        var task = new Tasks.PhotonPactTests
        {
            BuildEngine = build,
            ProjectFile = folder.PathOf("Shop.Tests.csproj"),
            Pacts = pacts,
            OutputFolder = folder.PathOf("obj"),
            StampFile = folder.PathOf("obj/1.stamp"),
            Namespace = "Shop.Tests",
            TestFolder = folder.PathOf("bin"),
        };
        change(task);
        return task.Execute();
    }

    private TaskItem Pact(string consumer, string provider)
    {
        var name = $"{consumer}-{provider}.json";
        folder.Write(name, $$"""
            {
              "consumer": { "name": "{{consumer}}" }, "provider": { "name": "{{provider}}" },
              "interactions": [ { "description": "a tea", "providerStates": [ { "name": "there is tea" } ], "request": { "method": "GET", "path": "/teas" }, "response": { "status": 200 } } ],
              "metadata": { "pactSpecification": { "version": "3.0.0" } }
            }
            """);
        return new TaskItem(folder.PathOf(name));
    }
}
