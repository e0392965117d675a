using System.Runtime.CompilerServices;
using Photon.Testing.Running;
using Weather.Api;

namespace Weather.Api
{
    public sealed class Network
    {
        private static readonly Station[] stations = [new() { Id = "osl", Place = "Oslo" }, new() { Id = "bgo", Place = "Bergen" }, new() { Id = "tos", Place = "Tromsø" }];
        private readonly List<Reading> readings = [];

        public bool Has(string station) => stations.Any(s => s.Id == station);

        public void Add(string station, Reading reading) => readings.Add(reading);

        public StationPage Page(string? country, string? cursor)
        {
            var start = int.Parse(cursor ?? "0");
            return new StationPage { Items = [.. stations.Skip(start).Take(2)], NextCursor = start + 2 < stations.Length ? $"{start + 2}" : null };
        }

        public async IAsyncEnumerable<Reading> WatchAsync(string station, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            foreach (var reading in readings)
            {
                await Task.Yield();
                yield return reading;
            }
        }
    }
}

static class Run
{
    static async Task RunAsync(Action<string> print)
    {
        await using var app = await RunningApp.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton<Network>();
                builder.AddWeatherApi();
            },
            app => app.MapWeatherApi());
        await Forecast.WatchAsync(new WeatherClient(app.Client), print);
    }
}
