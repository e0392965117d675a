using Photon.Engine.Model;

namespace Photon.Engine.TypeScript.Pages;

/// <summary>Things of one kind that a contract lets people list, look at and change; each part may be missing.</summary>
internal sealed record Resource
{
    /// <summary>The path of the list, or of what there is one of: <c>/products</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The path of one item: <c>/products/{id}</c>; null where items have none.</summary>
    public string? ItemPath { get; init; }

    /// <summary>There is one of it, without a list around.</summary>
    public bool IsSingle { get; init; }

    public ApiOperation? List { get; init; }

    /// <summary>Where the list's answer has the items.</summary>
    public PropertyPath Items { get; init; } = PropertyPath.Root;

    /// <summary>What an item of the list is.</summary>
    public TypeUse? ListItem { get; init; }

    public ApiOperation? Get { get; init; }

    /// <summary>What <see cref="Get"/> answers.</summary>
    public TypeUse? Item { get; init; }

    /// <summary>The member of an item that stands in its path; null where none can be told, so that nothing leads to the item.</summary>
    public ItemKey? Key { get; init; }

    public ApiOperation? Create { get; init; }

    public ApiOperation? Update { get; init; }

    public ApiOperation? Remove { get; init; }

    /// <summary>What else can be done with an item.</summary>
    public IReadOnlyList<ApiOperation> Actions { get; init; } = [];
}

/// <param name="Parameter">The path's last parameter.</param>
/// <param name="Member">Of the items of the list, or of what <c>GET</c> answers.</param>
internal sealed record ItemKey(string Parameter, string Member);
