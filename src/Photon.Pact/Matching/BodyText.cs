using System.Text;
using System.Text.Unicode;
using Photon.Engine.Text;
using Photon.Pact.Format;

namespace Photon.Pact.Matching;

/// <summary>Bodies as texts, for patterns and for people.</summary>
internal static class BodyText
{
    private const int HexBytes = 16;

    /// <summary>A body that stands as a JSON text in the pact is the text.</summary>
    public static ReadOnlyMemory<byte> BytesOf(PactBody body) =>
        body.Json is ScalarNode { Kind: ScalarKind.String } text ? Encoding.UTF8.GetBytes(text.Text) : body.Bytes;

    public static string Of(PactBody body) => Encoding.UTF8.GetString(BytesOf(body).Span);

    /// <summary>For messages: the beginning between apostrophes, or what kind of bytes it is.</summary>
    public static string Preview(PactBody body) => Bytes(BytesOf(body).Span) ?? $"'{JsonValues.Cut(Of(body))}'";

    /// <summary>For people: the beginning.</summary>
    public static string Start(PactBody body, int length)
    {
        var bytes = BytesOf(body).Span;
        if (Bytes(bytes) is { } shown)
            return shown;
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, length * 4)]);
        return text.Length <= length ? text : string.Concat(text.AsSpan(0, length), "…");
    }

    /// <summary>Null for text.</summary>
    private static string? Bytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return "nothing";
        return bytes.Contains((byte)0) || !Utf8.IsValid(bytes) ? $"{bytes.Length} bytes that begin with {Convert.ToHexString(bytes[..Math.Min(bytes.Length, HexBytes)])}" : null;
    }
}
