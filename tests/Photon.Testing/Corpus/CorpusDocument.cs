namespace Photon.Testing.Corpus;

/// <summary>A row of the corpus's INDEX.tsv.</summary>
/// <param name="Path">Relative to the corpus's folder, with <c>/</c>.</param>
/// <param name="Version">Such as <c>3.0.0</c>.</param>
/// <param name="IsSchemaValid">Whether the specification's own JSON Schema accepts it.</param>
public sealed record CorpusDocument(string Path, string Version, long Bytes, int Operations, int Schemas, bool IsSchemaValid, string Features)
{
    /// <summary>Reads an index; columns are found by their names.</summary>
    public static IReadOnlyList<CorpusDocument> ReadIndex(string indexPath)
    {
        using var lines = File.ReadLines(indexPath).GetEnumerator();
        if (!lines.MoveNext())
            return [];
        var header = lines.Current.Split('\t');
        var documents = new List<CorpusDocument>();
        while (lines.MoveNext())
        {
            var row = header.Zip(lines.Current.Split('\t')).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal);
            documents.Add(new CorpusDocument(
                row["file"],
                row.GetValueOrDefault("version", ""),
                Number(row, "bytes"),
                (int)Number(row, "ops"),
                (int)Number(row, "schemas"),
                row.GetValueOrDefault("schema_valid") == "valid",
                row.GetValueOrDefault("features", "")));
        }

        return documents;
    }

    private static long Number(Dictionary<string, string> row, string column) =>
        long.TryParse(row.GetValueOrDefault(column), System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : 0;
}
