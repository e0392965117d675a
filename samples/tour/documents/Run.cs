using Documents.Api;
using Photon.Testing.Running;

namespace Documents.Api
{
    public sealed record Filed(Document Document, string ContentType, byte[] Bytes)
    {
        public string Tag => $"\"{Bytes.Length}\"";

        public Stream Open() => new MemoryStream(Bytes);
    }

    public sealed class Archive
    {
        private readonly Dictionary<long, Filed> filed = [];

        public async Task<Document> StoreAsync(string title, IReadOnlyList<string> labels, string? contentType, Stream content, CancellationToken cancellationToken)
        {
            var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, cancellationToken);
            var document = new Document { Id = filed.Count + 1, Title = title, Labels = labels, Size = bytes.Length };
            filed[document.Id] = new Filed(document, contentType ?? "application/octet-stream", bytes.ToArray());
            return document;
        }

        public Filed? Find(long id) => filed.GetValueOrDefault(id);
    }
}

static class Run
{
    static async Task RunAsync(Action<string> print)
    {
        await using var app = await RunningApp.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton<Archive>();
                builder.AddDocumentsApi();
            },
            app => app.MapDocumentsApi());
        await Filing.FileAsync(new DocumentsClient(app.Client), print);
    }
}
