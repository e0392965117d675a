namespace Photon.Engine.Model;

/// <summary>One of many: names an item by the list that holds it. Where English is unsure, the word stays.</summary>
internal static class Singular
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.OrdinalIgnoreCase)
    {
        ["children"] = "child",
        ["people"] = "person",
        ["indices"] = "index",
        ["vertices"] = "vertex",
        ["matrices"] = "matrix",
        ["criteria"] = "criterion",
        ["movies"] = "movie",
        ["cookies"] = "cookie",
        ["caches"] = "cache",
        ["aliases"] = "alias",
        ["statuses"] = "status",
        ["biases"] = "bias",
        ["buses"] = "bus",
        ["bonuses"] = "bonus",
        ["viruses"] = "virus",
        ["campuses"] = "campus",
        ["shoes"] = "shoe",
        ["quizzes"] = "quiz",
        ["series"] = "series",
        ["species"] = "species",
        ["news"] = "news",
        ["lens"] = "lens",
        ["always"] = "always",
        ["https"] = "https",
        ["dns"] = "dns",
        ["sms"] = "sms",
    };

    /// <summary><c>orderLines</c> to <c>orderLine</c>; only the last word of a composed name changes.</summary>
    public static string Of(string name)
    {
        var start = LastWordStart(name);
        var word = name[start..];
        if (Irregular.TryGetValue(word, out var irregular))
            return name[..start] + MatchCase(irregular, word);
        return name[..start] + OfRegular(word);
    }

    private static string OfRegular(string word)
    {
        if (word.Length < 3 || !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal)
            || word.EndsWith("us", StringComparison.Ordinal) || word.EndsWith("is", StringComparison.Ordinal))
        {
            return word;
        }

        if (word.EndsWith("ies", StringComparison.Ordinal))
            return word.Length > 4 ? word[..^3] + "y" : word[..^1];
        var dropsTwo = word.EndsWith("sses", StringComparison.Ordinal)
            || word.EndsWith("shes", StringComparison.Ordinal)
            || word.EndsWith("ches", StringComparison.Ordinal)
            || word.EndsWith("xes", StringComparison.Ordinal)
            || word.EndsWith("oes", StringComparison.Ordinal);
        return word[..^(dropsTwo ? 2 : 1)];
    }

    private static int LastWordStart(string name)
    {
        for (var i = name.Length - 1; i > 0; i--)
        {
            if (!char.IsLetterOrDigit(name[i - 1]) || (char.IsUpper(name[i]) && char.IsLower(name[i - 1])))
                return i;
        }

        return 0;
    }

    private static string MatchCase(string word, string like) => char.IsUpper(like[0]) ? char.ToUpperInvariant(word[0]) + word[1..] : word;
}
