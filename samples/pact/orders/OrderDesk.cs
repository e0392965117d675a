using Orders.Stock;

namespace Orders;

/// <summary>Takes orders, as far as the warehouse can serve them.</summary>
public sealed class OrderDesk(IStockClient stock)
{
    private readonly Dictionary<string, int> low = new(StringComparer.Ordinal);

    /// <summary>What the customer is told.</summary>
    public async Task<string> OrderAsync(string order, string sku, int pieces, CancellationToken cancellationToken)
    {
        var answer = await stock.TryReserveAsync(sku, new ReservationRequest { Order = order, Pieces = pieces }, cancellationToken);
        return answer switch
        {
            ReserveResult.Created created => $"{order}: {created.Value.Pieces} of {created.Value.Sku} are yours.",
            ReserveResult.Conflict conflict => $"{order}: not now. {conflict.Value.Detail}",
            _ => $"{order}: the warehouse did not answer.",
        };
    }

    /// <summary>The warehouse says that an item runs out.</summary>
    public void Hear(StockLow notice) => low[notice.Sku] = notice.Left;

    public bool IsShort(string sku) => low.ContainsKey(sku);
}
