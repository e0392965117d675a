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

        Assert.Equal("Tea", Describe(await client.GetProductAsync(1)));
        Assert.Equal("gone", Describe(await client.GetProductAsync(2)));
        Assert.Equal("503 closed", Describe(await client.GetProductAsync(3)));
        Assert.Equal("No product 9.", Describe(await client.GetProductAsync(9)));
        Assert.Equal(["GetProductAsync"], typeof(ISampleClient).GetMethods().Select(m => m.Name));

        static string? Describe(GetProductResult result) => result switch
        {
            GetProductResult.Ok(var product) => product.Name,
            GetProductResult.NotFound(var problem) => problem.Detail,
            GetProductResult.Gone => "gone",
            GetProductResult.Default(var status, var text) => $"{status} {text}",
            _ => null,
        };
    }
}
