using Photon.Pact.ShopApp;

var builder = WebApplication.CreateBuilder(args);
if (builder.Configuration["Shop:IsBroken"] == "true")
    throw new InvalidOperationException("The shop's till is missing.");
builder.Logging.ClearProviders();
builder.Services.AddSingleton<ProductTable>();

var app = builder.Build();
app.MapGet("/products/{id}", (string id, ProductTable table) => table.Products.TryGetValue(id, out var product)
    ? Results.Json<object>(product.IsNameless ? new { product.Id, product.Price } : product)
    : Results.Problem(title: "Not Found", detail: $"No product {id}.", statusCode: 404));
app.MapPost("/products", (Product product, HttpRequest request, ProductTable table) =>
    request.Headers.Authorization.ToString() == $"Bearer {table.Token}" ? Results.Json(product, statusCode: 201) : Results.Problem(statusCode: 401));
app.Run();
