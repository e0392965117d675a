namespace Photon.Engine.Model;

/// <summary>The words by which contracts speak of pages, compared by their letters alone.</summary>
internal static class PageWords
{
    private static readonly string[] Items =
    [
        "items", "data", "results", "value", "values", "entries", "records", "content", "elements", "objects", "list", "rows", "nodes", "resources", "documents", "hits", "members",
    ];

    private static readonly string[] Containers =
    [
        "meta", "metadata", "pagination", "paging", "page", "pageinfo", "pageinformation", "cursors", "links", "responsemetadata", "pages", "next",
    ];

    private static readonly string[] CursorParameters =
    [
        "cursor", "after", "aftercursor", "nextcursor", "pagecursor", "pagetoken", "nextpagetoken", "nexttoken", "continuationtoken", "continuation", "continue", "continuetoken",
        "marker", "nextmarker", "startcursor", "pageafter", "scrolltoken", "pagingtoken",
    ];

    private static readonly string[] CursorProperties =
    [
        "nextcursor", "nextpagetoken", "nexttoken", "continuationtoken", "nextcontinuationtoken", "continuation", "continue", "continuetoken", "nextmarker", "endcursor",
        "nextpagecursor", "scrolltoken", "pagingtoken", "after", "cursor", "next", "marker",
    ];

    private static readonly string[] Addresses =
    [
        "nextlink", "odatanextlink", "nexturl", "nexturi", "nexthref", "nextpageurl", "nextpageuri", "nextpagelink",
    ];

    private static readonly string[] Mores = ["hasmore", "hasnext", "hasnextpage", "morevaluesavailable", "moreresults", "istruncated"];

    private static readonly string[] Sizes =
    [
        "limit", "perpage", "pagesize", "size", "count", "take", "top", "maxresults", "max", "maxitems", "itemsperpage", "pagelimit", "resultsperpage", "maxpagesize",
    ];

    public static int RankOfItems(string name) => Array.IndexOf(Items, Letters(name)) is >= 0 and var rank ? rank : int.MaxValue;

    public static bool IsContainer(string name) => Containers.Contains(Letters(name));

    public static bool IsCursorParameter(string name) => CursorParameters.Contains(Letters(name));

    /// <summary>The lower, the surer; null where the property is no cursor.</summary>
    public static int? RankOfCursor(string name) => Array.IndexOf(CursorProperties, Letters(name)) is >= 0 and var rank ? rank : null;

    public static bool IsAddress(string name) => Addresses.Contains(Letters(name));

    public static bool IsNext(string name) => Letters(name) is "next" or "nextpage";

    public static bool IsMore(string name) => Mores.Contains(Letters(name));

    public static bool IsLastKey(string name) => Letters(name) is "startingafter" or "sinceid" or "afterid";

    public static bool IsPage(string name) => Letters(name) is "page" or "pagenumber" or "pageno" or "pagenum" or "pageindex";

    public static bool IsOffset(string name) => Letters(name) is "offset" or "skip" or "startindex" or "startat" or "pageoffset";

    public static bool IsSize(string name) => Sizes.Contains(Letters(name));

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
