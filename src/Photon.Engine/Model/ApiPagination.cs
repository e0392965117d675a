namespace Photon.Engine.Model;

public enum PageStyle
{
    /// <summary>A <c>Link</c> header with <c>rel="next"</c> (RFC 8288).</summary>
    Link,

    /// <summary>The address of the next page in the body.</summary>
    Url,

    /// <summary>A word in the body that is the parameter of the next call.</summary>
    Cursor,

    /// <summary>The last item's key is the parameter of the next call.</summary>
    LastItem,

    /// <summary>Pages by number.</summary>
    Page,

    /// <summary>Items by their place.</summary>
    Offset,
}

/// <summary>How the answers of an operation follow one another as pages of one list.</summary>
public sealed record ApiPagination
{
    public required PageStyle Style { get; init; }

    /// <summary>The body of one page.</summary>
    public required TypeUse Page { get; init; }

    /// <summary>Where its items are.</summary>
    public required PropertyPath Items { get; init; }

    public required TypeUse Item { get; init; }

    /// <summary>What asks for the next page; null for addresses.</summary>
    public ApiParameter? Parameter { get; init; }

    /// <summary>Where the body says how to go on: cursor or address; of an item its key.</summary>
    public PropertyPath? Next { get; init; }

    /// <summary>A boolean that says whether there is more.</summary>
    public PropertyPath? More { get; init; }

    /// <summary>The number of the first page.</summary>
    public int First { get; init; } = 1;
}
