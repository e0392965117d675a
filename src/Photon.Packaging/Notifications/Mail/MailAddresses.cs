using System.Globalization;
using System.Net.Mail;

namespace Photon.Packaging.Notifications.Mail;

/// <summary>Mail addresses without names: what can't stand in a header or a command is refused, not cleaned.</summary>
internal static class MailAddresses
{
    /// <param name="text"><c>a@example.org, b@example.org</c></param>
    /// <returns>Null where one of them is none, or there is none at all.</returns>
    public static IReadOnlyList<string>? Parse(string text)
    {
        var addresses = new List<string>();
        foreach (var part in text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (ParseOne(part) is not { } address)
                return null;
            addresses.Add(address);
        }

        return addresses.Count > 0 ? addresses : null;
    }

    private static string? ParseOne(string text)
    {
        if (text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c is '<' or '>' or '"') || !MailAddress.TryCreate(text, out var address) || address.Address != text)
            return null;
        try
        {
            var host = new IdnMapping().GetAscii(address.Host);
            return address.User.All(char.IsAscii) ? $"{address.User}@{host}" : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
