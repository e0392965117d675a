using System.Globalization;
using Photon.Engine.Model;

namespace Photon.Engine.Html;

/// <summary>One card for each operation.</summary>
internal sealed class OperationCards(HtmlText html, PageAnchors anchors, TypeHtml types, TypeCards typeCards, PageDetail detail)
{
    public void Write(ApiOperation operation)
    {
        html.Raw(detail.IsUnfolded ? "<details class=\"card op\" open>" : "<details class=\"card op\">").Raw("<summary><h3>");
        WriteMethod(html, operation.Method);
        html.Raw(" <code class=\"path\">");
        WritePath(operation.Path);
        html.Raw("</code></h3>");
        if (TitleOf(operation) is { Length: > 0 } title)
            html.Element("span", title, "title");
        if (operation.IsDeprecated)
            html.Raw("<span class=\"flag\">deprecated</span>");
        html.Raw("</summary><div class=\"body\"").Attribute("id", anchors.Of(operation)).Raw(">");
        WriteHead(operation);
        WriteParameters(operation);
        WriteBody(operation.Body);
        WriteResponses(operation);
        WriteLinks(operation);
        html.Raw("</div></details>").Line();
    }

    public static void WriteMethod(HtmlText html, string method)
    {
        var known = method is "GET" or "POST" or "PUT" or "PATCH" or "DELETE" or "HEAD" or "OPTIONS" or "TRACE" or "QUERY" ? method.ToLowerInvariant() : "other";
        html.Element("span", method, "method " + known);
    }

    public static string TitleOf(ApiOperation operation) => operation.Summary ?? operation.OperationId ?? "";

    /// <summary>Parameters stand out, and a long path may break behind each slash.</summary>
    private void WritePath(string path)
    {
        foreach (var c in path)
        {
            if (c == '{')
                html.Raw("<em>");
            html.Text(c.ToString());
            if (c == '}')
                html.Raw("</em>");
            else if (c == '/')
                html.Raw("<wbr>");
        }

        for (var open = path.Count(c => c == '{') - path.Count(c => c == '}'); open > 0; open--)
            html.Raw("</em>");
    }

    private void WriteHead(ApiOperation operation)
    {
        if (operation.Description != operation.Summary)
            Markdown.Write(html, operation.Description);
        html.Raw("<p class=\"facts\">");
        if (operation.OperationId is { } id)
            html.Raw("<span>").Element("code", id).Raw("</span>");
        foreach (var alternative in operation.Security)
        {
            var uses = alternative.Uses.Select(use => use.Scopes.Count > 0 ? $"{use.Scheme.Name} ({string.Join(", ", use.Scopes)})" : use.Scheme.Name);
            html.Element("span", alternative.Uses.Count == 0 ? "or no credentials" : "needs " + string.Join(" and ", uses));
        }

        foreach (var server in operation.Servers)
            html.Raw("<span>at ").Element("code", server.Url).Raw("</span>");
        html.Raw("</p>");
    }

    private void WriteParameters(ApiOperation operation)
    {
        if (operation.Parameters.Count == 0)
            return;
        html.Raw("<h4>Parameters</h4><table><thead><tr><th>Name</th><th>In</th><th>Type</th><th>Description</th></tr></thead><tbody>");
        foreach (var parameter in operation.Parameters)
        {
            html.Raw("<tr><td><code>").Text(parameter.Name).Raw("</code>");
            typeCards.Flags(parameter.IsRequired, parameter.IsDeprecated);
            html.Raw("</td><td>").Raw(parameter.Place.ToString().ToLowerInvariant()).Raw("</td><td>");
            types.Write(parameter.Type);
            types.WriteLimits(parameter.Type, parameter.Default);
            html.Raw("</td><td>");
            Markdown.Write(html, parameter.Description);
            html.Raw("</td></tr>");
        }

        html.Raw("</tbody></table>");
    }

    private void WriteBody(ApiBody? body)
    {
        if (body is null)
            return;
        html.Raw("<h4>Request body");
        if (body.IsRequired)
            html.Raw(" <span class=\"flag must\">required</span>");
        html.Raw("</h4>");
        Markdown.Write(html, body.Description);
        foreach (var content in body.Contents)
            WriteContent(content);
    }

    private void WriteResponses(ApiOperation operation)
    {
        html.Raw("<h4>Responses</h4><dl class=\"responses\">");
        foreach (var response in operation.Responses)
        {
            html.Raw("<div><dt>").Element("span", StatusOf(response.Status), "status " + ClassOf(response.Status)).Raw("</dt><dd>");
            Markdown.Write(html, response.Description);
            foreach (var header in response.Headers)
            {
                html.Raw("<p class=\"header\">Header ").Element("code", header.Name).Raw(": ");
                types.Write(header.Type);
                html.Text(header.Description is null ? "" : " " + Markdown.FirstLine(header.Description)).Raw("</p>");
            }

            foreach (var content in response.Contents)
                WriteContent(content);
            html.Raw("</dd></div>");
        }

        html.Raw("</dl>");
    }

    private void WriteContent(ApiContent content)
    {
        html.Raw("<p class=\"content\">").Element("code", content.MediaType).Raw(" ");
        if (content.Type is { } type)
            types.Write(type);
        if (content.ItemType is { } item)
        {
            html.Raw(" stream of ");
            types.Write(item);
        }

        html.Raw("</p>");
        foreach (var example in content.Examples.Take(detail.MostExamples))
        {
            html.Raw("<details class=\"example\"><summary>Example");
            if ((example.Summary ?? example.Description ?? example.Name) is { } name)
                html.Text(": " + name);
            html.Raw("</summary>");
            JsonHtml.Write(html, example.Value, detail.LongestExample);
            html.Raw("</details>");
        }
    }

    private void WriteLinks(ApiOperation operation)
    {
        if (operation.Links.Count == 0)
            return;
        html.Raw("<h4>Links</h4><ul>");
        foreach (var link in operation.Links)
        {
            html.Raw("<li><a").Attribute("href", "#" + anchors.Of(link.Target)).Raw(">").Text(link.Name).Raw("</a> ");
            html.Text(Markdown.FirstLine(link.Description)).Raw("</li>");
        }

        html.Raw("</ul>");
    }

    private static string StatusOf(StatusRange status) => status switch
    {
        { IsDefault: true } => "default",
        { IsExact: true } => status.From.ToString(CultureInfo.InvariantCulture),
        _ => (status.From / 100).ToString(CultureInfo.InvariantCulture) + "XX",
    };

    private static string ClassOf(StatusRange status) => (status.From / 100) switch
    {
        2 => "good",
        4 or 5 => "bad",
        _ => "plain",
    };
}
