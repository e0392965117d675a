using ShopNamespace.Products;

namespace ShopNamespace.Api;

// What arrives here is valid already: the generated half has answered everything else with 400 and all its errors.
public sealed partial class ProductsHandler(IProductStore store)
{
    public async partial Task<ListProductsResult> ListProductsAsync(
        Category? category, string? search, int page, int pageSize, CancellationToken cancellationToken)
    {
        var found = await store.ListAsync(category, search, cancellationToken);
        return new ProductPage
        {
            Items = [.. found.Chunk(pageSize).ElementAtOrDefault(page - 1) ?? []],
            Page = page,
            PageSize = pageSize,
            Total = found.Count,
        };
    }

    public async partial Task<CreateProductResult> CreateProductAsync(NewProduct body, CancellationToken cancellationToken)
    {
        if (await store.AddAsync(body, cancellationToken) is not { } product)
            return new CreateProductResult.Conflict($"There is a product named {body.Name} already.");
        return new CreateProductResult.Created(product) { Location = ShopContractRoutes.GetProduct(product.Id) };
    }

    public async partial Task<GetProductResult> GetProductAsync(Guid id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } product
            ? product
            : new GetProductResult.NotFound($"No product {id}.");

    public async partial Task<UpdateProductResult> UpdateProductAsync(
        Guid id, NewProduct body, CancellationToken cancellationToken) =>
        await store.ReplaceAsync(id, body, cancellationToken) is { } product
            ? product
            : new UpdateProductResult.NotFound($"No product {id}.");

    public async partial Task<DeleteProductResult> DeleteProductAsync(Guid id, CancellationToken cancellationToken) =>
        await store.RemoveAsync(id, cancellationToken)
            ? new DeleteProductResult.NoContent()
            : new DeleteProductResult.NotFound($"No product {id}.");
}
