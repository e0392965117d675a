using System.Collections.Concurrent;
using System.Text.Json.Serialization;

namespace Photon.Pact.ShopApp;

/// <summary>What the shop sells, and who may add to it.</summary>
public sealed class ProductTable
{
    public ConcurrentDictionary<string, Product> Products { get; } = new(StringComparer.Ordinal);

    public string? Token { get; set; }
}

/// <param name="Price">Of one.</param>
public sealed record Product(string Id, string Name, decimal Price)
{
    /// <summary>Leaves the name out of the answer: a provider that is wrong.</summary>
    [JsonIgnore]
    public bool IsNameless { get; init; }
}
