using System.ComponentModel;

namespace Photon.Packaging.Reports;

/// <summary>How much of packing was kept from before.</summary>
public sealed record ReportCache
{
    public static ReportCache None { get; } = new();

    [Description("Files whose compressed form was kept.")]
    public int Hits { get; init; }

    [Description("Files that were compressed anew.")]
    public int Misses { get; init; }
}
