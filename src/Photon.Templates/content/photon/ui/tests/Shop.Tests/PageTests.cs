using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using ShopNamespace.Api;

namespace ShopNamespace.Tests;

/// <summary>The page and what it asks, with a prepared answer in the API's place.</summary>
public sealed class PageTests : IDisposable
{
    private readonly WebApplicationFactory<Program> app = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        host.ConfigureTestServices(services => services
            .AddShopContractClient(new Uri("https://shop.example"))
            .ConfigurePrimaryHttpMessageHandler(() => new CannedApi())));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/shop.css", "text/css")]
    [InlineData("/shop.js", "text/javascript")]
    public async Task ThePageIsServed(string path, string mediaType)
    {
        using var http = app.CreateClient();
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task ThePageGetsTheApisProducts()
    {
        using var http = app.CreateClient();
        var answer = await http.GetStringAsync(new Uri("/products", UriKind.Relative), Cancellation);

        Assert.Equal("""{"items":[],"page":1,"pageSize":100,"total":0}""", answer);
    }

    private sealed class CannedApi : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
            {
                RequestMessage = request,
                Content = new StringContent(
                    """{ "items": [], "page": 1, "pageSize": 100, "total": 0 }""", Encoding.UTF8, "application/json"),
            });
    }
}
