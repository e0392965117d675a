using System.Text.Json;

namespace Photon.Pact.Broker;

/// <summary>A resource as HAL has it: properties, <c>_links</c> and <c>_embedded</c>.</summary>
internal sealed record HalDocument(Uri Address, JsonElement Root)
{
    /// <summary>The address behind a relation, with the parts of its template filled; null where there is none.</summary>
    public Uri? Link(string relation, params IReadOnlyList<(string Name, string Value)> parts) => LinkOf(Root, relation, parts);

    public Uri? LinkOf(JsonElement resource, string relation, params IReadOnlyList<(string Name, string Value)> parts)
    {
        if (Object(resource, "_links") is not { } links || !links.TryGetProperty(relation, out var link))
            return null;
        if (link.ValueKind == JsonValueKind.Array && link.GetArrayLength() > 0)
            link = link[0];
        if (Text(link, "href") is not { } href)
            return null;
        foreach (var (name, value) in parts)
            href = href.Replace($"{{{name}}}", Uri.EscapeDataString(value), StringComparison.Ordinal);
        return Uri.TryCreate(Address, href, out var address) ? address : null;
    }

    /// <summary>The broker's sentences for people.</summary>
    public IReadOnlyList<BrokerNotice> Notices =>
        [.. Items(Root, "notices").Select(notice => new BrokerNotice(Text(notice, "type") ?? "", Text(notice, "text") ?? "")).Where(notice => notice.Text.Length > 0)];

    public static JsonElement? Object(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    public static string? Text(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;

    public static bool? Flag(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;

    public static IEnumerable<JsonElement> Items(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
}
