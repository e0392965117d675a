using System.Globalization;

namespace Photon.Engine.Text;

/// <summary>Names in use at one place. Hands out free ones.</summary>
internal sealed class NameScope(IEqualityComparer<string> comparer)
{
    private readonly HashSet<string> used = new(comparer);

    public bool TryTake(string name) => name.Length > 0 && used.Add(name);

    public bool Contains(string name) => used.Contains(name);

    /// <summary>The first candidate that is free, else the last one with the lowest free number from 2.</summary>
    public string Take(params ReadOnlySpan<string> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (TryTake(candidate))
                return candidate;
        }

        var stem = candidates[^1];
        for (var number = 2; ; number++)
        {
            var name = stem + number.ToString(CultureInfo.InvariantCulture);
            if (TryTake(name))
                return name;
        }
    }
}
