namespace Photon.Packaging.Sboms;

internal static class HashText
{
    /// <summary>A hash in hexadecimal; null where the text is no base64.</summary>
    public static string? FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count) && count > 0 ? Convert.ToHexStringLower(bytes.AsSpan(0, count)) : null;
    }
}
