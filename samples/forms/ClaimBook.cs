using System.Collections.Concurrent;
using Claims.Api;

namespace Claims;

/// <summary>Claims, for as long as the program runs.</summary>
public sealed class ClaimBook
{
    private readonly ConcurrentDictionary<long, Claim> claims = new();
    private readonly ConcurrentDictionary<(string Policy, DateTimeOffset At), bool> known = new();
    private long last = 9_007_199_254_740_992; // beyond what a browser's numbers hold: client and form keep it exact

    /// <summary>The new claim, or null where this damage was reported already.</summary>
    public Claim? TryOpen(NewClaim report)
    {
        if (!known.TryAdd((report.Policy, report.Incident.HappenedAt), true))
            return null;
        var id = Interlocked.Increment(ref last);
        return claims[id] = new Claim { Id = id, Number = $"{report.Policy}/{id % 1000}", ReceivedAt = DateTimeOffset.UtcNow };
    }

    public bool Has(long id) => claims.ContainsKey(id);
}
