using Photon.Pact.Format;
using Photon.Pact.Tests.Format;
using Photon.Pact.Verification;

namespace Photon.Pact.Tests.Verification;

public sealed class PactVerificationTests
{
    private const string Pact = """
        { "consumer": { "name": "ui" }, "provider": { "name": "shop" }, "metadata": { "pactSpecification": { "version": "4.0" } },
          "interactions": [
            { "type": "Synchronous/HTTP", "key": "a", "description": "All teas", "request": { "path": "/a" }, "response": { "status": 200 },
              "comments": { "references": { "OpenAPI": { "operationId": "listTeas", "tag": "Teas" } } } },
            { "type": "Synchronous/HTTP", "key": "b", "description": "one tea", "pending": true, "request": { "path": "/b" }, "response": { "status": 200 },
              "comments": { "references": { "OpenAPI": { "operationId": "getTea", "tag": ["Teas", "One"] } } } }] }
        """;

    [Fact]
    public async Task AllInteractionsAreVerifiedAndPendingOnesMayFail()
    {
        await using var server = new RawServer(r => RawAnswer.Of(r.Line.Contains("/b", StringComparison.Ordinal) ? 404 : 200, ""));
        await using var verification = Of(server.Address);

        var report = await verification.VerifyAllAsync(TestContext.Current.CancellationToken);

        Assert.True(report.IsSuccess);
        Assert.Equal((1, 0, 1), (report.Passed, report.Failed, report.PendingFailed));
        Assert.Contains("contract  api/openapi.yaml(3,1)", verification.TextOf(report.Results[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneInteractionIsVerifiedByItsKey()
    {
        await using var server = new RawServer(_ => RawAnswer.Of(200, ""));
        await using var verification = Of(server.Address);

        Assert.True((await verification.VerifyAsync("a", TestContext.Current.CancellationToken)).IsSuccess);
        Assert.True((await verification.VerifyAsync("ui-shop.json", "b", TestContext.Current.CancellationToken)).IsSuccess);
        Assert.Equal(2, verification.Report.Results.Count);
        var e = await Assert.ThrowsAsync<KeyNotFoundException>(() => verification.VerifyAsync("other.json", "a", TestContext.Current.CancellationToken));
        Assert.Equal("There is no interaction 'a' in 'other.json': 1 pact has 2 interactions. Build again if the pacts changed.", e.Message);
    }

    [Fact]
    public void FiltersLeaveWhatTheyName()
    {
        Assert.Equal("b", Keys(new PactFilter { Operations = ["getTea"] }));
        Assert.Equal("a,b", Keys(new PactFilter { Tags = ["Teas"], Consumers = ["ui"] }));
        Assert.Equal("b", Keys(new PactFilter { Tags = ["One", "Two"] }));
        Assert.Equal("a", Keys(new PactFilter { Description = "all" }));
        Assert.Equal("", Keys(new PactFilter { Consumers = ["app"] }));

        static string Keys(PactFilter filter) => string.Join(',', Of(new Uri("http://localhost/"), filter).Interactions.Select(i => i.Interaction.Key));
    }

    [Fact]
    public async Task NothingToVerifyIsAFailureUnlessAllowed()
    {
        await using var verification = Of(new Uri("http://localhost/"), new PactFilter { Operations = ["x"] });

        var report = await verification.VerifyAllAsync(TestContext.Current.CancellationToken);

        Assert.False(report.IsSuccess);
        Assert.Equal("There is nothing to verify: 1 pact has 2 interactions, and the filter leaves none. Correct the paths or the filter, or allow it with AllowsNone.", report.Problem);
        await using var allowed = new PactVerification(new PactVerificationOptions { Provider = new PactProvider { BaseAddress = new Uri("http://localhost/") }, AllowsNone = true });
        Assert.True((await allowed.VerifyAllAsync(TestContext.Current.CancellationToken)).IsSuccess);
    }

    [Fact]
    public void APactThatIsNoneIsAnException() =>
        Assert.Throws<PactFormatException>(() => new PactVerification(new PactVerificationOptions
        {
            Paths = [Path.Combine(AppContext.BaseDirectory, "none.json")],
            Provider = new PactProvider { BaseAddress = new Uri("http://localhost/") },
        }));

    private static PactVerification Of(Uri address, PactFilter? filter = null) => new(new PactVerificationOptions
    {
        Documents = [PactText.Read(Pact)],
        Provider = new PactProvider { BaseAddress = address },
        Filter = filter ?? new PactFilter(),
        ContractLines = new Dictionary<string, string> { ["b"] = "api/openapi.yaml(3,1)" },
    });
}
