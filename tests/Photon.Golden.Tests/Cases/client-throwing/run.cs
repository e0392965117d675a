using Photon.Testing.Running;
using Sample.Api;
using Xunit;

namespace Sample.Api
{
    public sealed partial class SampleHandler
    {
        public partial Task<GetProductResult> GetProductAsync(long id, CancellationToken cancellationToken) => Task.FromResult<GetProductResult>(id switch
        {
            1 => new GetProductResponse { Name = "Tea" },
            2 => new GetProductResult.Gone(),
            3 => new GetProductResult.Default(503, "closed"),
            _ => new GetProductResult.NotFound($"No product {id}."),
        });
    }
}

static class Run
{
    static async Task RunAsync()
    {
        await using var app = await RunningApp.StartAsync(builder => builder.AddSampleApi(), app => app.MapSampleApi());
        ISampleClient client = new SampleClient(app.Client);

        Assert.Equal("Tea", (await client.GetProductAsync(1)).Name);
        var missing = await Assert.ThrowsAsync<SampleException<Problem>>(() => client.GetProductAsync(9));
        Assert.Equal((404, "No product 9.", "Not Found"), (missing.StatusCode, missing.Error.Detail, missing.Error.Title));
        Assert.Equal("closed", (await Assert.ThrowsAsync<SampleException<string>>(() => client.GetProductAsync(3))).Error);
        Assert.IsType<GetProductResult.Gone>((await Assert.ThrowsAsync<SampleException>(() => client.GetProductAsync(2))).Result);
        Assert.Equal(["GetProductAsync"], typeof(ISampleClient).GetMethods().Select(m => m.Name));
    }
}
