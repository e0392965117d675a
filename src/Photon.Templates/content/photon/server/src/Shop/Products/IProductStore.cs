using ShopNamespace.Api;

namespace ShopNamespace.Products;

/// <summary>Keeps the shop's products. Put a database behind it when the shop grows.</summary>
public interface IProductStore
{
    /// <summary>The products of a category whose name contains a text, ordered by name.</summary>
    Task<IReadOnlyList<Product>> ListAsync(Category? category, string? search, CancellationToken cancellationToken);

    Task<Product?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Null where a product of this name exists.</summary>
    Task<Product?> AddAsync(NewProduct product, CancellationToken cancellationToken);

    /// <summary>Null where there is no such product.</summary>
    Task<Product?> ReplaceAsync(Guid id, NewProduct product, CancellationToken cancellationToken);

    /// <summary>False where there is no such product.</summary>
    Task<bool> RemoveAsync(Guid id, CancellationToken cancellationToken);
}
