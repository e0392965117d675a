namespace Claims.Api;

public sealed partial class ClaimsHandler(ClaimBook book)
{
    public async partial Task<CreateClaimResult> CreateClaimAsync(NewClaim body, CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        if (body.Incident.HappenedAt > DateTimeOffset.UtcNow)
        {
            return new CreateClaimResult.BadRequest(new Problem
            {
                Title = "Something in it can't be right",
                Status = 400,
                Errors = new Dictionary<string, IReadOnlyList<string>> { ["incident.happenedAt"] = ["This lies in the future."] },
            });
        }

        return book.TryOpen(body) is { } claim ? claim : new CreateClaimResult.Conflict($"There is a claim of {body.Policy} for that moment already.");
    }

    public async partial Task<AddDocumentResult> AddDocumentAsync(long id, AddDocumentForm body, CancellationToken cancellationToken)
    {
        if (!book.Has(id))
            return new AddDocumentResult.NotFound($"There is no claim {id}.");
        await body.File.Content.CopyToAsync(Stream.Null, cancellationToken);
        return new AddDocumentResult.NoContent();
    }
}
