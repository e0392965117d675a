using System.Collections.Concurrent;
using Stock.Api;

namespace Stock;

/// <summary>What lies in the warehouse.</summary>
public sealed class Warehouse
{
    private const int Low = 5;

    private readonly ConcurrentDictionary<string, Item> items = new(StringComparer.Ordinal);

    public Item? Find(string sku) => items.GetValueOrDefault(sku);

    public void Put(Item item) => items[item.Sku] = item;

    public void Remove(string sku) => items.TryRemove(sku, out _);

    /// <summary>Takes pieces away; null where there are fewer.</summary>
    public Item? Take(string sku, int pieces)
    {
        while (items.TryGetValue(sku, out var item) && item.Pieces >= pieces)
        {
            var rest = item with { Pieces = item.Pieces - pieces };
            if (items.TryUpdate(sku, rest, item))
                return rest;
        }

        return null;
    }

    /// <summary>The message that goes out when an item runs low; null while it does not.</summary>
    public StockLow? NoticeOf(string sku) => Find(sku) is { Pieces: < Low } item ? new StockLow { Sku = item.Sku, Left = item.Pieces } : null;
}
