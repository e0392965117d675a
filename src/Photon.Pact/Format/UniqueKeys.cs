using System.Globalization;

namespace Photon.Pact.Format;

/// <summary>Gives each interaction of a file a key of its own: a repeated one gets a number.</summary>
internal static class UniqueKeys
{
    public static IReadOnlyList<PactInteraction> Of(IReadOnlyList<PactInteraction> interactions)
    {
        var taken = interactions.Select(i => i.Key).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. interactions.Select(interaction => seen.Add(interaction.Key) ? interaction : interaction with { Key = Free(interaction.Key, taken) })];
    }

    private static string Free(string key, HashSet<string> taken)
    {
        for (var number = 2; ; number++)
        {
            var numbered = key + " (" + number.ToString(CultureInfo.InvariantCulture) + ")";
            if (taken.Add(numbered))
                return numbered;
        }
    }
}
