using ShopNamespace.Api;
using ShopNamespace.Products;

#if (hasPage)
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, WebRootPath = "ui" });
#else
var builder = WebApplication.CreateBuilder(args);
#endif
builder.Services.AddSingleton<IProductStore, InMemoryProductStore>();
builder.AddShopContractApi();

var app = builder.Build();
#if (hasPage)
app.UseFileServer();
#endif
app.MapShopContractApi();
app.Run();
