using System.Collections.Concurrent;

namespace Photon.Pact.ShopApp;

/// <summary>What the shop sells, and who may add to it.</summary>
public sealed class ProductTable
{
    public ConcurrentDictionary<string, Product> Products { get; } = new(StringComparer.Ordinal);

    public string? Token { get; set; }
}

public sealed record Product(string Id, string Name, decimal Price);
