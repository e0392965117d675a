namespace Stock.Api;

public sealed partial class ItemsHandler(Warehouse warehouse)
{
    public partial Task<GetItemResult> GetItemAsync(string sku, CancellationToken cancellationToken) =>
        Task.FromResult<GetItemResult>(warehouse.Find(sku) is { } item ? item : new GetItemResult.NotFound($"There is no item {sku}."));

    public partial Task<ReserveResult> ReserveAsync(string sku, ReservationRequest body, CancellationToken cancellationToken) =>
        Task.FromResult<ReserveResult>(warehouse.Take(sku, body.Pieces) is { } rest
            ? new Reservation { Sku = sku, Order = body.Order, Pieces = body.Pieces, Left = rest.Pieces }
            : new ReserveResult.Conflict($"Only {warehouse.Find(sku)?.Pieces ?? 0} of {sku} is left."));
}
