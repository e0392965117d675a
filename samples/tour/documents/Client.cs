using System.Text;
using Documents.Api;

static class Filing
{
    public static async Task FileAsync(IDocumentsClient documents, Action<string> print)
    {
        var letter = new MemoryStream(Encoding.UTF8.GetBytes("Dear reader"));
        var filed = await documents.AddDocumentAsync(new AddDocumentForm
        {
            Title = "A letter",
            Labels = ["mail", "2026"],
            File = new FilePart(letter, "letter.txt", "text/plain"),
        });
        print($"{filed.Title} [{string.Join(", ", filed.Labels ?? [])}], {filed.Size} bytes");

        if (await documents.TryGetDocumentAsync(filed.Id) is GetDocumentResult.Ok known)
            print(await documents.TryGetDocumentAsync(filed.Id, ifNoneMatch: known.ETag) is GetDocumentResult.NotModified ? "nothing new" : "changed");

        await using var content = await documents.DownloadAsync(filed.Id);
        print(await new StreamReader(content).ReadToEndAsync());
    }
}
