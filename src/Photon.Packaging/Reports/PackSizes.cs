using Photon.Packaging.Records;

namespace Photon.Packaging.Reports;

/// <summary>Adds up the files of a pack.</summary>
internal static class PackSizes
{
    public static ReportSizes Of(IReadOnlyList<PackedFile> files) => new()
    {
        Bytes = files.Sum(f => f.Bytes),
        CompressedBytes = files.Any(f => f.CompressedBytes is not null) ? files.Sum(f => f.CompressedBytes ?? f.Bytes) : null,
        Layers =
        [
            .. files.GroupBy(f => f.Layer)
                .OrderBy(g => g.Key)
                .Select(g => new LayerSize { Layer = g.Key, Files = g.Count(), Bytes = g.Sum(f => f.Bytes) }),
        ],
        Packages =
        [
            .. files.Where(f => f.Package is not null)
                .GroupBy(f => f.Package!, StringComparer.Ordinal)
                .Select(g => PackageOf(g.Key, [.. g]))
                .OrderByDescending(p => p.Bytes).ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Version, StringComparer.Ordinal),
        ],
        Files =
        [
            .. files.OrderByDescending(f => f.Bytes).ThenBy(f => f.Path, StringComparer.Ordinal)
                .Select(f => new FileSize { Path = f.Path, Bytes = f.Bytes, CompressedBytes = f.CompressedBytes, Layer = f.Layer }),
        ],
    };

    /// <param name="package"><c>YamlDotNet/16.3.0</c></param>
    private static PackageSize PackageOf(string package, PackedFile[] files)
    {
        var slash = package.LastIndexOf('/');
        return new PackageSize
        {
            Name = slash < 0 ? package : package[..slash],
            Version = slash < 0 ? "" : package[(slash + 1)..],
            Files = files.Length,
            Bytes = files.Sum(f => f.Bytes),
        };
    }
}
