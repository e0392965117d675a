using Noticeboard;
using Noticeboard.Api;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Board>();
builder.AddNoticeboardApi();

var app = builder.Build();
app.UseFileServer();
app.MapNoticeboardApi();
app.Run();
