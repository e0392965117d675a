using ShopNamespace.Api;

// dotnet run --project src/ShopProject.Console -- http://localhost:5080
if (args is not [var address] || !Uri.TryCreate(address, UriKind.Absolute, out var server))
{
    Console.Error.WriteLine("Which server? Give its address, such as http://localhost:5080");
    return 2;
}

using var http = new HttpClient { BaseAddress = server };
var shopContract = new ShopContractClient(http);
try
{
    await foreach (var product in shopContract.ListProductsAsync(pageSize: 100)) // further pages are asked for as they are needed
        Console.WriteLine($"{product.Name,-20} {product.Category,-10} {product.Price,8:0.00}");
    return 0;
}
catch (HttpRequestException e)
{
    Console.Error.WriteLine($"{server} does not answer: {e.Message}");
    return 1;
}
