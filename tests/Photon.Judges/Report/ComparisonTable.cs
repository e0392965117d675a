using System.Globalization;
using Photon.Judges.Peers;

namespace Photon.Judges.Report;

/// <summary>Counts by version, size class and feature.</summary>
internal static class ComparisonTable
{
    private const int FewestOfAFeature = 5;
    private static readonly (string Title, long From, long To)[] Sizes =
    [
        ("to 30 kB", 0, 30_000), ("30 to 250 kB", 30_000, 250_000), ("250 kB to 1.5 MB", 250_000, 1_500_000), ("over 1.5 MB", 1_500_000, long.MaxValue),
    ];

    public static string Of(IReadOnlyList<ComparedDocument> documents)
    {
        var rows = new List<IReadOnlyList<string>>
        {
            Row("all", documents),
            Row("valid by the specification's schema", documents.Where(d => d.Document.IsSchemaValid)),
        };
        rows.AddRange(documents
            .GroupBy(d => d.Document.Version[..Math.Min(3, d.Document.Version.Length)], StringComparer.Ordinal)
            .OrderBy(version => version.Key, StringComparer.Ordinal)
            .Select(version => Row("OpenAPI " + version.Key, version)));
        rows.AddRange(Sizes.Select(size => Row(size.Title, documents.Where(d => d.Document.Bytes > size.From && d.Document.Bytes <= size.To))));
        rows.AddRange(documents
            .SelectMany(d => FeaturesOf(d).Select(feature => (feature, d)))
            .GroupBy(pair => pair.feature, pair => pair.d, StringComparer.Ordinal)
            .Where(feature => feature.Count() >= FewestOfAFeature)
            .OrderByDescending(feature => feature.Count()).ThenBy(feature => feature.Key, StringComparer.Ordinal)
            .Select(feature => Row($"with `{feature.Key}`", feature)));
        return Markdown.Table(
            ["documents", "count", "Photon compiles", "of these with parts left out or mended", "NSwag generates", "NSwag compiles"],
            rows.Where(row => row[1] != "0"));
    }

    private static IReadOnlyList<string> Row(string title, IEnumerable<ComparedDocument> documents)
    {
        var all = documents.ToList();
        return
        [
            title,
            Text(all.Count),
            Text(all.Count(d => d.PhotonCompiles)),
            Text(all.Count(d => d.PhotonCompiles && d.PhotonDiagnoses)),
            Text(all.Count(d => d.NSwagGenerates)),
            Text(all.Count(d => d.NSwagCompiles)),
        ];
    }

    /// <summary>The index writes <c>oneOf=3;enum=12</c>.</summary>
    private static IEnumerable<string> FeaturesOf(ComparedDocument document) =>
        document.Document.Features.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(feature => feature.Split('=')[0]);

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
