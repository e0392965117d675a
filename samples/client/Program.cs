using Reader.Library;

if (args is not [var address, var reader])
{
    Console.Error.WriteLine("Say where the library is and who you are: http://localhost:5090 Sonya");
    return 2;
}

using var http = new HttpClient { BaseAddress = new Uri(address) };
var library = new LibraryClient(http);

foreach (var book in await library.ListBooksAsync(author: "Jane Austen"))
{
    // Every answer that the contract declares is a case; what it doesn't declare is an exception.
    Console.WriteLine(await library.TryLendBookAsync(book.Isbn, new LoanRequest { Reader = reader, Days = 14 }) switch
    {
        LendBookResult.Ok(var loan) => $"{loan.Reader} has {book.Title} until {loan.Due:yyyy-MM-dd}.",
        LendBookResult.Conflict(var loan) => $"{book.Title} is with {loan.Reader} until {loan.Due:yyyy-MM-dd}.",
        LendBookResult.NotFound(var problem) => problem.Detail,
        var other => $"The library answered {other}.",
    });
}

return 0;
