using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Photon.Pact.Native;
using Photon.Pact.Results;
using Photon.Pact.ShopApp;
using Photon.Pact.Verification;

namespace Photon.Pact.Hosting.Tests;

/// <summary>The real app under verification; the good way is run by the generated tests in Shop/.</summary>
public sealed class PactAppTests
{
    private const string Tea = "getProduct/tea/200/application/json";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AFailureIsReadable()
    {
        await using var app = new TestedApp { Lines = { [Tea] = "api/openapi.yaml(42,5)" } };
        app.Set = (table, state) =>
        {
            var id = state.Text("id");
            table.Products[id] = new Product(id, "Assam", 4.5m) { IsNameless = true };
        };
        var e = await Assert.ThrowsAsync<PactFailedException>(() => app.VerifyAsync("ui-shop.json", Tea, Cancellation));

        Assert.StartsWith("failed: ui -> shop: getProduct (tea) answers 200 with application/json", e.Message, StringComparison.Ordinal);
        Assert.Contains("a product exists", e.Message, StringComparison.Ordinal);
        Assert.Contains("$.name", e.Message, StringComparison.Ordinal);
        Assert.Contains("contract  api/openapi.yaml(42,5)", e.Message, StringComparison.Ordinal);
        Assert.Contains("ui-shop.json(", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStateThatThrowsIsToldWithItsException()
    {
        await using var app = new TestedApp { Set = (_, _) => throw new InvalidOperationException("The shelf is full.") };
        var e = await Assert.ThrowsAsync<PactFailedException>(() => app.VerifyAsync("ui-shop.json", Tea, Cancellation));

        Assert.Contains("The shelf is full.", e.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(e.InnerException);
    }

    [Fact]
    public async Task AnAppThatDoesNotStartIsSaidInEachTest()
    {
        await using var app = new TestedApp { Configure = builder => builder.UseSetting("Shop:IsBroken", "true") };
        for (var i = 0; i < 2; i++)
        {
            var e = await Assert.ThrowsAsync<PactAppException>(() => app.VerifyAsync("ui-shop.json", Tea, Cancellation));
            Assert.Contains("Photon.Pact.ShopApp did not start: The shop's till is missing.", e.Message, StringComparison.Ordinal);
        }

        Assert.Equal(1, app.Starts);
    }

    [Fact]
    public async Task TheAppStartsOnceForTestsSideBySide()
    {
        await using var app = new TestedApp();
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.VerifyAsync("ui-shop.json", Tea, Cancellation)));

        Assert.All(results, result => Assert.True(result.IsSuccess));
        Assert.Equal(1, app.Starts);
    }

    [Fact]
    public async Task FiltersSeeEachRequestBeforeTheApp()
    {
        var seen = new List<string>();
        await using var app = new TestedApp
        {
            Filter = pipeline => pipeline.Use(next => context =>
            {
                seen.Add(context.Request.Path.ToString());
                context.Request.Path = "/products/7";
                return next(context);
            }),
        };
        Assert.True((await app.VerifyAsync("ui-shop.json", Tea, Cancellation)).IsSuccess);

        Assert.Equal(["/products/7"], seen);
    }

    [Fact]
    public async Task AnAppThatRunsElsewhereIsAsked()
    {
        await using var elsewhere = await PactStub.StartAsync(Pacts.PathOf("ui-shop.json"));
        await using var app = new RemoteApp(elsewhere.Address);

        Assert.True((await app.VerifyAsync("ui-shop.json", Tea, Cancellation)).IsSuccess);
        Assert.Contains("runs elsewhere", Assert.Throws<InvalidOperationException>(() => app.Services).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ResultsAreWrittenWhenTheAppEnds()
    {
        var folder = Directory.CreateTempSubdirectory("photon-results-").FullName;
        try
        {
            await using (var app = new TestedApp { Results = Path.Combine(folder, "deep") })
            {
                await app.VerifyAsync("ui-shop.json", Tea, Cancellation);
                await Assert.ThrowsAsync<PactFailedException>(() => app.VerifyAsync("ui-shop.json", "createProduct/example/201/application/json", Cancellation));
            }

            var suites = XDocument.Load(Path.Combine(folder, "deep", "pact-shop.xml")).Root!;
            Assert.Equal("2", suites.Attribute("tests")!.Value);
            Assert.Equal("1", suites.Attribute("failures")!.Value);
            var json = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "deep", "pact-shop.json"), Cancellation))!;
            Assert.Equal(1, json["passed"]!.GetValue<int>());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task TheNativeCoreIsAskedForByName()
    {
        await using var app = new TestedApp { Verifier = VerifierKind.Native };
        var e = await Assert.ThrowsAsync<PactCoreException>(() => app.VerifyAsync("ui-shop.json", Tea, Cancellation)); // these tests have no package with one

        Assert.Contains("PHOT604", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsPendingFailsNothing()
    {
        await using var app = new TestedApp();
        var result = await app.VerifyAsync("till-shop.json", "pending", Cancellation);

        Assert.False(result.IsSuccess);
        Assert.StartsWith("pending: till -> shop", ResultText.Of(result), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AllAtOnceNamesEachFailure()
    {
        await using var app = new TestedApp();
        var e = await Assert.ThrowsAsync<PactFailedException>(() => app.VerifyAllAsync(Cancellation));

        Assert.Contains("createProduct (example) answers 201", e.Message, StringComparison.Ordinal);
        Assert.EndsWith("5 interactions: 3 passed, 1 failed, 1 pending failed", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ui-shop.json", "nothing")]
    [InlineData("none.json", Tea)]
    public async Task AnInteractionThatIsNotThereIsSaid(string pact, string key)
    {
        await using var app = new TestedApp();
        var e = await Assert.ThrowsAsync<PactSettingsException>(() => app.VerifyAsync(pact, key, Cancellation));

        Assert.Contains("Build again", e.Message, StringComparison.Ordinal);
    }

    private sealed class RemoteApp(Uri address) : PactApp<ProductTable>
    {
        protected override PactSettings Settings => new() { Provider = "shop", Pacts = [Pacts.PathOf("ui-shop.json")] };

        protected override Uri? Address => address;

        protected override IProviderStates? States => new StateTable { { "a product exists", (_, _) => Task.CompletedTask } };
    }

    private sealed class TestedApp : PactApp<ProductTable>
    {
        private int starts;

        public int Starts => starts;

        public Dictionary<string, string> Lines { get; } = [];

        public string? Results { get; init; }

        public VerifierKind Verifier { get; init; }

        public Action<IWebHostBuilder> Configure { get; init; } = _ => { };

        public Action<IApplicationBuilder> Filter { get; init; } = _ => { };

        public Action<ProductTable, Format.ProviderState> Set { get; set; } = (table, state) =>
        {
            var id = state.Text("id");
            table.Products[id] = new Product(id, "Assam", 4.5m);
        };

        protected override PactSettings Settings => new() { Provider = "shop", Pacts = [Pacts.PathOf("ui-shop.json"), Pacts.PathOf("till-shop.json")], Lines = Lines, Results = Results, Verifier = Verifier };

        protected override IProviderStates? States => new StateTable
        {
            { "a product exists", (state, _) => Made(() => Set(Services.GetRequiredService<ProductTable>(), state)) },
            { "no product", (_, _) => Made(Services.GetRequiredService<ProductTable>().Products.Clear) },
            { "a signed-in user", (_, _) => Task.CompletedTask },
        };

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            Interlocked.Increment(ref starts);
            Configure(builder);
        }

        protected override void FilterRequests(IApplicationBuilder app) => Filter(app);

        private static Task Made(Action set)
        {
            set();
            return Task.CompletedTask;
        }
    }
}
