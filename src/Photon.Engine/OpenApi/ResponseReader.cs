using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>Reads the responses of an operation, of every version.</summary>
internal sealed class ResponseReader(ReadingSession session)
{
    private readonly Dictionary<Node, Response> known = [];

    public List<Response> ReadAll(Fields operation)
    {
        var responses = new List<Response>();
        foreach (var entry in operation.Map("responses"))
        {
            if (StatusOf(entry.Name) is not { } status)
                session.Diagnostics.Report(Codes.InvalidStatus, entry.NameLocation, entry.Name);
            else if (Read(status, entry.Value, operation) is { } response)
                responses.Add(response);
        }

        return responses;
    }

    /// <param name="operation">What may say <c>produces</c> in 2.0.</param>
    public Response? Read(string status, Spot spot, Fields operation)
    {
        if (session.FieldsOf(spot, ReferenceKind.Response) is not { } fields)
            return null;
        var isLegacy = fields.Spot.File.Version == SpecVersion.V20;
        if (isLegacy || !known.TryGetValue(fields.Node, out var response))
        {
            response = Make(fields, isLegacy ? session.Legacy.ReadContent(fields, operation) : session.Content.Read(fields));
            known[fields.Node] = response;
        }

        return response with
        {
            Status = status,
            Summary = ReadingSession.OverrideOf(spot, "summary") ?? response.Summary,
            Description = ReadingSession.OverrideOf(spot, "description") ?? response.Description,
        };
    }

    private Response Make(Fields fields, IReadOnlyList<MediaType> content) => new(
        "",
        fields.Spot.Place.ComponentName("responses"),
        fields.Text("summary"),
        fields.Text("description"),
        session.Parameters.ReadHeaders(fields),
        content,
        [.. fields.Map("links").Select(ReadLink).OfType<Link>()],
        fields.Node);

    private Link? ReadLink(Entry entry) =>
        session.FieldsOf(entry.Value, ReferenceKind.Link) is { } fields
            ? new Link(
                entry.Name,
                fields.Text("operationId"),
                fields.Text("operationRef"),
                [.. fields.Map("parameters", keepExtensions: true).Select(p => KeyValuePair.Create(p.Name, p.Value.Node))],
                fields.Node["requestBody"],
                fields.Text("description"))
            : null;

    /// <summary><c>200</c>, <c>4XX</c> or <c>default</c>; null for anything else.</summary>
    private static string? StatusOf(string text)
    {
        if (text == "default")
            return text;
        var isStatus = text.Length == 3 && text[0] is >= '1' and <= '9'
            && ((char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[2])) || text[1..] is "XX" or "xx");
        return isStatus ? text.ToUpperInvariant() : null;
    }
}
