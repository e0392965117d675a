using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>Reads media types, request bodies and examples of 3.x.</summary>
internal sealed class ContentReader(ReadingSession session)
{
    private readonly HashSet<Node> open = [];
    private readonly Dictionary<Node, RequestBody> bodies = [];

    public RequestBody? ReadBody(Spot spot)
    {
        if (session.FieldsOf(spot, ReferenceKind.RequestBody) is not { } fields)
            return null;
        if (!bodies.TryGetValue(fields.Node, out var body))
        {
            body = new RequestBody(
                fields.Spot.Place.ComponentName("requestBodies"),
                fields.Text("description"),
                fields.Flag("required") ?? false,
                Read(fields),
                fields.Node);
            bodies.Add(fields.Node, body);
        }

        return ReadingSession.OverrideOf(spot, "description") is { } description ? body with { Description = description } : body;
    }

    /// <summary>The media types under <c>content</c>.</summary>
    public IReadOnlyList<MediaType> Read(Fields holder) => [.. holder.Map("content").Select(ReadMediaType).OfType<MediaType>()];

    /// <summary>The single <c>example</c> first, then those of <c>examples</c>.</summary>
    public IReadOnlyList<Example> ReadExamples(Fields holder)
    {
        var examples = new List<Example>();
        if (holder.Node["example"] is { } single)
            examples.Add(new Example(null, null, null, single));
        foreach (var entry in holder.Map("examples", keepExtensions: true))
        {
            if (session.FieldsOf(entry.Value, ReferenceKind.Example) is { } fields)
                examples.Add(ReadExample(entry, fields));
        }

        return examples;
    }

    private static Example ReadExample(Entry entry, Fields fields) => new(
        entry.Name,
        ReadingSession.OverrideOf(entry.Value, "summary") ?? fields.Text("summary"),
        ReadingSession.OverrideOf(entry.Value, "description") ?? fields.Text("description"),
        fields.Node["dataValue"] ?? fields.Node["value"] ?? fields.Node["serializedValue"])
    {
        State = fields.Node[Example.StateExtension],
        IsSerialized = fields.Node["dataValue"] is null && fields.Node["value"] is null,
    };

    private MediaType? ReadMediaType(Entry entry)
    {
        if (session.FieldsOf(entry.Value, ReferenceKind.MediaType) is not { } fields)
            return null;
        if (!open.Add(fields.Node))
        {
            session.Diagnostics.Report(Codes.CyclicReference, entry.NameLocation, entry.Name);
            return null;
        }

        var read = new MediaType(
            entry.Name,
            session.Schemas.ReadField(fields, "schema"),
            session.Schemas.ReadField(fields, "itemSchema"),
            ReadExamples(fields),
            ReadEncodings(fields, entry.Name),
            fields.Node);
        open.Remove(fields.Node);
        return read;
    }

    private Dictionary<string, Encoding> ReadEncodings(Fields mediaType, string name)
    {
        var encodings = new Dictionary<string, Encoding>(StringComparer.Ordinal);
        foreach (var entry in mediaType.Map("encoding", keepExtensions: true))
        {
            if (session.FieldsOf(entry.Value, ReferenceKind.Other) is { } fields)
                encodings.TryAdd(entry.Name, ReadEncoding(fields, KnowsStyles(mediaType, name)));
        }

        return encodings;
    }

    /// <summary>3.0 ignores styles but in forms of one text.</summary>
    private static bool KnowsStyles(Fields mediaType, string name) =>
        mediaType.Spot.File.IsModern || name.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private Encoding ReadEncoding(Fields fields, bool knowsStyles) => new(
        fields.Text("contentType"),
        session.Parameters.ReadHeaders(fields),
        knowsStyles && fields.Has("style") ? session.Parameters.ReadStyle(fields, ParameterLocation.Query) : null,
        knowsStyles ? fields.Flag("explode") : null,
        fields.Flag("allowReserved") ?? false);
}
