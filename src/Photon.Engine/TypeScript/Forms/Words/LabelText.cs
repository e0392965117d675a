using System.Collections.Frozen;
using System.Text;
using Photon.Engine.Text;

namespace Photon.Engine.TypeScript.Forms.Words;

/// <summary>Names of a contract as a person reads them: <c>postalCode</c> is "Postal code", <c>userId</c> "User ID".</summary>
internal static class LabelText
{
    private const int Longest = 80;
    private const int LongestShouted = 4;

    /// <summary>Words that are written in a way of their own; all others are lower case.</summary>
    private static readonly FrozenDictionary<string, string> known = new[]
    {
        "API", "BIC", "CIDR", "CPU", "CSS", "CSV", "DNS", "EAN", "GPS", "GPU", "GTIN", "GUID", "HTML", "HTTP", "HTTPS", "IBAN", "ID", "IDs", "IP", "IPs", "IPv4", "IPv6", "ISBN", "ISO", "JSON",
        "JWT", "MFA", "OAuth", "OAuth2", "OTP", "PDF", "QR", "SHA", "SKU", "SMS", "SQL", "SSH", "SSL", "SSO", "SVG", "TLS", "TTL", "UI", "URI", "URIs", "URL", "URLs", "UTC", "UUID", "VAT", "VPC",
        "XML", "ZIP",
    }.ToFrozenDictionary(word => word, StringComparer.OrdinalIgnoreCase);

    /// <summary>Of a name in code; the name itself where it has no letter or digit.</summary>
    public static string OfName(string name)
    {
        var words = Split(name);
        if (words.Count == 0)
            return name.Trim().Length == 0 ? $"“{name}”" : name;
        var isShouted = !name.Any(char.IsLower);
        var keepsCase = isShouted && words.Count == 1 && name.Length <= LongestShouted;
        var text = string.Join(' ', words.Select(word => Spell(word, isShouted && !keepsCase)));
        return Bounded(char.ToUpperInvariant(text[0]) + text[1..]);
    }

    /// <summary>
    /// Of a value that stands for something: <c>in_progress</c> is "In progress". What is no plain word (<c>1.5</c>, <c>a/b</c>, <c>EUR</c>) is shown as it is.
    /// </summary>
    public static string OfValue(string value)
    {
        if (value.Trim().Length == 0)
            return LabelWord.Blank.English;
        var isWord = char.IsAsciiLetter(value[0]) && value.All(c => char.IsAsciiLetter(c) || c is '_' or '-');
        var isCode = value.Contains('-', StringComparison.Ordinal) && value.Any(char.IsUpper);
        return isWord && !isCode ? OfName(value) : OfText(value);
    }

    /// <summary>A text that somebody wrote as a label: one line, and not too long.</summary>
    public static string OfText(string text) => Bounded(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>A title; one that is a name in code is read as such.</summary>
    public static string OfTitle(string title) => title.Trim().Any(char.IsWhiteSpace) ? OfText(title) : OfName(title.Trim());

    /// <summary>The last of a name's words, in lower case: what the name is one of.</summary>
    public static string LastWord(string name) => Split(name) is [.., var last] ? last.ToLowerInvariant() : "";

    private static string Spell(string word, bool isShouted)
    {
        if (known.TryGetValue(word, out var spelled))
            return spelled;
        var isAcronym = !isShouted && word.Length > 1 && !word.Any(char.IsLower) && word.Any(char.IsUpper);
        return isAcronym ? word : word.ToLowerInvariant();
    }

    /// <summary>At signs, between <c>aB</c>, before the last letter of <c>ABc</c>, and before digits that end a longer word.</summary>
    private static List<string> Split(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (!IdentifierWords.IsPart(c) && char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                End();
                continue;
            }

            if (word.Length > 0 && StartsWord(name, i))
                End();
            word.Append(c);
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    private static bool StartsWord(string name, int at)
    {
        if (char.IsUpper(name[at]))
            return char.IsLower(name[at - 1]) || (char.IsUpper(name[at - 1]) && at + 1 < name.Length && char.IsLower(name[at + 1]) && !IsPlural(name, at));
        if (!char.IsAsciiDigit(name[at]) || !char.IsAsciiLetterLower(name[at - 1]))
            return false;
        var end = at;
        while (end < name.Length && char.IsAsciiDigit(name[end]))
            end++;
        var letters = 0;
        while (letters < at && char.IsAsciiLetterLower(name[at - 1 - letters]))
            letters++;
        return letters >= 4 && end - at < 3 && (end == name.Length || !char.IsLetter(name[end])) && !known.ContainsKey(name[(at - letters)..end]);
    }

    /// <summary><c>userIDs</c>: the last letter belongs to the word before it.</summary>
    private static bool IsPlural(string name, int at) => name[at + 1] == 's' && (at + 2 == name.Length || !char.IsLower(name[at + 2]));

    private static string Bounded(string text)
    {
        if (text.Length <= Longest)
            return text;
        var end = text.LastIndexOf(' ', Longest);
        return text[..(end > 0 ? end : char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…";
    }
}
