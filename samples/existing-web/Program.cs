using Weather.Stations;

var builder = WebApplication.CreateBuilder(args);
builder.AddStationsApi();

var app = builder.Build();
app.MapGet("/", () => "The weather station was here before its contract was.");
app.MapStationsApi();
app.Run();
