namespace Photon.Engine.Model;

/// <summary>Media types as far as they decide how content is read and written.</summary>
internal static class MediaTypes
{
    /// <summary>Type and subtype in lower case, without parameters.</summary>
    public static string EssenceOf(string mediaType)
    {
        var end = mediaType.IndexOf(';', StringComparison.Ordinal);
        return (end < 0 ? mediaType : mediaType[..end]).Trim().ToLowerInvariant();
    }

    /// <summary>The kind by the name alone; wildcards are <see cref="ContentKind.Binary"/>, and the caller who knows the schema may say otherwise.</summary>
    public static ContentKind KindOf(string mediaType) => EssenceOf(mediaType) switch
    {
        "application/json" or "text/json" => ContentKind.Json,
        "application/x-www-form-urlencoded" => ContentKind.FormUrlEncoded,
        "application/xml" or "text/xml" => ContentKind.Xml,
        "text/event-stream" => ContentKind.EventStream,
        "application/x-ndjson" or "application/ndjson" or "application/jsonl" or "application/x-jsonl" or "application/jsonlines"
            or "application/x-jsonlines" or "application/json-lines" or "application/json-seq" => ContentKind.JsonLines,
        var other when other.StartsWith("multipart/", StringComparison.Ordinal) => ContentKind.Multipart,
        var other when other.EndsWith("+json", StringComparison.Ordinal) => ContentKind.Json,
        var other when other.EndsWith("+json-seq", StringComparison.Ordinal) => ContentKind.JsonLines,
        var other when other.EndsWith("+xml", StringComparison.Ordinal) => ContentKind.Xml,
        "text/*" => ContentKind.Text,
        var other when other.StartsWith("text/", StringComparison.Ordinal) => ContentKind.Text,
        _ => ContentKind.Binary,
    };

    public static bool IsWildcard(string mediaType) => EssenceOf(mediaType) is "*/*" or "*" or "application/*";

    /// <summary>One word to tell two contents of a body apart by: <c>xml</c>, <c>form</c>, <c>multipart</c>, else the subtype.</summary>
    public static string WordFor(string mediaType)
    {
        var essence = EssenceOf(mediaType);
        return KindOf(essence) switch
        {
            ContentKind.Json when essence.EndsWith("+json", StringComparison.Ordinal) => essence[(essence.IndexOf('/', StringComparison.Ordinal) + 1)..^"+json".Length],
            ContentKind.Json => "json",
            ContentKind.Xml => "xml",
            ContentKind.FormUrlEncoded => "form",
            ContentKind.Multipart => "multipart",
            _ => essence[(essence.IndexOf('/', StringComparison.Ordinal) + 1)..],
        };
    }
}
