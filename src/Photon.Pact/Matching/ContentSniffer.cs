using Photon.Pact.Format;

namespace Photon.Pact.Matching;

/// <summary>What bytes look like, by the marks that formats begin with.</summary>
internal static class ContentSniffer
{
    private static readonly (int Offset, byte[] Mark, string Type)[] marks =
    [
        (0, [0x89, .. "PNG"u8], "image/png"),
        (0, [0xFF, 0xD8, 0xFF], "image/jpeg"),
        (0, [.. "GIF8"u8], "image/gif"),
        (8, [.. "WEBP"u8], "image/webp"),
        (0, [.. "BM"u8], "image/bmp"),
        (0, [.. "II*\0"u8], "image/tiff"),
        (0, [.. "MM\0*"u8], "image/tiff"),
        (0, [0, 0, 1, 0], "image/vnd.microsoft.icon"),
        (0, [.. "%PDF"u8], "application/pdf"),
        (0, [.. "PK\x3\x4"u8], "application/zip"),
        (0, [0x1F, 0x8B], "application/gzip"),
        (0, [.. "7z"u8, 0xBC, 0xAF], "application/x-7z-compressed"),
        (0, [.. "BZh"u8], "application/x-bzip2"),
        (257, [.. "ustar"u8], "application/x-tar"),
        (0, [.. "ID3"u8], "audio/mpeg"),
        (0, [.. "OggS"u8], "audio/ogg"),
        (0, [.. "fLaC"u8], "audio/x-flac"),
        (8, [.. "WAVE"u8], "audio/x-wav"),
        (4, [.. "ftyp"u8], "video/mp4"),
        (0, [0x1A, 0x45, 0xDF, 0xA3], "video/webm"),
        (0, [.. "\0asm"u8], "application/wasm"),
    ];

    /// <summary>Whether bytes look like a content type. A type without marks of its own is taken by its kind: text, JSON, XML, or anything.</summary>
    public static bool IsOf(ReadOnlySpan<byte> bytes, string contentType)
    {
        var wanted = MediaType.Of(contentType);
        var found = Marked(bytes);
        if (found is not null)
            return MediaType.Of(found).IsLike(wanted) || (wanted.Main == "application" && wanted.Sub == "octet-stream");
        if (Array.Exists(marks, mark => MediaType.Of(mark.Type).IsLike(wanted)))
            return false;
        if (wanted.IsJson)
            return JsonText.TryParse(bytes.ToArray(), out _) is not null;
        if (wanted.IsXml)
            return MediaType.Guess(bytes) == "application/xml";
        return wanted.Main != "text" || IsText(bytes);
    }

    private static string? Marked(ReadOnlySpan<byte> bytes)
    {
        foreach (var (offset, mark, type) in marks)
        {
            if (bytes.Length >= offset + mark.Length && bytes.Slice(offset, mark.Length).SequenceEqual(mark))
                return type;
        }

        return null;
    }

    private static bool IsText(ReadOnlySpan<byte> bytes) => !bytes.Contains((byte)0) && System.Text.Unicode.Utf8.IsValid(bytes);
}
