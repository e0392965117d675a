namespace Library.Api;

public sealed partial class BooksHandler(Shelf shelf)
{
    public partial Task<ListBooksResult> ListBooksAsync(string? author, CancellationToken cancellationToken) =>
        Task.FromResult<ListBooksResult>(shelf.List(author));

    public partial Task<LendBookResult> LendBookAsync(string isbn, LoanRequest body, CancellationToken cancellationToken)
    {
        if (!shelf.Has(isbn))
            return Task.FromResult<LendBookResult>(new LendBookResult.NotFound($"The library has no book {isbn}."));
        var due = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(body.Days);
        var loan = shelf.Lend(new Loan { Isbn = isbn, Reader = body.Reader, Due = due });
        return Task.FromResult<LendBookResult>(
            loan.Reader == body.Reader ? new LendBookResult.Ok(loan) : new LendBookResult.Conflict(loan));
    }

    public partial Task<ReturnBookResult> ReturnBookAsync(string isbn, CancellationToken cancellationToken)
    {
        shelf.TakeBack(isbn);
        return Task.FromResult<ReturnBookResult>(new ReturnBookResult.NoContent());
    }
}
