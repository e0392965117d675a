using Claims;
using Claims.Api;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, WebRootPath = "ui/dist" });
builder.Services.AddSingleton<ClaimBook>();
builder.AddClaimsApi();

var app = builder.Build();
app.UseFileServer(); // what `npm run build` made of ui/
app.MapClaimsApi();
app.Run();
