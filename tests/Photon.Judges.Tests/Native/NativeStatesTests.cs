using System.Text.Json;
using Photon.Pact.Format;
using Photon.Pact.Native;
using Photon.Pact.Verification;

namespace Photon.Judges.Tests.Native;

/// <summary>States and messages reach the caller's handlers, and what a handler throws is shown, not retried.</summary>
public sealed class NativeStatesTests(CoreFixture fixture)
{
    private const string TwoStates = """[{"name":"a product exists","params":{"id":7,"tags":["new"]}},{"name":"it is sold"}]""";

    private readonly CancellationToken cancellationToken = TestContext.Current.CancellationToken;

    [Fact]
    public async Task StatesAreSetUpInOrderAndTornDownFromTheLast()
    {
        await using var shop = await ProviderDouble.StartAsync("""{"name":"cup"}""");
        var states = new StatesDouble(_ => new Dictionary<string, JsonElement>());
        var result = await VerifyAsync(SmallPact.Of(SmallPact.Product(TwoStates)), shop, states);
        Assert.True(result.IsSuccess, result.Error);
        Assert.Equal(["up a product exists {id=7, tags=[\"new\"]}", "up it is sold {}", "down it is sold", "down a product exists"], states.Calls);
    }

    [Fact]
    public async Task ValuesOfAStateReachTheRequest()
    {
        await using var shop = await ProviderDouble.StartAsync("""{"name":"cup"}""");
        var states = new StatesDouble(_ => new Dictionary<string, JsonElement> { ["id"] = JsonSerializer.SerializeToElement("ü 42") });
        const string request = """{"method":"GET","path":"/product","query":{"id":["1"]},"generators":{"query":{"id":{"type":"ProviderState","expression":"${id}","dataType":"STRING"}}}}""";
        var result = await VerifyAsync(SmallPact.Of(SmallPact.Product("""[{"name":"a product exists"}]""", request: request)), shop, states);
        Assert.True(result.IsSuccess, result.Error);
        Assert.Equal(["GET /product?id=%C3%BC+42"], shop.Asked.Select(asked => asked.Replace("%20", "+", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task FaultOfAHandlerIsShownAndNotRetried()
    {
        await using var shop = await ProviderDouble.StartAsync("{}");
        var states = new StatesDouble(state => state.Name == "it is sold" ? throw new InvalidOperationException("the database is down") : new Dictionary<string, JsonElement>());
        var result = await VerifyAsync(SmallPact.Of(SmallPact.Product(TwoStates)), shop, states);
        Assert.Equal("The provider state 'it is sold' could not be set up: InvalidOperationException: the database is down", result.Error);
        Assert.IsType<InvalidOperationException>(result.Fault);
        // One call for each, and the first is ended though the core gave up.
        Assert.Equal(["up a product exists {id=7, tags=[\"new\"]}", "up it is sold {}", "down a product exists"], states.Calls);
        Assert.Empty(shop.Asked);
    }

    [Fact]
    public async Task MissingHandlerIsNamed()
    {
        await using var shop = await ProviderDouble.StartAsync("{}");
        var result = await VerifyAsync(SmallPact.Of(SmallPact.Product(TwoStates)), shop, new StatesDouble(_ => null));
        Assert.Equal("The provider has no handler for the state 'a product exists'.", result.Error);
    }

    [Fact]
    public async Task FaultWhileTearingDownHidesNoDifference()
    {
        await using var shop = await ProviderDouble.StartAsync("""{"name":"pot"}""");
        var states = new StatesDouble(_ => new Dictionary<string, JsonElement>()) { IsBrokenAtTheEnd = true };
        var result = await VerifyAsync(SmallPact.Of(SmallPact.Product(TwoStates)), shop, states);
        Assert.Equal("The provider state 'it is sold' could not be torn down: IOException: disk full", result.Error);
        Assert.Equal("$.name", Assert.Single(result.Mismatches).Path);
        Assert.Equal(4, states.Calls.Count);
    }

    [Fact]
    public async Task InteractionWithoutStatesCallsNoHandler()
    {
        await using var shop = await ProviderDouble.StartAsync("""{"name":"cup"}""");
        var states = new StatesDouble(_ => throw new InvalidOperationException("asked"));
        var result = await VerifyAsync(SmallPact.Of(SmallPact.Product()), shop, states);
        Assert.True(result.IsSuccess, result.Error);
        Assert.Empty(states.Calls);
    }

    [Fact]
    public async Task StatesWithoutHandlersAreAskedWithoutSettingAnythingUp()
    {
        await using var shop = await ProviderDouble.StartAsync("""{"name":"cup"}""");
        var result = await VerifyAsync(SmallPact.Of(SmallPact.Product(TwoStates)), shop, null);
        Assert.True(result.IsSuccess, result.Error);
    }

    private async Task<InteractionResult> VerifyAsync(PactDocument pact, ProviderDouble shop, IProviderStates? states)
    {
        await using var verifier = new NativeVerifier(fixture.Load());
        return await verifier.VerifyAsync(pact, pact.Interactions[0], new PactProvider { BaseAddress = shop.Address, States = states }, cancellationToken);
    }

    /// <summary>Handlers that write down their calls.</summary>
    private sealed class StatesDouble(Func<ProviderState, IReadOnlyDictionary<string, JsonElement>?> setUp) : IProviderStates
    {
        public List<string> Calls { get; } = [];

        public bool IsBrokenAtTheEnd { get; init; }

        public Task<IReadOnlyDictionary<string, JsonElement>?> SetUpAsync(ProviderState state, CancellationToken cancellationToken)
        {
            var parameters = state.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal).Select(parameter => $"{parameter.Key}={parameter.Value.GetRawText()}");
            Calls.Add($"up {state.Name} {{{string.Join(", ", parameters)}}}");
            return Task.FromResult(setUp(state));
        }

        public Task TearDownAsync(ProviderState state, CancellationToken cancellationToken)
        {
            Calls.Add($"down {state.Name}");
            return IsBrokenAtTheEnd ? throw new IOException("disk full") : Task.CompletedTask;
        }
    }
}
