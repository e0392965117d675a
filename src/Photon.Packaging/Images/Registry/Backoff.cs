using System.Net;
using System.Security.Cryptography;

namespace Photon.Packaging.Images.Registry;

/// <summary>Waits between attempts: twice as long each time, by chance up to half of it less, or as long as the registry asks for.</summary>
internal sealed class Backoff(RegistrySettings settings, TimeProvider clock)
{
    public int MostAttempts => settings.MostAttempts;

    /// <summary>Whether the same request may be answered well a little later.</summary>
    public static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout
        or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    /// <summary>How long the answer asks to be waited for; null where it says nothing.</summary>
    public TimeSpan? Wanted(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => null,
    };

    /// <summary>Whether it is worth waiting for that.</summary>
    public bool Accepts(TimeSpan? wanted) => wanted is null || wanted <= settings.LongestDelay;

    /// <param name="attempt">The one that failed, from 1.</param>
    /// <param name="wanted">What the registry asked for.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public Task WaitAsync(int attempt, TimeSpan? wanted, CancellationToken cancellation)
    {
        var doubled = settings.FirstDelay * Math.Pow(2, attempt - 1);
        var full = doubled < settings.LongestDelay ? doubled : settings.LongestDelay;
        var delay = full * (0.5 + (RandomNumberGenerator.GetInt32(0, 1001) / 2000.0));
        if (wanted > delay)
            delay = wanted.Value;
        return Task.Delay(delay > TimeSpan.Zero ? delay : TimeSpan.Zero, clock, cancellation);
    }
}
