namespace Documents.Api;

public sealed partial class DocumentsHandler(Archive archive)
{
    public async partial Task<AddDocumentResult> AddDocumentAsync(AddDocumentForm body, CancellationToken cancellationToken) =>
        await archive.StoreAsync(body.Title, body.Labels ?? [], body.File.ContentType, body.File.Content, cancellationToken);

    public partial Task<GetDocumentResult> GetDocumentAsync(long id, string? ifNoneMatch, CancellationToken cancellationToken)
    {
        if (archive.Find(id) is not { } filed)
            return new GetDocumentResult.NotFound();
        return filed.Tag == ifNoneMatch
            ? new GetDocumentResult.NotModified()
            : new GetDocumentResult.Ok(filed.Document) { ETag = filed.Tag };
    }

    public partial Task<DownloadResult> DownloadAsync(long id, CancellationToken cancellationToken) =>
        archive.Find(id) is { } filed
            ? new DownloadResult.Ok(filed.Open()) { ContentType = filed.ContentType }
            : new DownloadResult.NotFound();
}
