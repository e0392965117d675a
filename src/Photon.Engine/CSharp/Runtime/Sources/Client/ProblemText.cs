using System.Text.Json;

namespace Photon.Runtime;

/// <summary>Finds what a body says of an error, whether or not the contract describes it.</summary>
internal static class ProblemText
{
    public static string? Find(byte[]? body)
    {
        if (body is null or [])
            return null;
        var reader = new Utf8JsonReader(body);
        try
        {
            if (!JsonDocument.TryParseValue(ref reader, out var document))
                return null;
            using (document)
                return Member(document.RootElement, "detail") ?? Member(document.RootElement, "title") ?? Member(document.RootElement, "message");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Member(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
            ? member.GetString()
            : null;
}
