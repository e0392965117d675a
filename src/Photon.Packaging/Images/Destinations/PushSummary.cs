using Photon.Packaging.Reports;

namespace Photon.Packaging.Images.Destinations;

/// <summary>Says in a build's log what sending an image took.</summary>
public static class PushSummary
{
    /// <summary><c>sent 2 of 7 parts, 53.6 kB; 4 were there, 1 was lent within the registry</c>; <c>all 7 parts were there</c>. Parts are layers, configurations and attached files.</summary>
    public static string Of(PushResult result)
    {
        var all = Units.Count(result.BlobsSent + result.BlobsMounted + result.BlobsExisting, "part");
        if (result is { BlobsSent: 0, BlobsMounted: 0, BytesSent: 0 })
            return $"all {all} were there";
        var rest = new[] { Were(result.BlobsExisting, "there"), Were(result.BlobsMounted, "lent within the registry") }.Where(text => text.Length > 0).ToList();
        return $"sent {Units.Count(result.BlobsSent)} of {all}, {Units.Bytes(result.BytesSent)}{(rest.Count > 0 ? "; " : "")}{string.Join(", ", rest)}";
    }

    private static string Were(int count, string what) => count == 0 ? "" : $"{Units.Count(count)} {(count == 1 ? "was" : "were")} {what}";
}
