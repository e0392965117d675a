using System.Text;
using System.Text.Json;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Pact.Format;

namespace Photon.Pact.Native;

/// <summary>A pact of one interaction. The core's time for a file grows faster than the number of its interactions.</summary>
/// <param name="IsMessage">The provider makes a message, and is asked for it another way.</param>
internal sealed record InteractionFile(byte[] Utf8, bool IsMessage)
{
    /// <summary>The same bytes as in the whole file, and of its metadata the version alone: with more, the core would look for plugins, and fetch them.</summary>
    /// <returns>Null where no object stands at the interaction's place, as the file is another one by now.</returns>
    public static InteractionFile? Make(SourceText source, PactDocument pact, PactInteraction interaction)
    {
        using var whole = TryParse(source.Utf8);
        using var one = Find(source, interaction);
        if (whole is not { RootElement.ValueKind: JsonValueKind.Object } || one is not { RootElement.ValueKind: JsonValueKind.Object })
            return null;
        var isMessage = one.RootElement.TryGetProperty("contents", out _) || (one.RootElement.TryGetProperty("type", out var type) && type.ToString().EndsWith("/Messages", StringComparison.Ordinal));
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            foreach (var name in (string[])["consumer", "provider"])
            {
                writer.WritePropertyName(name);
                whole.RootElement.GetProperty(name).WriteTo(writer);
            }

            // Version 3 keeps messages in a list of their own.
            writer.WriteStartArray(pact.Version < PactSpecification.V4 && isMessage ? "messages" : "interactions");
            one.RootElement.WriteTo(writer);
            writer.WriteEndArray();
            writer.WriteStartObject("metadata");
            writer.WriteStartObject("pactSpecification");
            writer.WriteString("version", VersionOf(pact.Version));
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return new InteractionFile(stream.ToArray(), isMessage);
    }

    /// <summary>The JSON at an interaction's place; null where there is none.</summary>
    public static JsonDocument? Find(SourceText source, PactInteraction interaction) =>
        OffsetOf(source, interaction.Location) is { } offset ? TryParse(source.Utf8[offset..], alone: false) : null;

    /// <summary>The plugins that a pact can't be judged without, such as <c>protobuf</c>.</summary>
    public static IReadOnlyList<string> PluginsOf(SourceText source)
    {
        using var whole = TryParse(source.Utf8);
        return whole is { RootElement.ValueKind: JsonValueKind.Object } && whole.RootElement.TryGetProperty("metadata", out var metadata)
            && metadata.ValueKind == JsonValueKind.Object && metadata.TryGetProperty("plugins", out var plugins) && plugins.ValueKind == JsonValueKind.Array
            ? [.. plugins.EnumerateArray().Select(plugin => plugin.ValueKind == JsonValueKind.Object && plugin.TryGetProperty("name", out var name) ? name.ToString() : "unnamed")]
            : [];
    }

    private static string VersionOf(PactSpecification version) => version switch
    {
        PactSpecification.V1 => "1.0.0",
        PactSpecification.V2 => "2.0.0",
        PactSpecification.V3 => "3.0.0",
        _ => "4.0",
    };

    private static JsonDocument? TryParse(ReadOnlyMemory<byte> utf8, bool alone = true)
    {
        try
        {
            if (alone)
                return JsonDocument.Parse(utf8);
            var reader = new Utf8JsonReader(utf8.Span);
            return JsonDocument.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The byte that a line and a column begin at.</summary>
    private static int? OffsetOf(SourceText source, Location place)
    {
        var utf8 = source.Utf8.Span;
        var offset = 0;
        for (var line = 1; line < place.Line; line++)
        {
            var end = utf8[offset..].IndexOfAny((byte)'\n', (byte)'\r');
            if (end < 0)
                return null;
            offset += end + (utf8[offset..].Length > end + 1 && utf8[offset + end] == '\r' && utf8[offset + end + 1] == '\n' ? 2 : 1);
        }

        var units = place.Column - 1;
        while (units > 0 && offset < utf8.Length)
        {
            Rune.DecodeFromUtf8(utf8[offset..], out var rune, out var length);
            offset += length;
            units -= rune.Utf16SequenceLength;
        }

        return offset < utf8.Length ? offset : null;
    }
}
