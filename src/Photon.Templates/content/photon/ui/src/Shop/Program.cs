using ShopNamespace.Api;

// Serves the page, and passes its question on to the API, which runs elsewhere: the browser talks to one address only.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, WebRootPath = "ui" });
var api = builder.Configuration["Api:Address"] ?? throw new InvalidOperationException("Api:Address is not set; see appsettings.json.");
builder.Services.AddShopContractClient(new Uri(api));

var app = builder.Build();
app.UseFileServer();
app.MapGet("/products", async (HttpContext context, IShopContractClient shopContract) =>
{
    var page = await shopContract.ListProductsAsync(pageSize: 100, cancellationToken: context.RequestAborted);
    return Results.Json(page);
});
app.Run();
