using System.Globalization;
using Photon.Engine.Model;

namespace Photon.Engine.Html;

/// <summary><see cref="ApiModel"/> to a page that a person reads: one HTML text that loads nothing and runs nothing.</summary>
public static class ApiPageEmitter
{
    /// <summary>The page. It works under <c>Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'</c>.</summary>
    public static string Emit(ApiModel model)
    {
        var html = new HtmlText();
        var anchors = new PageAnchors(model);
        var types = new TypeHtml(html, anchors);
        var detail = PageDetail.For(model);
        var typeCards = new TypeCards(html, anchors, types, detail);
        html.Raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Raw("<meta name=\"color-scheme\" content=\"light dark\">\n").Element("title", model.Title).Line();
        html.Raw("<style>\n").Raw(PageStyle.Css).Raw("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">Skip to content</a>\n");
        WriteNavigation(html, model, anchors, detail);
        html.Raw("<main id=\"content\">\n");
        WriteHeader(html, model);
        WriteSecurity(html, model);
        WriteOperations(html, model, anchors, new OperationCards(html, anchors, types, typeCards, detail));
        WriteTypes(html, model, typeCards);
        html.Raw("</main>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static void WriteNavigation(HtmlText html, ApiModel model, PageAnchors anchors, PageDetail detail)
    {
        html.Raw("<nav aria-label=\"Contents\">\n").Element("p", model.Title, "brand").Line();
        foreach (var tag in model.Tags)
        {
            html.Raw(detail.IsUnfolded ? "<details open>" : "<details>").Raw("<summary>").Text(tag.Name ?? "Operations");
            html.Raw(" <span class=\"count\">").Raw(tag.Operations.Count.ToString(CultureInfo.InvariantCulture)).Raw("</span></summary><ul>\n");
            foreach (var operation in tag.Operations)
                WriteEntry(html, operation, anchors);
            html.Raw("</ul></details>\n");
        }

        html.Raw("<p><a href=\"#types\">Types</a></p>\n</nav>\n");
    }

    private static void WriteEntry(HtmlText html, ApiOperation operation, PageAnchors anchors)
    {
        html.Raw("<li><a").Attribute("href", "#" + anchors.Of(operation)).Raw(">");
        OperationCards.WriteMethod(html, operation.Method);
        html.Raw(" ").Text(OperationCards.TitleOf(operation) is { Length: > 0 } title ? title : operation.Path).Raw("</a></li>\n");
    }

    private static void WriteHeader(HtmlText html, ApiModel model)
    {
        html.Raw("<header>\n<h1>").Text(model.Title).Raw(" ").Element("span", model.Version, "version").Raw("</h1>\n");
        Markdown.Write(html, model.Description);
        html.Raw("<p class=\"facts\">");
        foreach (var server in model.Servers)
            html.Raw("<span>").Element("code", server.Url).Text(server.Description is null ? "" : " " + Markdown.FirstLine(server.Description)).Raw("</span>");
        if (model.License is { } license)
            html.Element("span", "Licence: " + license);
        html.Raw("<span>").Raw(model.Operations.Count.ToString(CultureInfo.InvariantCulture)).Raw(model.Operations.Count == 1 ? " operation" : " operations").Raw("</span></p>\n</header>\n");
    }

    private static void WriteSecurity(HtmlText html, ApiModel model)
    {
        if (model.SecuritySchemes.Count == 0)
            return;
        html.Raw("<section aria-labelledby=\"security\">\n<h2 id=\"security\">Security</h2>\n<dl class=\"schemes\">\n");
        foreach (var scheme in model.SecuritySchemes)
        {
            html.Raw("<div><dt>").Element("code", scheme.Name).Raw("</dt><dd>");
            html.Element("p", WordsOf(scheme));
            Markdown.Write(html, scheme.Description);
            html.Raw("</dd></div>\n");
        }

        html.Raw("</dl>\n</section>\n");
    }

    private static string WordsOf(ApiSecurityScheme scheme) => scheme.Kind switch
    {
        SecurityKind.ApiKeyQuery => $"API key in the query parameter {scheme.ParameterName}",
        SecurityKind.ApiKeyHeader => $"API key in the header {scheme.ParameterName}",
        SecurityKind.ApiKeyCookie => $"API key in the cookie {scheme.ParameterName}",
        SecurityKind.HttpBasic => "HTTP basic: name and password",
        SecurityKind.HttpBearer => "HTTP bearer token",
        SecurityKind.HttpOther => $"HTTP {scheme.HttpScheme}",
        SecurityKind.OAuth2 => "OAuth 2: " + string.Join(", ", scheme.Flows.Select(flow => flow.Kind)),
        SecurityKind.OpenIdConnect => "OpenID Connect",
        SecurityKind.MutualTls => "Mutual TLS",
        _ => throw new ArgumentOutOfRangeException(nameof(scheme), scheme.Kind, null),
    };

    private static void WriteOperations(HtmlText html, ApiModel model, PageAnchors anchors, OperationCards cards)
    {
        foreach (var tag in model.Tags)
        {
            html.Raw("<section").Attribute("aria-labelledby", anchors.Of(tag)).Raw(">\n<h2").Attribute("id", anchors.Of(tag)).Raw(">");
            html.Text(tag.Name ?? "Operations").Raw("</h2>\n");
            Markdown.Write(html, tag.Description);
            foreach (var operation in tag.Operations)
                cards.Write(operation);
            html.Raw("</section>\n");
        }

        if (model.Receivers.Count == 0)
            return;
        html.Raw("<section aria-labelledby=\"receivers\">\n<h2 id=\"receivers\">Webhooks and callbacks</h2>\n");
        foreach (var receiver in model.Receivers)
            cards.Write(receiver);
        html.Raw("</section>\n");
    }

    private static void WriteTypes(HtmlText html, ApiModel model, TypeCards cards)
    {
        html.Raw("<section aria-labelledby=\"types\">\n<h2 id=\"types\">Types</h2>\n");
        foreach (var definition in model.Types)
            cards.Write(definition);
        html.Raw("</section>\n");
    }
}
