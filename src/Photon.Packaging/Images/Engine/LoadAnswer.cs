using System.Text.Json;

namespace Photon.Packaging.Images.Engine;

/// <summary>What an engine says while it loads: JSON objects, one after the other.</summary>
/// <param name="ImageId">What it calls the image; null where it does not say.</param>
/// <param name="Error">What went wrong; null for nothing.</param>
internal sealed record LoadAnswer(string? ImageId, string? Error)
{
    /// <exception cref="IOException">The connection broke.</exception>
    public static async Task<LoadAnswer> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        string? id = null;
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync(cancellation) is { } line)
        {
            if (Parse(line) is not { } message)
                continue;
            if (TextOf(message, "error") is { } error)
                return new LoadAnswer(id, error);
            id = IdOf(TextOf(message, "stream")) ?? id;
        }

        return new LoadAnswer(id, null);
    }

    /// <summary>Docker says <c>Loaded image ID: sha256:…</c>, Podman <c>Loaded image: sha256:…</c>.</summary>
    private static string? IdOf(string? text)
    {
        var at = text?.IndexOf("sha256:", StringComparison.Ordinal) ?? -1;
        return at >= 0 && text!.StartsWith("Loaded image", StringComparison.Ordinal) ? text[at..].Trim() : null;
    }

    private static JsonElement? Parse(string line)
    {
        try
        {
            return JsonElement.Parse(line) is { ValueKind: JsonValueKind.Object } message ? message : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? TextOf(JsonElement message, string name) =>
        message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
