using Photon.Testing.Running;
using Sample.Api;
using Xunit;

namespace Sample.Api
{
    public sealed partial class SampleHandler
    {
        public partial Task<CreateUserResult> CreateUserAsync(NewUser body, CancellationToken cancellationToken)
        {
            var manager = body.Name == "Boss" ? null : new User { Id = 1, Name = "Boss" };
            return Task.FromResult<CreateUserResult>(new CreateUserResult.Created(new User { Id = 7, Name = body.Name, Manager = manager }) { XTeam = "a/b" });
        }

        public partial Task<GetUserResult> GetUserAsync(long id, bool? verbose, CancellationToken cancellationToken) =>
            Task.FromResult<GetUserResult>(new User { Id = id, Name = verbose == true ? "Verbose" : "Short" });

        public partial Task<GetTeamResult> GetTeamAsync(string name, CancellationToken cancellationToken) => Task.FromResult<GetTeamResult>("team " + name);

        public partial Task<ListOrdersResult> ListOrdersAsync(string user, DateOnly? since, CancellationToken cancellationToken) =>
            Task.FromResult<ListOrdersResult>($"orders of {user}");
    }
}

static class Run
{
    static async Task RunAsync()
    {
        await using var app = await RunningApp.StartAsync(builder => builder.AddSampleApi(), app => app.MapSampleApi());
        ISampleClient client = new SampleClient(app.Client);

        var created = Assert.IsType<CreateUserResult.Created>(await client.TryCreateUserAsync(new NewUser { Name = "Ann" }));
        var user = await created.UserAsync(client);
        Assert.Equal((7, "Verbose"), (user.Id, user.Name));
        Assert.Equal(1, (await created.ManagerAsync(client)).Id);
        Assert.Equal("team a/b", await created.TeamAsync(client));
        Assert.Equal(3, (await created.PartlyAsync(client, 3)).Id); // what the link can't say is asked for

        var found = Assert.IsType<GetUserResult.Ok>(await client.TryGetUserAsync(7));
        Assert.Equal("orders of 7", await found.OrdersAsync(client, 7)); // $request.path.id: the caller knows it still

        var boss = Assert.IsType<CreateUserResult.Created>(await client.TryCreateUserAsync(new NewUser { Name = "Boss" }));
        Assert.Contains("/manager/id", (await Assert.ThrowsAsync<InvalidOperationException>(async () => await boss.ManagerAsync(client))).Message);
    }
}
