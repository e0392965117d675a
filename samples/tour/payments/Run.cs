using System.Collections.Concurrent;
using Payments.Api;
using Photon.Testing.Running;

namespace Payments.Api
{
    public sealed class Ledger
    {
        private readonly ConcurrentDictionary<string, Payment> payments = [];

        public Task<Payment> BookAsync(string key, Charge charge, CancellationToken cancellationToken) =>
            Task.FromResult(payments.GetOrAdd(key, id => new Payment { Id = id, Status = PaymentStatus.Pending, Method = charge.Method }));

        public Task<Payment?> FindAsync(string id, CancellationToken cancellationToken) => Task.FromResult(payments.GetValueOrDefault(id));
    }
}

static class Run
{
    static async Task RunAsync(Action<string> print)
    {
        await using var app = await RunningApp.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton<Ledger>();
                builder.AddPaymentsApi(options => options.EnforceSecurity = false);
            },
            app => app.MapPaymentsApi());
        var services = new ServiceCollection();
        services.AddPaymentsClient(app.Address, credentials => credentials.ApiKey = "key");
        await using var provider = services.BuildServiceProvider();
        await Checkout.PayAsync(provider.GetRequiredService<IPaymentsClient>(), print);
    }
}
