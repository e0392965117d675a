using System.Net;
using Photon.Engine.Text;

namespace Photon.Pact.Format;

/// <summary>Reads requests, answers and messages.</summary>
internal sealed class PartReader(PactShapes shapes, PactSpecification version)
{
    private readonly RuleReader rules = new(shapes);
    private readonly GeneratorReader generators = new(shapes);
    private readonly BodyReader bodies = new(shapes, version);

    public PactRequest Request(ObjectNode node)
    {
        var headers = Headers(node);
        return new PactRequest
        {
            Method = Method(node),
            Path = shapes.Text(node, "path") ?? "/",
            Query = Query(node),
            QueryText = node["query"] is ScalarNode { Kind: ScalarKind.String } text ? text.Text : null,
            Headers = headers,
            Body = bodies.Http(node, headers),
            Rules = rules.Read(node),
            Generators = generators.Read(node),
        };
    }

    public PactResponse Response(ObjectNode node)
    {
        var headers = Headers(node);
        return new PactResponse
        {
            Status = shapes.Integer(node, "status") ?? 200,
            Headers = headers,
            Body = bodies.Http(node, headers),
            Rules = rules.Read(node),
            Generators = generators.Read(node),
        };
    }

    public PactMessage Message(ObjectNode node)
    {
        var metadata = shapes.Object(node, "metadata", "metaData")?.Members.Select(m => KeyValuePair.Create(m.Name, m.Value)).ToList() ?? [];
        return new PactMessage
        {
            Body = bodies.Message(node, metadata),
            Metadata = metadata,
            Rules = rules.Read(node),
            Generators = generators.Read(node),
        };
    }

    private string Method(ObjectNode node)
    {
        var method = shapes.Text(node, "method") ?? "GET";
        if (method.Length > 0 && method.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal)))
            return method;
        shapes.Malformed(node["method"]!, "method", "a method of HTTP");
        return "GET";
    }

    /// <summary>A text each, or several in a list (version 4, and what some writers of version 3 do).</summary>
    private List<PactField> Headers(ObjectNode node)
    {
        var headers = new List<PactField>();
        foreach (var member in shapes.Object(node, "headers")?.Members ?? [])
            headers.Add(new PactField(member.Name, Values(member)));
        return headers;
    }

    private List<string> Values(Member member)
    {
        var values = new List<string>();
        foreach (var item in member.Value is ArrayNode array ? array.Items : [member.Value])
        {
            if (item is ScalarNode scalar)
                values.Add(scalar.Kind == ScalarKind.Null ? "" : scalar.Text);
            else
                shapes.Malformed(item, member.Name, "a text");
        }

        return values;
    }

    /// <summary>One text in versions 1 and 2, values by name in 3 and 4.</summary>
    private List<PactField> Query(ObjectNode node) => node["query"] switch
    {
        null => [],
        ScalarNode { Kind: ScalarKind.Null } => [],
        ScalarNode { Kind: ScalarKind.String } text => QueryFields(text.Text),
        ObjectNode map => [.. map.Members.Select(member => new PactField(member.Name, Values(member)))],
        { } other => Malformed(other),
    };

    /// <summary>Parts a query: <c>a=1&amp;b=x+y&amp;a=2</c>. Names and values are decoded; parts without anything are passed over.</summary>
    internal static List<PactField> QueryFields(string text) =>
        [.. text.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .GroupBy(pair => WebUtility.UrlDecode(pair[0]), pair => pair.Length == 2 ? WebUtility.UrlDecode(pair[1]) : "", StringComparer.Ordinal)
            .Select(group => new PactField(group.Key, [.. group]))];

    private List<PactField> Malformed(Node node)
    {
        shapes.Malformed(node, "query", "a text or an object");
        return [];
    }
}
