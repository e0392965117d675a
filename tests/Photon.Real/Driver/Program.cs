using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Photon.Real;
using CONTRACT_NAMESPACE;

// Starts the generated server on a free port, calls it as plan.json says, and writes outcome.json. The planner replaces CONTRACT_….
var plan = JsonSerializer.Deserialize<List<PlannedCall>>(File.ReadAllText(args[0]), JsonSerializerOptions.Web)!;
var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.AddCONTRACT_NAMEApi(options => options.EnforceSecurity = false); // the calls carry no credentials
await using var app = builder.Build();
app.MapCONTRACT_NAMEApi();
await app.StartAsync();

var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
using var http = new HttpClient { BaseAddress = new Uri(address) };
var driver = new Driver(http, Assembly.GetExecutingAssembly().GetType("CONTRACT_NAMESPACE.CONTRACT_NAMEClient", throwOnError: true)!);
var outcomes = new List<CallOutcome>();
foreach (var call in plan)
    outcomes.Add(await driver.RunAsync(call));
foreach (var path in (string[])["/openapi.json", "/openapi.yaml", "/docs"])
    outcomes.Add(await driver.ReadAsync(path));
File.WriteAllText(args[1], JsonSerializer.Serialize(outcomes, JsonSerializerOptions.Web));
await app.StopAsync();
