using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Photon.Runtime;

#if !(NET8_0 || NET9_0) // .NET has server-sent events from version 10 on
/// <summary>Server-sent events (WHATWG HTML, section 9.2) as JSON, and back.</summary>
internal sealed class WireEvents(bool isWhole, bool dataIsText, bool isNamed) : WireItems
{
    private const string DefaultName = "message";

    public override async IAsyncEnumerable<byte[]> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in global::System.Net.ServerSentEvents.SseParser.Create(stream).EnumerateAsync(cancellationToken).ConfigureAwait(false))
        {
            // Some services send this word, which is no JSON, before they close the stream.
            if (!dataIsText && item.Data == "[DONE]")
                yield break;
            if (isWhole)
                yield return ToJson(item);
            else if (item.Data.Length > 0)
                yield return Encoding.UTF8.GetBytes(item.Data);
        }
    }

    public override void Write(IBufferWriter<byte> output, byte[] json)
    {
        if (isWhole)
            WriteFields(output, json);
        else
            WriteField(output, "data", Encoding.UTF8.GetString(json));
        output.Write("\n"u8);
    }

    /// <summary>An event as its JSON object, for events whose data the contract does not describe.</summary>
    public static void WriteItem(Utf8JsonWriter writer, global::System.Net.ServerSentEvents.SseItem<string> item)
    {
        writer.WriteStartObject();
        if (item.EventType != DefaultName)
            writer.WriteString("event", item.EventType);
        writer.WriteString("data", item.Data);
        WriteRest(writer, item);
        writer.WriteEndObject();
    }

    /// <summary>The other way round.</summary>
    public static global::System.Net.ServerSentEvents.SseItem<string> ReadItem(ref Utf8JsonReader reader)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        var retry = root.TryGetProperty("retry", out var milliseconds) ? TimeSpan.FromMilliseconds(milliseconds.GetDouble()) : default(TimeSpan?);
        return new global::System.Net.ServerSentEvents.SseItem<string>(Text(root, "data") ?? "", Text(root, "event")) { EventId = Text(root, "id"), ReconnectionInterval = retry };
    }

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var member) ? member.GetString() : null;

    private byte[] ToJson(global::System.Net.ServerSentEvents.SseItem<string> item) => WireReader.Json(writer =>
    {
        writer.WriteStartObject();
        if (isNamed || item.EventType != DefaultName)
            writer.WriteString("event", item.EventType);
        writer.WritePropertyName("data");
        WireReader.WriteText(writer, item.Data, dataIsText ? ValueShape.Text : ValueShape.Json);
        WriteRest(writer, item);
        writer.WriteEndObject();
    });

    private static void WriteRest(Utf8JsonWriter writer, global::System.Net.ServerSentEvents.SseItem<string> item)
    {
        if (item.EventId is { } id)
            writer.WriteString("id", id);
        if (item.ReconnectionInterval is { } interval)
            writer.WriteNumber("retry", (long)interval.TotalMilliseconds);
    }

    private void WriteFields(IBufferWriter<byte> output, byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        using var document = JsonDocument.ParseValue(ref reader);
        foreach (var member in document.RootElement.EnumerateObject())
        {
            if (member.Value.ValueKind != JsonValueKind.Null && member.Name is "data" or "event" or "id" or "retry")
                WriteField(output, member.Name, member.Name == "data" ? DataOf(member.Value) : WireValue.PartOf(member.Value));
        }
    }

    /// <summary>The text of the data. Where it is JSON on the other side, a text that looks like JSON goes in quotes.</summary>
    private string DataOf(JsonElement data)
    {
        var text = WireValue.PartOf(data);
        return !dataIsText && data.ValueKind == JsonValueKind.String && WireReader.IsJson(text) ? data.GetRawText() : text;
    }

    /// <summary>A field; a text of several lines makes several of them. Any of the three line ends would end a line on the other side.</summary>
    private static void WriteField(IBufferWriter<byte> output, string name, string text)
    {
        foreach (var line in text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r'))
            output.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{name}: {line}\n")));
    }
}
#endif
