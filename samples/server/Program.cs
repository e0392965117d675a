using Library;
using Library.Api;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Shelf>();
builder.AddLibraryApi();

var app = builder.Build();
app.MapLibraryApi();
app.Run();
