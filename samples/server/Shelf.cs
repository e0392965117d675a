using Library.Api;

namespace Library;

/// <summary>The books, and who has them.</summary>
public sealed class Shelf
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Book> books = new(StringComparer.Ordinal)
    {
        ["9780140449136"] = new Book
        {
            Isbn = "9780140449136", Title = "Crime and Punishment", Authors = ["Fyodor Dostoyevsky"], Published = new DateOnly(2003, 1, 30),
        },
        ["9780141439518"] = new Book
        {
            Isbn = "9780141439518", Title = "Pride and Prejudice", Authors = ["Jane Austen"], Published = new DateOnly(2003, 4, 29),
        },
        ["9780262510875"] = new Book
        {
            Isbn = "9780262510875",
            Title = "Structure and Interpretation of Computer Programs",
            Authors = ["Harold Abelson", "Gerald Jay Sussman"],
        },
    };

    public List<Book> List(string? author)
    {
        lock (gate)
        {
            return
            [
                .. books.Values
                    .Where(book => author is null || book.Authors.Contains(author))
                    .OrderBy(book => book.Title, StringComparer.Ordinal),
            ];
        }
    }

    public bool Has(string isbn)
    {
        lock (gate)
            return books.ContainsKey(isbn);
    }

    /// <summary>Writes the loan down, unless another reader has the book; answers with the loan that holds now.</summary>
    public Loan Lend(Loan loan)
    {
        lock (gate)
        {
            var book = books[loan.Isbn];
            if (book.Loan is { } other && other.Reader != loan.Reader)
                return other;
            books[loan.Isbn] = book with { Loan = loan };
            return loan;
        }
    }

    public void TakeBack(string isbn)
    {
        lock (gate)
        {
            if (books.TryGetValue(isbn, out var book))
                books[isbn] = book with { Loan = null };
        }
    }
}
