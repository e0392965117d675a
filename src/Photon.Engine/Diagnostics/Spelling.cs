namespace Photon.Engine.Diagnostics;

/// <summary>Finds the word that was probably meant.</summary>
public static class Spelling
{
    /// <summary>The known word with the fewest edits to <paramref name="word"/>, whatever their case; null where none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        var best = known
            .Select(candidate => (Candidate: candidate, Edits: Distance(word, candidate)))
            .OrderBy(pair => pair.Edits)
            .FirstOrDefault();
        return best.Candidate is not null && best.Edits <= Math.Max(2, best.Candidate.Length / 2) ? best.Candidate : null;
    }

    /// <summary>Levenshtein's distance.</summary>
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = previous[j - 1] + (char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[right.Length];
    }
}
