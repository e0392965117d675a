namespace Weather.Api;

public sealed partial class StationsHandler(Network network)
{
    public partial Task<ListStationsResult> ListStationsAsync(string? country, string? cursor, CancellationToken cancellationToken) =>
        new ListStationsResult.Ok(network.Page(country, cursor));
}

public sealed partial class ReadingsHandler(Network network)
{
    public partial Task<WatchReadingsResult> WatchReadingsAsync(string station, CancellationToken cancellationToken) =>
        network.Has(station)
            ? new WatchReadingsResult.Ok(network.WatchAsync(station, cancellationToken))
            : new WatchReadingsResult.NotFound($"There is no station {station}.");

    public async partial Task<AddReadingsResult> AddReadingsAsync(string station, IAsyncEnumerable<Reading> body, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var reading in body.WithCancellation(cancellationToken))
        {
            network.Add(station, reading);
            count++;
        }

        return count;
    }
}
