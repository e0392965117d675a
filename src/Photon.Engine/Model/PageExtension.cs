using Photon.Engine.Diagnostics;
using Photon.Engine.OpenApi;
using Photon.Engine.Text;

namespace Photon.Engine.Model;

/// <summary>
/// What an operation says of its pages itself: <c>x-photon-pagination: { style: cursor, items: /data, parameter: after, next: /meta/after }</c>, or <c>false</c>;
/// and <c>x-ms-pageable</c>. It goes before what could be found out.
/// </summary>
internal sealed class PageExtension(DiagnosticBag diagnostics)
{
    private const string Name = "x-photon-pagination";

    public ApiPagination? Bind(ApiOperation bound, Operation operation) => operation.Node[Name] switch
    {
        null when operation.Node["x-ms-pageable"] is ObjectNode pageable => BindPageable(bound, pageable) ?? PageFinder.Find(bound),
        null => PageFinder.Find(bound),
        ScalarNode { Kind: ScalarKind.False } => null,
        ObjectNode own => Bind(bound, own),
        var other => Refuse(other, "it is neither an object nor false"),
    };

    private static ApiPagination? BindPageable(ApiOperation bound, ObjectNode pageable)
    {
        if (PageFinder.PageOf(bound) is not var (_, body) || TextOf(pageable, "nextLinkName") is not { } link)
            return null;
        var items = PropertyPath.Find(body, "/" + (TextOf(pageable, "itemName") ?? "value"));
        return PropertyPath.Find(body, "/" + link) is { } next && items?.Property?.Type.Type is ArrayType list
            ? new ApiPagination { Style = PageStyle.Url, Page = body, Items = items, Item = list.Item, Next = next }
            : null;
    }

    private ApiPagination? Bind(ApiOperation bound, ObjectNode own)
    {
        if (PageFinder.PageOf(bound) is not var (_, body))
            return Refuse(own, "the operation has no single JSON answer");
        if (ItemsOf(own, body) is not var (items, item))
            return Refuse(own, "'items' leads to no list");
        if (!Enum.TryParse<PageStyle>(TextOf(own, "style"), ignoreCase: true, out var style))
            return Refuse(own, $"'style' is none of {string.Join(", ", Enum.GetNames<PageStyle>())}");
        var page = new ApiPagination { Style = style, Page = body, Items = items, Item = item };
        var wanted = TextOf(own, "parameter");
        var parameter = bound.Parameters.FirstOrDefault(p => p.Name == wanted);
        if (parameter is null && style is not (PageStyle.Link or PageStyle.Url))
            return Refuse(own, "'parameter' is none of the operation's");
        page = page with { Parameter = parameter, First = style == PageStyle.Offset ? 0 : parameter is null ? 1 : PageFinder.FirstOf(parameter) };
        return WithPaths(page, own);
    }

    private ApiPagination? WithPaths(ApiPagination page, ObjectNode own)
    {
        var next = PropertyPath.Find(page.Style == PageStyle.LastItem ? page.Item : page.Page, TextOf(own, "next") ?? (page.Style == PageStyle.LastItem ? "/id" : ""));
        if (page.Style is PageStyle.Url or PageStyle.Cursor or PageStyle.LastItem && next?.Property?.Type.Type is not ScalarType)
            return Refuse(own, "'next' leads to no text or number");
        if (page.Style is PageStyle.Cursor or PageStyle.LastItem && !next!.Property!.Type.Type.Equals(page.Parameter!.Type.Type))
            return Refuse(own, $"'next' is of another type than the parameter '{page.Parameter.Name}'");
        if (page.Style is PageStyle.Page or PageStyle.Offset && page.Parameter!.Type.Type is not ScalarType { Kind: Scalar.Int32 or Scalar.Int64 })
            return Refuse(own, $"the parameter '{page.Parameter!.Name}' is no whole number");
        var more = TextOf(own, "more") is { } pointer ? PropertyPath.Find(page.Page, pointer) : null;
        if (own["more"] is not null && more?.Property?.Type.Type is not ScalarType { Kind: Scalar.Boolean })
            return Refuse(own, "'more' leads to no boolean");
        return page with { Next = next is { Steps.Count: > 0 } ? next : null, More = more };
    }

    private static (PropertyPath Path, TypeUse Item)? ItemsOf(ObjectNode own, TypeUse body)
    {
        if (TextOf(own, "items") is not { } pointer)
            return PageFinder.ItemsOf(body);
        return PropertyPath.Find(body, pointer) is { } path && (path.Property?.Type ?? body).Type is ArrayType list ? (path, list.Item) : null;
    }

    private static string? TextOf(ObjectNode own, string name) => (own[name] as ScalarNode) is { Kind: ScalarKind.String } text ? text.Text : null;

    private ApiPagination? Refuse(Node node, string reason)
    {
        diagnostics.Report(Codes.UnusablePagination, node.Location, Name, reason);
        return null;
    }
}
