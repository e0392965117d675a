using System.Text.Json.Nodes;
using Microsoft.Build.Utilities;
using Photon.Engine.Diagnostics;
using Photon.Pact.Tests.Broker;

namespace Photon.Tasks.Tests;

/// <summary>The targets of a pact broker, by their tasks and the broker's double.</summary>
public sealed class BrokerTaskTests : IAsyncDisposable
{
    private const string Secret = "s3cret-t0ken";

    private readonly TemporaryFolder folder = new();
    private readonly FakeBuild build = new();
    private readonly BrokerDouble broker = new();

    private string Said => string.Join('\n', build.Messages.Select(message => message.Message).Concat(build.Errors.Select(error => error.Message)));

    public async ValueTask DisposeAsync()
    {
        folder.Dispose();
        await broker.DisposeAsync();
    }

    [Fact]
    public void PactsArePublishedWithVersionBranchTagsAndPage()
    {
        folder.Write("ui-shop.json", BrokerDouble.Pact("ui").ToJsonString());
        var task = Prepare(new PhotonPactPublish
        {
            Pacts = [new TaskItem(folder.PathOf("ui-shop.json")), new TaskItem(folder.PathOf("ui-shop.json"))],
            Branch = "main",
            Tags = ["prod"],
            BuildUrl = "https://ci.example/1",
        });
        Assert.True(task.Execute(), Said);

        var call = Assert.Single(broker.Calls, call => call.Path.EndsWith("/contracts/publish", StringComparison.Ordinal));
        var sent = call.Json;
        Assert.Equal(("ui", "1.2.0+4f2a91c", "main", "https://ci.example/1"), (Text(sent, "pacticipantName"), Text(sent, "pacticipantVersionNumber"), Text(sent, "branch"), Text(sent, "buildUrl")));
        Assert.Equal("prod", sent["tags"]![0]!.GetValue<string>());
        Assert.Single(sent["contracts"]!.AsArray());
        Assert.Contains("published the pact of ui 1.2.0+4f2a91c and shop", Said, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void DeploymentIsAllowedOrAnError(bool isDeployable)
    {
        broker.Matrix = new JsonObject
        {
            ["summary"] = new JsonObject { ["deployable"] = isDeployable, ["reason"] = "as the test says", ["unknown"] = 0 },
            ["matrix"] = new JsonArray(),
        };
        var task = Prepare(new PhotonCanIDeploy { Application = "shop", DeploymentEnvironment = "production" });
        Assert.Equal(isDeployable, task.Execute());
        Assert.Equal(isDeployable ? [] : [Codes.NotDeployable.Code], build.Errors.Select(error => error.Code));
        Assert.Contains(isDeployable ? "shop 1.2.0+4f2a91c can be deployed" : "as the test says", Said, StringComparison.Ordinal);
    }

    [Fact]
    public void ABrokerThatRefusesIsAnErrorWithItsAddress()
    {
        folder.Write("ui-shop.json", BrokerDouble.Pact("ui").ToJsonString());
        broker.Instead = _ => new BrokerReply(401, "");
        Assert.False(Prepare(new PhotonPactPublish { Pacts = [new TaskItem(folder.PathOf("ui-shop.json"))] }).Execute());
        Assert.Equal((Codes.BrokerForbids.Code, broker.Address.ToString()), (Assert.Single(build.Errors).Code, build.Errors[0].File));
        Assert.DoesNotContain(Secret, Said, StringComparison.Ordinal);
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private T Prepare<T>(T task)
        where T : BrokerTask
    {
        task.BuildEngine = build;
        task.ProjectFile = folder.PathOf("Shop.csproj");
        task.Broker = broker.Address.ToString();
        task.Token = Secret;
        task.Version = "1.2.0+4f2a91c";
        return task;
    }
}
