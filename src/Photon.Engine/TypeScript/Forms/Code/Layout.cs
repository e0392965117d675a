namespace Photon.Engine.TypeScript.Forms.Code;

/// <summary>Lines and their lengths.</summary>
internal static class Layout
{
    /// <summary>Where a line ends if it can; texts of the contract are never broken.</summary>
    public const int Width = 120;

    /// <summary>The parts between brackets, each on lines of its own, with a comma behind.</summary>
    public static string Lines(string open, IEnumerable<string> parts, string close, int indent)
    {
        var inner = new string(' ', indent + 2);
        return $"{open}\n{string.Concat(parts.Select(part => $"{inner}{part},\n"))}{new string(' ', indent)}{close}";
    }

    /// <summary>The parts on one line each; null where one of them needs more.</summary>
    public static List<string>? AllFlat(IEnumerable<Expression> parts)
    {
        var texts = new List<string>();
        foreach (var part in parts)
        {
            if (part.Flat is not { } text)
                return null;
            texts.Add(text);
        }

        return texts;
    }
}
