namespace Photon.Packaging.Reports;

/// <summary>A phase as a build's clock saw it.</summary>
/// <param name="Name"><c>compile</c></param>
/// <param name="Start">When it began.</param>
/// <param name="End">When it ended; null where the build ended within it.</param>
/// <param name="UpToDate">Whether there was nothing to do.</param>
public sealed record TimedPhase(string Name, DateTimeOffset Start, DateTimeOffset? End, bool UpToDate)
{
    /// <summary>A time in milliseconds' precision; none where the clock was set back in between.</summary>
    internal static double Seconds(DateTimeOffset start, DateTimeOffset end) => Math.Max(0, Math.Round((end - start).TotalSeconds, 3));

    internal ReportPhase ToReport(DateTimeOffset buildEnd) => new() { Name = Name, Seconds = Seconds(Start, End ?? buildEnd), UpToDate = UpToDate };
}
