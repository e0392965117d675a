using Photon.Engine.Text;

namespace Photon.Engine.Model;

/// <summary>Reads runtime expressions (OpenAPI 3.1, section 4.8.20.2).</summary>
internal static class LinkExpressions
{
    private static readonly LinkExpression other = new(LinkSource.Other);

    public static LinkExpression Parse(Node node) => node is ScalarNode { Kind: ScalarKind.String } text && text.Text.Contains('$', StringComparison.Ordinal)
        ? Parse(text.Text.StartsWith("{$", StringComparison.Ordinal) && text.Text.EndsWith('}') ? text.Text[1..^1] : text.Text)
        : new LinkExpression(LinkSource.Constant, Constant: node);

    private static LinkExpression Parse(string text)
    {
        if (text == "$statusCode")
            return new LinkExpression(LinkSource.StatusCode);
        if (text == "$response.body")
            return new LinkExpression(LinkSource.ResponseBody);
        if (After(text, "$response.body#") is { } pointer)
            return new LinkExpression(LinkSource.ResponseBody, pointer);
        if (After(text, "$response.header.") is { } header)
            return new LinkExpression(LinkSource.ResponseHeader, header);
        if (After(text, "$request.path.") is { } path)
            return new LinkExpression(LinkSource.RequestParameter, path, ParameterPlace.Path);
        if (After(text, "$request.query.") is { } query)
            return new LinkExpression(LinkSource.RequestParameter, query, ParameterPlace.Query);
        return After(text, "$request.header.") is { } sent ? new LinkExpression(LinkSource.RequestParameter, sent, ParameterPlace.Header) : other;
    }

    private static string? After(string text, string start) => text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..] : null;
}
