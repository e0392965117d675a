using System.Net;
using System.Text;
using Photon.Testing.Running;
using Sample.Api;
using Xunit;

namespace Sample.Api
{
    public sealed partial class SampleHandler
    {
        public partial Task<CreateAccountResult> CreateAccountAsync(AccountRequest body, CancellationToken cancellationToken) =>
            Task.FromResult<CreateAccountResult>(new Account { Id = Guid.Empty, Name = body.Name, Owner = new Owner { Since = new DateOnly(2026, 2, 28) } });
    }
}

static class Run
{
    static async Task RunAsync()
    {
        await using var app = await RunningApp.StartAsync(builder => builder.AddSampleApi(), app => app.MapSampleApi());
        var made = await new SampleClient(app.Client).CreateAccountAsync(new AccountRequest { Name = "a", Password = "b", Owner = new OwnerRequest() });
        Assert.Equal(new DateOnly(2026, 2, 28), made.Owner!.Since);
        Assert.Equal("""{"name":"a","password":"b"}""", Wire.Write(new AccountRequest { Name = "a", Password = "b" }));
        Wire.AssertRefused<Account>("""{ "name": "a" }""");

        var missing = await app.Client.PostAsync("/accounts", new StringContent("""{ "name": "a" }""", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, missing.StatusCode);
        Assert.Contains("#/password", await missing.Content.ReadAsStringAsync());
    }
}
