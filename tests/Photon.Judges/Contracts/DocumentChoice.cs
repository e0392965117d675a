using Photon.Testing.Corpus;

namespace Photon.Judges.Contracts;

/// <summary>Documents to judge: always the same, spread over the versions.</summary>
internal static class DocumentChoice
{
    /// <param name="documents">All there are.</param>
    /// <param name="count">How many to take.</param>
    /// <param name="maxBytes">Larger ones are left out.</param>
    public static IReadOnlyList<CorpusDocument> Spread(IEnumerable<CorpusDocument> documents, int count, long maxBytes)
    {
        var byVersion = documents
            .Where(d => d.IsSchemaValid && d.Operations > 0 && d.Bytes <= maxBytes)
            .OrderBy(d => Shuffled(d.Path)).ThenBy(d => d.Path, StringComparer.Ordinal)
            .GroupBy(d => d.Version[..Math.Min(3, d.Version.Length)])
            .OrderBy(version => version.Key, StringComparer.Ordinal)
            .Select(version => version.ToList())
            .ToList();
        return [.. Enumerable.Range(0, byVersion.Count == 0 ? 0 : byVersion.Max(v => v.Count))
            .SelectMany(seat => byVersion.Where(v => seat < v.Count).Select(v => v[seat]))
            .Take(count)];
    }

    /// <summary>As many as are wanted, whatever they are like.</summary>
    public static IReadOnlyList<CorpusDocument> Any(IEnumerable<CorpusDocument> documents, int count) =>
        [.. documents.OrderBy(d => Shuffled(d.Path)).ThenBy(d => d.Path, StringComparer.Ordinal).Take(count)];

    /// <summary>A fixed order that has nothing to do with where a document comes from.</summary>
    private static uint Shuffled(string path) => path.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u);
}
