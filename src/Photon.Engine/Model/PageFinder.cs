using Photon.Engine.Text;

namespace Photon.Engine.Model;

/// <summary>
/// Finds out that an operation answers in pages, from what its answer and its parameters are called. Only where both speak of it, and the list is beyond
/// doubt: a wrong guess would ask a server for nothing, again and again.
/// </summary>
internal static class PageFinder
{
    /// <summary>The one body of a successful answer, and what may come beside it.</summary>
    public static (ApiResponse Response, TypeUse Body)? PageOf(ApiOperation operation)
    {
        var successes = operation.Responses.Where(response => response.Status.IsSuccess && response.Contents.Count > 0).ToList();
        return successes is [var only] && only.Contents.FirstOrDefault(content => content.Kind == ContentKind.Json) is { Type: { IsNullable: false } body }
            ? (only, body)
            : null;
    }

    public static ApiPagination? Find(ApiOperation operation)
    {
        if (operation.Method is not ("GET" or "QUERY") || PageOf(operation) is not var (response, body) || ItemsOf(body) is not var (items, item))
            return null;
        var page = new ApiPagination { Style = PageStyle.Link, Page = body, Items = items, Item = item };
        if (response.Headers.Any(header => header.Name.Equals("Link", StringComparison.OrdinalIgnoreCase)))
            return page;
        var said = Said(body);
        page = page with { More = said.Find(path => PageWords.IsMore(path.Property!.Name) && path.Property.Type.Type is ScalarType { Kind: Scalar.Boolean }) };
        return Cursor(operation, page, said) ?? Address(page, said) ?? LastItem(operation, page) ?? Numbered(operation, page);
    }

    /// <summary>The list itself, or the only list in the object, or the one that is called so.</summary>
    public static (PropertyPath Path, TypeUse Item)? ItemsOf(TypeUse body)
    {
        if (body.Type is ArrayType itself)
            return (PropertyPath.Root, itself.Item);
        var lists = PropertyPath.StepsOf(body.Type).Where(step => step.Property.Type.Type is ArrayType).OrderBy(step => PageWords.RankOfItems(step.Property.Name)).ToList();
        if (lists.Count == 0 || (lists.Count > 1 && PageWords.RankOfItems(lists[0].Property.Name) == int.MaxValue))
            return null;
        return (PropertyPath.Root.Then(lists[0]), ((ArrayType)lists[0].Property.Type.Type).Item);
    }

    /// <summary>What the body says beside its items: its own properties, and those of objects such as <c>meta</c> and <c>paging.cursors</c>.</summary>
    private static List<PropertyPath> Said(TypeUse body)
    {
        var said = new List<PropertyPath>();
        Add(body.Type, PropertyPath.Root, 0);
        return said;

        void Add(ApiType type, PropertyPath before, int depth)
        {
            foreach (var step in PropertyPath.StepsOf(type))
            {
                var path = before.Then(step);
                if (step.Property.Type.Type is ScalarType)
                    said.Add(path);
                else if (depth < 2 && PageWords.IsContainer(step.Property.Name))
                    Add(step.Property.Type.Type, path, depth + 1);
            }
        }
    }

    private static ApiPagination? Cursor(ApiOperation operation, ApiPagination page, List<PropertyPath> said)
    {
        foreach (var parameter in operation.Parameters.Where(p => p.Place == ParameterPlace.Query && PageWords.IsCursorParameter(p.Name)))
        {
            var next = said
                .Where(path => PageWords.RankOfCursor(path.Property!.Name) is not null && path.Property.Type.Type.Equals(parameter.Type.Type))
                .MinBy(path => PageWords.RankOfCursor(path.Property!.Name));
            if (next is not null)
                return page with { Style = PageStyle.Cursor, Parameter = parameter, Next = next };
        }

        return null;
    }

    private static ApiPagination? Address(ApiPagination page, List<PropertyPath> said)
    {
        var next = said.Find(path => path.Property!.Type.Type switch
        {
            ScalarType { Kind: Scalar.Uri } => PageWords.IsAddress(path.Property.Name) || PageWords.IsNext(path.Property.Name),
            ScalarType { Kind: Scalar.String } => PageWords.IsAddress(path.Property.Name),
            _ => false,
        });
        return next is null ? null : page with { Style = PageStyle.Url, Next = next };
    }

    private static ApiPagination? LastItem(ApiOperation operation, ApiPagination page)
    {
        var parameter = operation.Parameters.FirstOrDefault(p => p.Place == ParameterPlace.Query && PageWords.IsLastKey(p.Name));
        return page.More is null || parameter is null || PropertyPath.Find(page.Item, "/id") is not { } key || !key.Property!.Type.Type.Equals(parameter.Type.Type)
            ? null
            : page with { Style = PageStyle.LastItem, Parameter = parameter, Next = key };
    }

    /// <summary>By number only where the size of a page can be asked for too.</summary>
    private static ApiPagination? Numbered(ApiOperation operation, ApiPagination page)
    {
        var inQuery = operation.Parameters.Where(p => p.Place == ParameterPlace.Query && p.Type.Type is ScalarType { Kind: Scalar.Int32 or Scalar.Int64 }).ToList();
        if (!inQuery.Exists(p => PageWords.IsSize(p.Name)))
            return null;
        if (inQuery.Find(p => PageWords.IsPage(p.Name)) is { } number)
            return page with { Style = PageStyle.Page, Parameter = number, First = FirstOf(number) };
        return inQuery.Find(p => PageWords.IsOffset(p.Name)) is { } offset ? page with { Style = PageStyle.Offset, Parameter = offset, First = 0 } : null;
    }

    /// <summary>Pages count from one, unless the contract's default or minimum is zero.</summary>
    public static int FirstOf(ApiParameter number) =>
        number.Default is ScalarNode { Kind: ScalarKind.Number, Text: "0" or "1" } given ? given.Text[0] - '0'
        : number.Type.Rule?.Minimum?.ToString() == "0" ? 0
        : 1;
}
