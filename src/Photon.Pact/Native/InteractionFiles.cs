using System.Text;
using System.Text.Json;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Pact.Format;

namespace Photon.Pact.Native;

/// <summary>
/// Pacts of one interaction each, out of one of many: the core's time for a file grows faster than the number of its interactions. The file is read once, and its bytes are kept as they are.
/// </summary>
internal sealed class InteractionFiles
{
    private readonly SourceText source;
    private readonly Dictionary<Location, Range> interactions = [];
    private Range? consumer;
    private Range? provider;

    private InteractionFiles(SourceText source)
    {
        this.source = source;
    }

    /// <summary>The plugins that the pact can't be judged without, such as <c>protobuf</c>.</summary>
    public IReadOnlyList<string> Plugins { get; private set; } = [];

    /// <summary>Of a text that is no pact, there are no interactions.</summary>
    public static InteractionFiles Of(SourceText source)
    {
        var files = new InteractionFiles(source);
        try
        {
            files.Read();
        }
        catch (JsonException)
        {
            files.interactions.Clear();
        }

        return files;
    }

    /// <summary>A pact of the interaction and the version alone: with more metadata, the core would look for plugins, and fetch them.</summary>
    /// <returns>Null where no interaction stands at the place, as the file is another one by now.</returns>
    public InteractionFile? Make(PactSpecification version, PactInteraction interaction)
    {
        if (consumer is not { } from || provider is not { } to || Find(interaction) is not { } one)
            return null;
        using var json = JsonDocument.Parse(one);
        var isMessage = json.RootElement.TryGetProperty("contents", out _) || (json.RootElement.TryGetProperty("type", out var type) && type.ToString().EndsWith("/Messages", StringComparison.Ordinal));
        // Version 3 keeps messages in a list of their own.
        var list = version < PactSpecification.V4 && isMessage ? "messages" : "interactions";
        byte[] file =
        [
            .. """{"consumer":"""u8, .. source.Utf8[from].Span, .. ""","provider":"""u8, .. source.Utf8[to].Span, .. Encoding.UTF8.GetBytes($",\"{list}\":["), .. one.Span,
            .. Encoding.UTF8.GetBytes($"],\"metadata\":{{\"pactSpecification\":{{\"version\":\"{VersionOf(version)}\"}}}}}}"),
        ];
        return new InteractionFile(file, isMessage);
    }

    /// <summary>The JSON at an interaction's place; null where there is none.</summary>
    public ReadOnlyMemory<byte>? Find(PactInteraction interaction) =>
        interactions.TryGetValue(interaction.Location with { Path = "" }, out var range) ? source.Utf8[range] : null;

    private static string VersionOf(PactSpecification version) => version switch
    {
        PactSpecification.V1 => "1.0.0",
        PactSpecification.V2 => "2.0.0",
        PactSpecification.V3 => "3.0.0",
        _ => "4.0",
    };

    private void Read()
    {
        var reader = new Utf8JsonReader(source.Utf8.Span);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name is "interactions" or "messages" && reader.TokenType == JsonTokenType.StartArray)
                ReadList(ref reader);
            else
                ReadPart(name, Skip(ref reader));
        }
    }

    private void ReadList(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var isObject = reader.TokenType == JsonTokenType.StartObject;
            var range = Skip(ref reader);
            if (isObject)
                interactions[source.LocationAt(range.Start.Value) with { Path = "" }] = range;
        }
    }

    private void ReadPart(string? name, Range range)
    {
        if (name == "consumer")
            consumer = range;
        else if (name == "provider")
            provider = range;
        else if (name == "metadata")
            Plugins = PluginsIn(source.Utf8[range]);
    }

    private static List<string> PluginsIn(ReadOnlyMemory<byte> metadata)
    {
        using var json = JsonDocument.Parse(metadata);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("plugins", out var plugins) && plugins.ValueKind == JsonValueKind.Array
            ? [.. plugins.EnumerateArray().Select(plugin => plugin.ValueKind == JsonValueKind.Object && plugin.TryGetProperty("name", out var name) ? name.ToString() : "unnamed")]
            : [];
    }

    /// <summary>Goes to the end of a value.</summary>
    private static Range Skip(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }
}

/// <param name="IsMessage">The provider makes a message, and is asked for it another way.</param>
internal sealed record InteractionFile(byte[] Utf8, bool IsMessage);
