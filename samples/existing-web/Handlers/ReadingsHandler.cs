namespace Weather.Stations;

public sealed partial class ReadingsHandler
{
    public partial Task<GetReadingResult> GetReadingAsync(string station, CancellationToken cancellationToken) =>
        Task.FromResult<GetReadingResult>(station == "north"
            ? new Reading { Station = station, Celsius = -3.5, Sky = Sky.Snow }
            : new GetReadingResult.NotFound());
}
