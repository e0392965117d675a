using ShopNamespace.Api;

namespace ShopNamespace.Products;

/// <summary>Forgets everything when the app stops.</summary>
public sealed class InMemoryProductStore : IProductStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, Product> products = [];

    public InMemoryProductStore()
    {
        Put(new Guid("7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c0001"), new NewProduct
        {
            Name = "Assam",
            Category = Category.Tea,
            Price = 4.90m,
            Packaging = new Loose { Kind = "loose", Grams = 100 },
        });
        Put(new Guid("7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c0002"), new NewProduct
        {
            Name = "Yirgacheffe",
            Category = Category.Coffee,
            Price = 12.50m,
            Note = "Roasted on Tuesdays.",
        });
        Put(new Guid("7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c0003"), new NewProduct
        {
            Name = "Cup",
            Category = Category.Tableware,
            Price = 8m,
            Packaging = new Boxed { Kind = "boxed", Pieces = 1 },
        });
    }

    public Task<IReadOnlyList<Product>> ListAsync(Category? category, string? search, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<Product>>(
            [
                .. products.Values
                    .Where(product => category is null || product.Category == category)
                    .Where(product => search is null || product.Name.Contains(search, StringComparison.OrdinalIgnoreCase))
                    .OrderBy(product => product.Name, StringComparer.Ordinal),
            ]);
        }
    }

    public Task<Product?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(products.GetValueOrDefault(id));
    }

    public Task<Product?> AddAsync(NewProduct product, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var isTaken = products.Values.Any(other => other.Name == product.Name);
            return Task.FromResult(isTaken ? null : Put(Guid.NewGuid(), product));
        }
    }

    public Task<Product?> ReplaceAsync(Guid id, NewProduct product, CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(products.ContainsKey(id) ? Put(id, product) : null);
    }

    public Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken)
    {
        lock (gate)
            return Task.FromResult(products.Remove(id));
    }

    private Product? Put(Guid id, NewProduct product) =>
        products[id] = new Product
        {
            Id = id,
            Name = product.Name,
            Category = product.Category,
            Price = product.Price,
            Note = product.Note,
            Packaging = product.Packaging,
        };
}
