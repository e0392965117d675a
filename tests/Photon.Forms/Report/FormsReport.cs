using System.Text.Json;
using Photon.Forms.Judging;

namespace Photon.Forms.Report;

/// <summary>A file with a line for each document that was judged: a run that ends early goes on where it was.</summary>
internal sealed class FormsReport(string path)
{
    private readonly List<JudgedDocument> documents = [];

    public IReadOnlyList<JudgedDocument> Documents => documents;

    /// <summary>Takes over what was judged before.</summary>
    public void Resume()
    {
        if (!File.Exists(path))
            return;
        foreach (var line in File.ReadLines(path).Where(line => line.EndsWith('}')))
            documents.Add(JsonSerializer.Deserialize(line, JudgedJson.Default.JudgedDocument)!);
    }

    public void Add(JudgedDocument document)
    {
        documents.Add(document);
        File.AppendAllText(path, JsonSerializer.Serialize(document, JudgedJson.Default.JudgedDocument) + "\n");
    }

    public bool Has(string document) => documents.Exists(judged => judged.Folder == document);
}
