using System.Net;
using System.Net.Sockets;
using System.Text;
using Photon.Pact.Native;

namespace Photon.Pact.Tests.Native;

/// <summary>The endpoint speaks enough HTTP for the core, and for nobody who does not know its path.</summary>
public sealed class LoopbackEndpointTests
{
    private readonly CancellationToken cancellationToken = TestContext.Current.CancellationToken;

    [Fact]
    public async Task RequestIsAnsweredWithStatusHeadersAndBody()
    {
        await using var endpoint = new LoopbackEndpoint((request, _) => Task.FromResult(
            new LoopbackAnswer(422) { Headers = [("X-Path", request.Path)], Body = request.Body }));
        using var client = new HttpClient { BaseAddress = endpoint.Address };
        using var body = new StringContent("ä body");
        using var answer = await client.PostAsync(new Uri("states", UriKind.Relative), body, cancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("states", answer.Headers.GetValues("X-Path").Single());
        Assert.Equal("ä body", await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    [Fact]
    public async Task OtherPathsAreNotFound()
    {
        await using var endpoint = new LoopbackEndpoint((_, _) => throw new InvalidOperationException("reached"));
        using var client = new HttpClient();
        using var answer = await client.PostAsync(new Uri(endpoint.Address, "/states"), null, cancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("nonsense\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n")]
    public async Task NonsenseIsRefused(string sent)
    {
        await using var endpoint = new LoopbackEndpoint((_, _) => throw new InvalidOperationException("reached"));
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, endpoint.Address.Port, cancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(sent), cancellationToken);
        using var reader = new StreamReader(client.GetStream());
        Assert.StartsWith("HTTP/1.1 400 ", await reader.ReadLineAsync(cancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndingDoesNotWaitForACallerThatSaysNothing()
    {
        using var client = new TcpClient();
        var endpoint = new LoopbackEndpoint((_, _) => throw new InvalidOperationException("reached"));
        await client.ConnectAsync(IPAddress.Loopback, endpoint.Address.Port, cancellationToken);
        await endpoint.DisposeAsync();
        using var late = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(async () => await late.ConnectAsync(IPAddress.Loopback, endpoint.Address.Port, cancellationToken));
    }
}
