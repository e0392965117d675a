namespace Photon.Engine.TypeScript.Forms.Words;

/// <summary>Many of one: names a list by what it lists.</summary>
internal static class Plural
{
    /// <summary><c>category</c> to <c>categories</c>; a word that is one already stays.</summary>
    public static string Of(string name)
    {
        if (name.Length < 2 || (name.EndsWith('s') && !name.EndsWith("ss", StringComparison.Ordinal) && !name.EndsWith("us", StringComparison.Ordinal) && !name.EndsWith("is", StringComparison.Ordinal)))
            return name;
        if (name.EndsWith('y') && !IsVowel(name[^2]))
            return name[..^1] + "ies";
        var hisses = name.EndsWith('s') || name.EndsWith('x') || name.EndsWith("sh", StringComparison.Ordinal) || name.EndsWith("ch", StringComparison.Ordinal);
        return char.IsLetter(name[^1]) ? name + (hisses ? "es" : "s") : name + "Options";
    }

    private static bool IsVowel(char c) => "aeiouAEIOU".Contains(c, StringComparison.Ordinal);
}
