using Orders;
using Orders.Stock;

if (args is not [var address, var order, var sku, var pieces])
{
    Console.Error.WriteLine("Orders ADDRESS ORDER SKU PIECES");
    return 2;
}

using var http = new HttpClient { BaseAddress = new Uri(address) };
Console.WriteLine(await new OrderDesk(new StockClient(http)).OrderAsync(order, sku, int.Parse(pieces), CancellationToken.None));
return 0;
