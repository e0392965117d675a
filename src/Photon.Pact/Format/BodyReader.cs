using System.Text;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Pact.Format;

/// <summary>
/// Bodies: the value itself in versions 1 to 3, an object of <c>content</c>, <c>contentType</c> and <c>encoded</c> in version 4 (section "Body contents").
/// </summary>
internal sealed class BodyReader(PactShapes shapes, PactSpecification version)
{
    public PactBody Http(ObjectNode part, IReadOnlyList<PactField> headers)
    {
        var type = PactField.Find(headers, "Content-Type") is [var value, ..] ? value : null;
        return Read(part, "body", type);
    }

    public PactBody Message(ObjectNode part, IReadOnlyList<KeyValuePair<string, Node>> metadata)
    {
        var type = metadata.FirstOrDefault(m => m.Key.Replace("-", "", StringComparison.Ordinal).Equals("contentType", StringComparison.OrdinalIgnoreCase)).Value;
        return Read(part, part["contents"] is null && part["content"] is not null ? "content" : "contents", PactShapes.Scalar(type));
    }

    private PactBody Read(ObjectNode part, string name, string? outerType)
    {
        if (part[name] is not { } body)
            return PactBody.Missing;
        if (PactShapes.IsNull(body))
            return PactBody.Null;
        return version == PactSpecification.V4 ? Fourth(body, outerType) : Plain(body, outerType);
    }

    /// <summary>
    /// A text where the content type is JSON may be the JSON itself, or a JSON text without its quotes. As the reference core reads it, only an object or a text in quotes is the JSON itself.
    /// </summary>
    private static PactBody Plain(Node body, string? type)
    {
        if (body is not ScalarNode { Kind: ScalarKind.String } text)
            return PactBody.OfJson(body, null);
        var bytes = Encoding.UTF8.GetBytes(text.Text);
        if (bytes.Length == 0 || !MediaType.Of(type ?? MediaType.Guess(bytes)).IsJson)
            return PactBody.Of(bytes);
        return JsonText.TryParse(bytes, out _) is ObjectNode or ScalarNode { Kind: ScalarKind.String } ? PactBody.Of(bytes) : PactBody.OfJson(text, null);
    }

    /// <summary>What is no such object is taken as the body itself, as in the reference core.</summary>
    private PactBody Fourth(Node body, string? outerType)
    {
        if (body is not ObjectNode parts)
            return Plain(body, outerType);
        if (parts["content"] is not { } content)
            return parts.Members.All(m => m.Name is "contentType" or "encoded" or "contentTypeHint") ? PactBody.Missing : PactBody.OfJson(parts, null);
        if (PactShapes.IsNull(content))
            return PactBody.Null;
        var type = shapes.Text(parts, "contentType");
        var encoding = EncodingOf(parts["encoded"]);
        if (encoding == "base64")
            return Decoded(content, type);
        if (content is not ScalarNode { Kind: ScalarKind.String } text)
            return PactBody.OfJson(content, type);
        var isJson = encoding is null && text.Text.Length > 0 && MediaType.Of(type ?? outerType).IsJson;
        return isJson ? PactBody.OfJson(text, type) : PactBody.Of(Encoding.UTF8.GetBytes(text.Text), type);
    }

    /// <summary>Null where the content is a JSON value; <c>json</c> and true say that it is a text of JSON.</summary>
    private string? EncodingOf(Node? encoded)
    {
        switch (encoded)
        {
            case null or ScalarNode { Kind: ScalarKind.False or ScalarKind.Null }:
                return null;
            case ScalarNode { Kind: ScalarKind.True }:
                return "text";
            case ScalarNode { Kind: ScalarKind.String } scalar when scalar.Text.ToLowerInvariant() is "base64" or "json":
                return scalar.Text.ToLowerInvariant();
            default:
                shapes.Malformed(encoded, "encoded", "false, 'base64' or 'json'");
                return null;
        }
    }

    private PactBody Decoded(Node content, string? type)
    {
        var text = PactShapes.Scalar(content) ?? "";
        var bytes = new byte[text.Length];
        if (Convert.TryFromBase64String(text, bytes, out var count))
            return PactBody.Of(bytes.AsMemory(0, count), type);
        shapes.Diagnostics.Report(Codes.PactBodyUndecodable, content.Location);
        return PactBody.Missing;
    }
}
