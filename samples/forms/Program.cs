using Claims;
using Claims.Api;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<ClaimBook>();
builder.AddClaimsApi();

var app = builder.Build();
app.MapClaimsApi();
app.MapClaimsUi();
app.Run();
