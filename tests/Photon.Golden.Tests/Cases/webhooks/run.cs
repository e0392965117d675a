using System.Net;
using System.Text;
using Photon.Testing.Running;
using Shop.Api;
using Xunit;

namespace Shop.Api
{
    public sealed partial class ShopWebhooksHandler(List<string> seen)
    {
        public partial Task<OrderShippedResult> OrderShippedAsync(string xSignature, Shipment body, CancellationToken cancellationToken)
        {
            seen.Add($"{xSignature} {body.Parcels}");
            return Task.FromResult<OrderShippedResult>(body.Parcels > 9 ? new OrderShippedResult.Gone() : new OrderShippedResult.NoContent());
        }

        public partial Task<ProgressMadeResult> ProgressMadeAsync(long step, CancellationToken cancellationToken)
        {
            seen.Add($"step {step}");
            return Task.FromResult<ProgressMadeResult>(new ProgressMadeResult.NoContent());
        }
    }
}

static class Run
{
    static async Task RunAsync()
    {
        List<string> seen = [];
        await using var app = await RunningApp.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton(seen);
                builder.AddShopWebhooks();
            },
            app =>
            {
                app.MapShopWebhooks();
                app.MapOrderShippedWebhook("/from/shop");
                app.MapProgressMadeCallback("/jobs/{step}/done");
            });

        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(app, "/webhooks/orderShipped", """{"order":"0e37df36-f698-11e6-8dd4-cb9ced3df976","parcels":2}"""));
        Assert.Equal(HttpStatusCode.Gone, await SendAsync(app, "/from/shop", """{"order":"0e37df36-f698-11e6-8dd4-cb9ced3df976","parcels":10}"""));
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(app, "/from/shop", """{"order":"x","parcels":0}"""));
        Assert.Equal(HttpStatusCode.NoContent, (await app.Client.PutAsync("/jobs/3/done", null)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await app.Client.PutAsync("/jobs/0/done", null)).StatusCode);
        Assert.Equal(["s 2", "s 10", "step 3"], seen);
    }

    static async Task<HttpStatusCode> SendAsync(RunningApp app, string path, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, Encoding.UTF8, "application/json"), Headers = { { "X-Signature", "s" } } };
        return (await app.Client.SendAsync(request)).StatusCode;
    }
}
