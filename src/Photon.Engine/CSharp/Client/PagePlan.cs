using Photon.Engine.CSharp.Operations;
using Photon.Engine.Model;

namespace Photon.Engine.CSharp.Client;

/// <summary>How a client method follows the pages of a list.</summary>
internal sealed class PagePlan
{
    private PagePlan(CSharpContext context, OperationPlan plan, ApiPagination pagination, string pageType)
    {
        Pagination = pagination;
        PageType = pageType;
        ItemType = context.Types.Spell(pagination.Item);
        Parameter = plan.Parameters.FirstOrDefault(p => p.Parameter == pagination.Parameter);
    }

    public ApiPagination Pagination { get; }

    public string PageType { get; }

    public string ItemType { get; }

    public OperationParameter? Parameter { get; }

    /// <summary><c>Paged&lt;ProductPage, Product&gt;</c>.</summary>
    public string Type => $"Paged<{PageType}, {ItemType}>";

    /// <summary>Whether the next page has an address of its own.</summary>
    public bool HasAddress => Pagination.Style is PageStyle.Link or PageStyle.Url;

    public static PagePlan? Of(CSharpContext context, OperationPlan plan, string value) =>
        plan.Operation.Pagination is { } pagination && value == context.Types.Spell(pagination.Page)
        && (pagination.Parameter is null || plan.Parameters.Any(p => p.Parameter == pagination.Parameter))
            ? new PagePlan(context, plan, pagination, value)
            : null;
}
