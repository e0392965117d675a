using Photon.Pact.Hosting;

namespace Shop.Tests;

/// <summary>Answers in place of shop, as its pact says.</summary>
public sealed class ShopStub : IAsyncLifetime
{
    private PactStub? stub;

    public async ValueTask InitializeAsync() => stub = await PactStub.StartAsync("pact/consumer/ui-shop.json");

    public async ValueTask DisposeAsync() => await (stub?.DisposeAsync() ?? ValueTask.CompletedTask);

    /// <summary>A client that asks the stub as if the provider were in these states.</summary>
    public HttpClient CreateClient(params string[] states) => stub!.CreateClient(states);
}
