using System.Text;
using System.Xml.Linq;
using Photon.Engine.Text;
using Photon.Pact.Format;
using Photon.Pact.Matching;

namespace Photon.Pact.Generators;

/// <summary>Puts generated values into a request before it is sent.</summary>
public static class RequestGeneration
{
    /// <returns>The request itself where there is nothing to generate.</returns>
    public static PactRequest Apply(PactRequest request, GeneratorContext context)
    {
        if (request.Generators.Count == 0)
            return request;
        var maker = new ValueMaker(context);
        foreach (var rule in request.Generators)
        {
            if (maker.Make(rule.Generator, $"{rule.Category} {rule.Path}") is not { } value)
                continue;
            request = rule.Category switch
            {
                RuleCategory.Path => request with { Path = TextOf(value) },
                RuleCategory.Query => request with { Query = With(request.Query, NameOf(rule), TextOf(value), StringComparison.Ordinal), QueryText = null },
                RuleCategory.Header => request with { Headers = With(request.Headers, NameOf(rule), TextOf(value), StringComparison.OrdinalIgnoreCase) },
                RuleCategory.Body => request with { Body = With(request, rule.Path, value) },
                _ => request,
            };
        }

        return request;
    }

    private static string NameOf(GeneratorRule rule) => rule.Path.Tokens is [_, var name, ..] ? name.Text : "";

    private static List<PactField> With(IReadOnlyList<PactField> fields, string name, string value, StringComparison comparison) =>
        [.. fields.Select(f => f.Name.Equals(name, comparison) ? f with { Values = [.. f.Values.Select(_ => value)] } : f)];

    /// <summary>JSON and XML at the path; of a form the field of that name; of any other text all of it, for the path <c>$</c>.</summary>
    private static PactBody With(PactRequest request, PathExpression path, Node value)
    {
        var body = request.Body;
        var type = MediaType.Of(body.ContentType ?? (PactField.Find(request.Headers, "Content-Type") is [var header, ..] ? header : MediaType.Guess(body.Bytes.Span)));
        if (body.State != BodyState.Present)
            return body;
        if (type.IsJson && (body.Json ?? JsonText.TryParse(body.Bytes, out _)) is { } json)
            return PactBody.OfJson(Replace(json, path, 1, value), body.ContentType);
        if (type.IsXml && XmlComparison.TryParse(BodyText.BytesOf(body), out _) is { Document: { } document } root)
        {
            XmlGeneration.Replace(root, path, TextOf(value));
            return PactBody.Of(Encoding.UTF8.GetBytes((document.Declaration is null ? "" : document.Declaration + "\n") + document.ToString(SaveOptions.DisableFormatting)), body.ContentType);
        }

        if (type.IsForm && path.Tokens.Count == 2)
        {
            var fields = With(PartReader.QueryFields(Encoding.UTF8.GetString(body.Bytes.Span)), path.Tokens[1].Text, TextOf(value), StringComparison.Ordinal);
            return PactBody.Of(Encoding.UTF8.GetBytes(QueryText.Of(fields)), body.ContentType);
        }

        return path.Tokens.Count == 1 ? PactBody.Of(Encoding.UTF8.GetBytes(TextOf(value)), body.ContentType) : body;
    }

    private static Node Replace(Node node, PathExpression path, int at, Node value)
    {
        if (at == path.Tokens.Count)
            return value;
        var token = path.Tokens[at];
        return node switch
        {
            ObjectNode obj => new ObjectNode(obj.Source, obj.Offset,
                [.. obj.Members.Select(m => token.Kind == PathTokenKind.AnyName || token.Text == m.Name ? m with { Value = Replace(m.Value, path, at + 1, value) } : m)]),
            ArrayNode array => new ArrayNode(array.Source, array.Offset,
                [.. array.Items.Select((item, i) => token.Kind is PathTokenKind.AnyItem or PathTokenKind.AnyName || token.Text == i.ToString(System.Globalization.CultureInfo.InvariantCulture)
                    ? Replace(item, path, at + 1, value)
                    : item)]),
            _ => node,
        };
    }

    private static string TextOf(Node node) => node is ScalarNode scalar ? scalar.Text : NodeJson.Compact(node);
}
