using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Photon.Pact.Hosting;
using Photon.Pact.Hosting.Tests;
using Photon.Pact.ShopApp;

namespace Shop.Tests;

/// <summary>What a user writes for the generated code of the golden case <c>shop</c>; its tests run here with the others.</summary>
public sealed class ShopApp : ShopPactApp<ProductTable>
{
    protected override PactSettings Settings => new()
    {
        Provider = "shop",
        Pacts = [Pacts.PathOf("ui-shop.json"), Pacts.PathOf("till-shop.json")],
    };

    protected override IShopProviderStates States => new ShopStates(Services.GetRequiredService<ProductTable>());
}

public sealed class PactTests(ShopApp app) : ShopPactTests<ShopApp>(app);

public sealed class ShopStates(ProductTable table) : IShopProviderStates
{
    public Task AProductExistsAsync(string id, JsonElement? labels, bool? onOffer, decimal? price, CancellationToken cancellationToken)
    {
        table.Products[id] = new Product(id, "Assam", price ?? 4.5m);
        return Task.CompletedTask;
    }

    public Task<StateValues> ASignedInUserAsync(CancellationToken cancellationToken)
    {
        table.Token = Guid.NewGuid().ToString();
        return Task.FromResult(new StateValues { { "token", table.Token } });
    }

    public Task NoProductAsync(CancellationToken cancellationToken)
    {
        table.Products.Clear();
        return Task.CompletedTask;
    }
}
