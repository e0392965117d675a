using System.Text.Json;

namespace Photon.Packaging.Sboms;

/// <summary>Reads JSON whose shape is hoped for, not known.</summary>
internal static class Json
{
    public static JsonElement? Member(this JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(name, out var value) ? value : null;

    public static JsonElement? Member(this JsonElement element, string name) => Member((JsonElement?)element, name);

    /// <summary>The text of a member; null where it is none.</summary>
    public static string? Text(this JsonElement? element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static string? Text(this JsonElement element, string name) => Text((JsonElement?)element, name);

    public static bool IsTrue(this JsonElement element, string name) => Member(element, name) is { ValueKind: JsonValueKind.True };

    /// <summary>The members of an object; none of anything else.</summary>
    public static IEnumerable<JsonProperty> Members(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Object } known ? known.EnumerateObject() : Enumerable.Empty<JsonProperty>();

    public static IEnumerable<string> Texts(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } known
            ? known.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)
            : [];
}
