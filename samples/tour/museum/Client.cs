using Museum.Api;

static class Visit
{
    public static async Task PlanAsync(IMuseumClient museum, Action<string> print)
    {
        foreach (var day in await museum.GetHoursAsync(from: new DateOnly(2026, 6, 1), days: 3))
            print($"{day.Date:ddd}: {day.Opens:HH:mm} to {day.Closes:HH:mm}");

        var order = new TicketOrder { Kind = TicketKind.General, Date = new DateOnly(2026, 6, 2), Email = "ann@example.org", Guests = 2 };
        var ticket = await museum.BuyTicketAsync(order);
        await using var picture = await museum.GetTicketCodeAsync(ticket.Id);
        print($"{ticket.Price} for {order.Guests}");

        print(await museum.TryBuyTicketAsync(order with { Date = new DateOnly(2026, 6, 1) }) switch
        {
            BuyTicketResult.Created(var other) => $"Another one: {other.Id}",
            BuyTicketResult.Conflict(var problem) => problem.Detail!,
            _ => "The museum answered something new.",
        });
    }
}
