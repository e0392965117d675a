using System;
using System.Collections.Generic;
using System.Linq;

namespace Photon.Runtime;

/// <summary>Reads Link headers (RFC 8288, section 3).</summary>
internal static class LinkHeader
{
    /// <summary>The address of the first link that has the relation; null where none has.</summary>
    public static string? Find(IEnumerable<string> values, string relation)
    {
        foreach (var value in values)
        {
            for (var open = value.IndexOf('<', StringComparison.Ordinal); open >= 0;)
            {
                var close = value.IndexOf('>', open);
                if (close < 0)
                    break;
                var end = EndOf(value, close + 1);
                if (Parameters(value[(close + 1)..end]).Any(p => p.Name == "rel" && p.Value.Split(' ').Contains(relation, StringComparer.OrdinalIgnoreCase)))
                    return value[(open + 1)..close].Trim();
                open = value.IndexOf('<', end);
            }
        }

        return null;
    }

    /// <summary>Where the link that begins here ends: a comma outside of quotes.</summary>
    private static int EndOf(string value, int start)
    {
        var isQuoted = false;
        for (var i = start; i < value.Length; i++)
        {
            if (value[i] == '\\' && isQuoted)
                i++;
            else if (value[i] == '"')
                isQuoted = !isQuoted;
            else if (value[i] == ',' && !isQuoted)
                return i;
        }

        return value.Length;
    }

    private static IEnumerable<(string Name, string Value)> Parameters(string text) => text
        .Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('=', 2))
        .Where(pair => pair.Length == 2)
        .Select(pair => (pair[0].Trim().ToLowerInvariant(), pair[1].Trim().Trim('"')));
}
