namespace Photon.Packaging.Reports.Html;

/// <summary>Small labels that say what is other than before. Less is better: smaller and faster are good.</summary>
internal static class Badges
{
    public static void Badge(this HtmlBuilder html, TimeChange? change)
    {
        if (change is not null)
            Write(html, Units.Change(change.Before, change.After), change.After - change.Before, $"{Units.Seconds(change.Before)} before");
    }

    public static void Badge(this HtmlBuilder html, SizeChange? change)
    {
        switch (change)
        {
            case null:
                break;
            case { Before: null }:
                Write(html, "new", 0, null);
                break;
            case { After: null }:
                Write(html, "gone", 0, null);
                break;
            default:
                Write(html, Units.Delta(change.Delta), change.Delta, $"{Units.Bytes(change.Before ?? 0)} before");
                break;
        }
    }

    /// <summary>A count that is neither good nor bad to have more of.</summary>
    public static void Badge(this HtmlBuilder html, int? before, int after)
    {
        if (before is { } old && old != after)
            Write(html, $"{(after > old ? "+" : "-")}{Units.Count(Math.Abs(after - old))}", 0, $"{Units.Count(old)} before");
    }

    private static void Write(HtmlBuilder html, string text, double worse, string? title) =>
        html.Text("span", text, ("class", worse > 0 ? "badge bad" : worse < 0 ? "badge good" : "badge"), ("title", title));
}
