using Photon.Engine.Model;
using Photon.Engine.Pact.Format;
using Photon.Engine.Text;

namespace Photon.Engine.Pact.Interactions;

/// <summary>Examples as bodies.</summary>
internal static class PactBodies
{
    /// <summary>Null where the content can't be told from its example: bytes, parts, data that would have to become XML.</summary>
    public static PactBody? Of(ApiContent content, ApiExample example)
    {
        var type = TypeOf(content);
        if (content.Kind == ContentKind.Json)
            return example.IsSerialized ? null : new PactBody(type, example.Value, IsJson: true);
        return TextOf(content, example.Value) is { } text ? new PactBody(type, MadeNode.Text(text), IsJson: false) : null;
    }

    /// <summary>
    /// A media type that can be sent. A charset is left out: an expected <c>application/json</c> accepts an actual one with a charset, and not
    /// the other way round. Ranges become their plainest member.
    /// </summary>
    public static string TypeOf(ApiContent content)
    {
        var parts = content.MediaType.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var essence = parts.Length == 0 ? "*/*" : parts[0].ToLowerInvariant();
        if (essence.Contains('*', StringComparison.Ordinal))
            return content.Kind switch { ContentKind.Json => "application/json", ContentKind.Text => "text/plain", _ => "application/octet-stream" };
        var kept = parts.Skip(1).Where(parameter => !parameter.StartsWith("charset", StringComparison.OrdinalIgnoreCase));
        return string.Join(';', kept.Prepend(essence));
    }

    private static string? TextOf(ApiContent content, Node value) => (content.Kind, value) switch
    {
        (ContentKind.Binary or ContentKind.Multipart, _) => null,
        (_, ScalarNode { Kind: ScalarKind.String } text) => text.Text,
        (ContentKind.Text, ScalarNode scalar) => ParameterText.TextOf(scalar),
        (ContentKind.FormUrlEncoded, ObjectNode form) => Form(content, form),
        (ContentKind.JsonLines, ArrayNode items) => string.Concat(items.Items.Select(item => NodeJson.Compact(item) + "\n")),
        _ => null,
    };

    /// <summary>WHATWG URL, section 5.2: a space is a plus.</summary>
    private static string Form(ApiContent content, ObjectNode form) =>
        string.Join('&', form.Members.SelectMany(member => Fields(content, member)).Select(field => $"{Encode(field.Name)}={Encode(field.Value)}"));

    private static IEnumerable<(string Name, string Value)> Fields(ApiContent content, Member member)
    {
        var part = content.Parts.FirstOrDefault(p => p.Name == member.Name);
        if (part?.Format == ParameterFormat.Content)
            return [(member.Name, ParameterText.TextOf(member.Value))];
        return ParameterText.InQuery(
            new ApiParameter
            {
                Name = member.Name,
                Place = ParameterPlace.Query,
                Type = new TypeUse(AnyType.Instance, true, null),
                IsRequired = false,
                Format = part?.Format ?? ParameterFormat.Form,
                Explode = part?.Explode ?? true,
                Location = member.NameLocation,
            },
            member.Value);
    }

    private static string Encode(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);
}
