using Microsoft.Extensions.DependencyInjection;
using Photon.Pact.Hosting;
using ShopNamespace.Api;
using ShopNamespace.Products;

namespace ShopNamespace.Tests;

/// <summary>One test for each interaction of the pacts in pact/consumer: what the contract's examples promise, asked of the running app.</summary>
public sealed class PactTests(VerifiedApp app) : ShopContractPactTests<VerifiedApp>(app);

/// <summary>The app on a port of its own.</summary>
public sealed class VerifiedApp : ShopContractPactApp<Program>
{
    protected override IShopContractProviderStates States => new ProviderStates(Services.GetRequiredService<IProductStore>());
}

/// <summary>What the pacts' words mean in this shop. A state that the contract gains is a method that is missing: the compiler says so.</summary>
internal sealed class ProviderStates(IProductStore store) : IShopContractProviderStates
{
    private static readonly NewProduct assam = new()
    {
        Name = "Assam",
        Category = Category.Tea,
        Price = 4.90m,
        Packaging = new Loose { Kind = "loose", Grams = 100 },
    };

    /// <summary>The shop gives ids itself, so the request gets the one that it gave.</summary>
    public async Task<StateValues> OneProductIsOnSaleAsync(string id, CancellationToken cancellationToken)
    {
        await RemoveAsync(null, cancellationToken);
        var product = await store.AddAsync(assam, cancellationToken);
        return new StateValues { { "id", product!.Id } };
    }

    public async Task<StateValues> NoProductHasTheIdAsync(string id, CancellationToken cancellationToken)
    {
        await store.RemoveAsync(new Guid(id), cancellationToken);
        return new StateValues { { "id", id } };
    }

    public Task AProductHasTheNameAsync(string name, CancellationToken cancellationToken) => store.AddAsync(assam with { Name = name }, cancellationToken);

    public Task NoProductHasTheNameAsync(string name, CancellationToken cancellationToken) => RemoveAsync(name, cancellationToken);

    private async Task RemoveAsync(string? name, CancellationToken cancellationToken)
    {
        foreach (var product in await store.ListAsync(null, name, cancellationToken))
            await store.RemoveAsync(product.Id, cancellationToken);
    }
}
