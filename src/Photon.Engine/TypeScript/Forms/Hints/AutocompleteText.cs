using System.Collections.Frozen;

namespace Photon.Engine.TypeScript.Forms.Hints;

/// <summary>The values that HTML has for <c>autocomplete</c>.</summary>
internal static class AutocompleteText
{
    private static readonly FrozenSet<string> fields = FrozenSet.Create(
        "additional-name", "address-level1", "address-level2", "address-level3", "address-level4", "address-line1", "address-line2", "address-line3", "bday", "bday-day", "bday-month", "bday-year",
        "cc-additional-name", "cc-csc", "cc-exp", "cc-exp-month", "cc-exp-year", "cc-family-name", "cc-given-name", "cc-name", "cc-number", "cc-type", "country", "country-name", "current-password", "email",
        "family-name", "given-name", "honorific-prefix", "honorific-suffix", "impp", "language", "name", "new-password", "nickname", "one-time-code", "organization", "organization-title", "photo",
        "postal-code", "sex", "street-address", "tel", "tel-area-code", "tel-country-code", "tel-extension", "tel-local", "tel-national", "transaction-amount", "transaction-currency", "url", "username");

    /// <summary>Whether a browser understands it: <c>email</c>, <c>shipping postal-code</c>, <c>off</c>.</summary>
    public static bool IsKnown(string text)
    {
        if (text is "on" or "off")
            return true;
        var words = text.Split(' ').AsSpan();
        if (words is [var section, ..] && section.StartsWith("section-", StringComparison.Ordinal))
            words = words[1..];
        if (words is ["shipping" or "billing", ..])
            words = words[1..];
        if (words is ["home" or "work" or "mobile" or "fax" or "pager", var direct] && (direct is "email" or "impp" || direct.StartsWith("tel", StringComparison.Ordinal)))
            words = words[1..];
        return words is [var field] && fields.Contains(field);
    }
}
