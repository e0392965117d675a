namespace Museum.Api;

public sealed partial class VisitsHandler(TimeProvider clock)
{
    public partial Task<GetHoursResult> GetHoursAsync(DateOnly? from, int days, CancellationToken cancellationToken)
    {
        var first = from ?? DateOnly.FromDateTime(clock.GetUtcNow().Date);
        return new GetHoursResult.Ok([.. Enumerable.Range(0, days).Select(first.AddDays).Where(IsOpen).Select(HoursOf)]);
    }

    public static bool IsOpen(DateOnly date) => date.DayOfWeek != DayOfWeek.Monday;

    private static Day HoursOf(DateOnly date) => new() { Date = date, Opens = new TimeOnly(9, 0), Closes = new TimeOnly(18, 0) };
}

public sealed partial class TicketsHandler(TicketOffice office)
{
    public async partial Task<BuyTicketResult> BuyTicketAsync(TicketOrder body, CancellationToken cancellationToken)
    {
        if (!VisitsHandler.IsOpen(body.Date))
            return new BuyTicketResult.Conflict($"The museum is closed on {body.Date:yyyy-MM-dd}.");
        var ticket = await office.SellAsync(body, cancellationToken);
        return new BuyTicketResult.Created(ticket) { Location = new Uri(MuseumRoutes.GetTicketCode(ticket.Id), UriKind.Relative) };
    }

    public partial Task<GetTicketCodeResult> GetTicketCodeAsync(Guid id, CancellationToken cancellationToken) =>
        office.FindCode(id) is { } picture
            ? new GetTicketCodeResult.Ok(picture)
            : new GetTicketCodeResult.NotFound($"There is no ticket {id}.");
}
