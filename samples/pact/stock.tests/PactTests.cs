using Microsoft.Extensions.DependencyInjection;
using Photon.Pact.Format;
using Photon.Pact.Hosting;
using Photon.Pact.Verification;
using Stock.Api;

namespace Stock.Tests;

/// <summary>What the order desk counts on, asked of the running warehouse: one test for each interaction.</summary>
public sealed class PactTests(VerifiedStock app) : StockPactTests<VerifiedStock>(app);

/// <summary>The service on a port of its own.</summary>
public sealed class VerifiedStock : StockPactApp<Program>
{
    protected override IStockProviderStates States => new ProviderStates(Services.GetRequiredService<Warehouse>());

    protected override IMessageSource Messages => new SentMessages(Services.GetRequiredService<Warehouse>());
}

/// <summary>What the pacts' words mean in this warehouse.</summary>
internal sealed class ProviderStates(Warehouse warehouse) : IStockProviderStates
{
    public Task<StateValues> AnItemIsInStockAsync(decimal pieces, string sku, CancellationToken cancellationToken)
    {
        warehouse.Put(new Item { Sku = sku, Name = "Teapot", Pieces = (int)pieces });
        return Task.FromResult(new StateValues { { "sku", sku } });
    }

    public Task<StateValues> TheItemIsUnknownAsync(string sku, CancellationToken cancellationToken)
    {
        warehouse.Remove(sku);
        return Task.FromResult(new StateValues { { "sku", sku } });
    }
}

/// <summary>The messages that the warehouse sends: made by the code that sends them.</summary>
internal sealed class SentMessages(Warehouse warehouse) : IMessageSource
{
    public Task<ProvidedMessage> MakeAsync(PactInteraction interaction, CancellationToken cancellationToken) => Task.FromResult(interaction.OperationId switch
    {
        "stockLow" => ProvidedMessage.Json(warehouse.NoticeOf("POT-07")),
        _ => throw new NotSupportedException($"The warehouse sends nothing like '{interaction.Description}'."),
    });
}
