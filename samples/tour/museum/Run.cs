using System.Collections.Concurrent;
using Museum.Api;
using Photon.Testing.Running;

namespace Museum.Api
{
    public sealed class TicketOffice
    {
        private readonly ConcurrentDictionary<Guid, Ticket> sold = [];

        public Task<Ticket> SellAsync(TicketOrder order, CancellationToken cancellationToken)
        {
            var ticket = new Ticket { Id = Guid.NewGuid(), Date = order.Date, Price = 12.5m * (order.Guests ?? 1) };
            sold[ticket.Id] = ticket;
            return Task.FromResult(ticket);
        }

        public Stream? FindCode(Guid id) => sold.ContainsKey(id) ? new MemoryStream([1, 2, 3]) : null;
    }
}

static class Run
{
    static async Task RunAsync(Action<string> print)
    {
        await using var app = await RunningApp.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton(TimeProvider.System).AddSingleton<TicketOffice>();
                builder.AddMuseumApi();
            },
            app => app.MapMuseumApi());
        await Visit.PlanAsync(new MuseumClient(app.Client), print);
    }
}
