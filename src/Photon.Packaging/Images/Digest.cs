using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Photon.Packaging.Images;

/// <summary>Names bytes by what they are: <c>sha256:6c3c…</c> (OCI image-spec 1.1, descriptor.md, "Digests"). Only SHA-256 is known, which every implementation must support.</summary>
public sealed record Digest
{
    internal const int HexLength = 64;

    private const string Prefix = "sha256:";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    private Digest(string hex) => Hex = hex;

    /// <summary>64 digits in lower case, as a layout names its files.</summary>
    public string Hex { get; }

    /// <summary>Of the bytes themselves.</summary>
    public static Digest Of(ReadOnlySpan<byte> bytes) => OfHash(SHA256.HashData(bytes));

    /// <summary>Of a SHA-256 that was worked out already.</summary>
    public static Digest OfHash(ReadOnlySpan<byte> sha256) =>
        sha256.Length == SHA256.HashSizeInBytes
            ? new Digest(Convert.ToHexStringLower(sha256))
            : throw new ArgumentException("A SHA-256 has 32 bytes.", nameof(sha256));

    /// <summary>Reads <c>sha256:…</c>.</summary>
    /// <exception cref="FormatException">It is no such digest.</exception>
    public static Digest Parse(string text) =>
        TryParse(text, out var digest) ? digest : throw new FormatException($"'{text}' is no digest; one looks like sha256: and 64 hexadecimal digits in lower case.");

    /// <summary>Reads <c>sha256:…</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Digest? digest)
    {
        digest = text is not null && text.Length == Prefix.Length + HexLength && text.StartsWith(Prefix, StringComparison.Ordinal)
            && !text.AsSpan(Prefix.Length).ContainsAnyExcept(Digits)
            ? new Digest(text[Prefix.Length..])
            : null;
        return digest is not null;
    }

    public override string ToString() => Prefix + Hex;
}
