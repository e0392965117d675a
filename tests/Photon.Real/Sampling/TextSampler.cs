using System.Text.RegularExpressions;

namespace Photon.Real.Sampling;

/// <summary>Texts that meet formats, lengths and patterns.</summary>
internal static class TextSampler
{
    private static readonly TimeSpan patternLimit = TimeSpan.FromSeconds(1);

    /// <summary>Null where no text was found.</summary>
    public static string? Sample(Demand demand)
    {
        var text = demand.Patterns.Count > 0 ? PatternSampler.Sample(demand.Patterns[0], demand.MinLength) : OfFormat(demand.Format);
        if (text is null)
            return null;
        if (demand.Patterns.Count == 0 && demand.Format is null)
            text = text.Length < demand.MinLength ? text.PadRight((int)Math.Min(demand.MinLength, 100_000), 'x') : text;
        if (demand.Patterns.Count == 0 && demand.Format is null && text.Length > demand.MaxLength)
            text = text[..(int)demand.MaxLength];
        var fits = text.Length >= demand.MinLength && text.Length <= demand.MaxLength;
        return fits && demand.Patterns.TrueForAll(pattern => Matches(pattern, text)) ? text : null;
    }

    private static string OfFormat(string? format) => format switch
    {
        "date-time" => "2026-02-14T09:30:05Z",
        "date" => "2026-02-14",
        "time" or "partial-time" => "09:30:05Z",
        "duration" => "P1DT2H",
        "uuid" or "guid" => "7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c0001",
        "uri" or "url" or "iri" => "https://shop.example/tea",
        "uri-reference" or "iri-reference" => "/tea",
        "email" or "idn-email" => "someone@shop.example",
        "hostname" or "idn-hostname" => "shop.example",
        "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "byte" or "base64" => "dGVh",
        "json-pointer" => "/tea",
        "regex" => "^tea$",
        _ => "tea",
    };

    private static bool Matches(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.ECMAScript, patternLimit) || Regex.IsMatch(text, pattern, RegexOptions.None, patternLimit);
        }
        catch (ArgumentException)
        {
            return false; // not a pattern that .NET reads
        }
    }
}
