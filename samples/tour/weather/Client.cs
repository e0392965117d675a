using Weather.Api;

static class Forecast
{
    public static async Task WatchAsync(IWeatherClient weather, Action<string> print)
    {
        await foreach (var station in weather.ListStationsAsync(country: "no"))      // all pages, each fetched when it is needed
            print($"{station.Id}: {station.Place}");

        print($"{await weather.AddReadingsAsync("osl", MeasureAsync())} readings");

        await foreach (var reading in weather.WatchReadingsAsync("osl"))             // server-sent events, as they come
            print($"{reading.At:HH:mm} {reading.Celsius:+0.0;-0.0} {(reading.Sky == Sky.Snow ? "snow!" : reading.Sky)}");
    }

    private static async IAsyncEnumerable<Reading> MeasureAsync()
    {
        for (var hour = 6; hour < 8; hour++)
        {
            await Task.Yield();
            yield return new Reading { At = new DateTimeOffset(2026, 2, 1, hour, 0, 0, TimeSpan.Zero), Celsius = hour - 7.5, Sky = Sky.Snow };
        }
    }
}
