using Photon.Engine;
using Photon.Engine.Pact;
using Photon.Testing;

namespace Photon.Pact.Hosting.Tests;

/// <summary>The tests that are written for a consumer compile, strictly, and pass: the generated client on the stub, out of one contract.</summary>
public sealed class ScaffoldTests
{
    [Theory]
    [InlineData("shop", ClientStyle.Both, 9)]
    [InlineData("shop", ClientStyle.Result, 9)]
    [InlineData("shop", ClientStyle.Throwing, 9)]
    [InlineData("made", ClientStyle.Both, 1)]
    [InlineData("matchers", ClientStyle.Both, 1)]
    [InlineData("security", ClientStyle.Both, 2)]
    public async Task TestsPassOnTheStub(string name, ClientStyle style, int least)
    {
        var loader = new FolderLoader(Repository.PathOf("tests", "Photon.Engine.Tests", "Pact", "Cases", name));
        var request = ScaffoldRun.Request(loader.Read("openapi.yaml"), loader) with { ClientStyle = style };
        var pact = new PactOptions { Consumer = "ui", Provider = "shop", MakeExamples = name == "made" };

        var passed = await ScaffoldRun.PassAsync(request, pact, $"tests/Photon.Engine.Tests/Pact/Cases/{name}/expected/ui-shop.json", TestContext.Current.CancellationToken);

        Assert.InRange(passed, least, int.MaxValue);
    }
}
