using Stock;
using Stock.Api;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Warehouse>();
builder.AddStockApi();

var app = builder.Build();
app.MapStockApi();
app.Run();
