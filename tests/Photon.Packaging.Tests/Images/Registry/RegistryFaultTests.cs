using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Registry;
using Photon.Packaging.Tests.Notifications;

namespace Photon.Packaging.Tests.Images.Registry;

/// <summary>Registries that fail: it goes on, or ends with the right code and without a tag.</summary>
public sealed class RegistryFaultTests : RegistryTestCase
{
    private readonly BuiltImage image = TestImages.Single(("a", "one"));

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task PassingFailureIsTriedAgainAfterGrowingWaits(int status)
    {
        FailTimes(3, status);
        await PushAsync(image);
        Assert.Equal(["shop:1"], Registry.Tags);
        var waits = Clock.Waits.Select(wait => wait.TotalMilliseconds).ToList();
        Assert.Equal(3, waits.Count);
        Assert.InRange(waits[0], 200, 400);
        Assert.InRange(waits[1], 400, 800);
        Assert.InRange(waits[2], 800, 1600);
    }

    [Fact]
    public async Task RegistryIsWaitedForAsLongAsItAsks()
    {
        FailTimes(1, 429, ("Retry-After", "7"));
        await PushAsync(image);
        Assert.Equal([TimeSpan.FromSeconds(7)], Clock.Waits);
    }

    [Theory]
    [InlineData(401, "", "PHOT7152")]
    [InlineData(403, """{"errors":[{"code":"DENIED","message":"requested access is denied"}]}""", "PHOT7152")]
    [InlineData(404, "", "PHOT7153")]
    [InlineData(429, "", "PHOT7154")]
    [InlineData(507, "", "PHOT7155")]
    [InlineData(413, "", "PHOT7155")]
    [InlineData(500, """{"errors":[{"code":"UNKNOWN","message":"unknown error","detail":{"Err":28,"Op":"write: no space left on device"}}]}""", "PHOT7155")]
    [InlineData(500, "", "PHOT7158")]
    [InlineData(418, "", "PHOT7158")]
    public async Task FailureThatStaysIsReported(int status, string body, string code)
    {
        Registry.Fault = context =>
        {
            if (context.Request.HttpMethod != "POST")
                return false;
            RegistryDouble.Answer(context, status, body);
            return true;
        };
        var problem = await FailAsync(image);
        Assert.Equal(code, problem.Code);
        Assert.Contains(Registry.Host, problem.Message, StringComparison.Ordinal);
        Assert.Contains("'shop'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LongerWaitThanABuildShouldTakeIsReportedAtOnce()
    {
        FailTimes(1, 429, ("Retry-After", "3600"));
        var problem = await FailAsync(image);
        Assert.Equal(Codes.RegistryLimited, problem.Rule);
        Assert.Contains("3600 s", problem.Message, StringComparison.Ordinal);
        Assert.Empty(Clock.Waits);
    }

    [Fact]
    public async Task WrongDigestIsReported()
    {
        Registry.Fault = context =>
        {
            if (context.Request.HttpMethod != "PUT" || !context.Request.Url!.AbsolutePath.Contains("/manifests/", StringComparison.Ordinal))
                return false;
            RegistryDouble.Answer(context, 201, "", ("Docker-Content-Digest", Digest.Of("other"u8).ToString()));
            return true;
        };
        Assert.Equal(Codes.ImageDigestMismatch, (await FailAsync(image)).Rule);
    }

    [Fact]
    public async Task BlobThatIsNotItsDigestIsRefused()
    {
        var blob = new BytesBlob(new Descriptor(MediaTypes.Layer, Digest.Of("right"u8), 5), "wrong"u8.ToArray());
        var wrong = new BuiltImage([TestImages.OfLayers(TestImages.Amd64, new ContainerConfig(), (blob, Digest.Of("right"u8)))]);
        Assert.Equal("PHOT7157", (await FailAsync(wrong)).Code);
    }

    [Fact]
    public async Task NobodyAtThePortIsReported()
    {
        var port = RegistryDouble.FreePort();
        var destination = new RegistryDestination(Client(), ImageReference.Parse($"127.0.0.1:{port}/shop:1"), []);
        var problem = await Assert.ThrowsAsync<DestinationException>(() => destination.PutAsync(image, null, Cancellation));
        Assert.Equal(Codes.RegistryUnreachable, problem.Rule);
        Assert.Equal(5, Clock.Waits.Count);
    }

    [Fact]
    public async Task SlowRegistryIsGivenUp()
    {
        using var never = new ManualResetEventSlim();
        Registry.Fault = _ => never.Wait(TimeSpan.FromSeconds(2), Cancellation);
        using var http = RegistryHttp.Create();
        using var client = new RegistryClient(http, Credentials, Settings with { AnswerLimit = TimeSpan.FromMilliseconds(200), MostAttempts = 1 }, TimeProvider.System);
        var problem = await Assert.ThrowsAsync<DestinationException>(() => new RegistryDestination(client, Name("shop:1"), []).PutAsync(image, null, Cancellation));
        Assert.Equal("PHOT7151", problem.Rule.Code);
        never.Set();
    }

    [Fact]
    public async Task CertificateOfNobodyIsReported()
    {
        using var certificate = TestCertificate.Create();
        await using var server = new HttpDouble("200 OK", certificate);
        using var http = RegistryHttp.Create(handler => handler.ConnectCallback = (_, cancellation) => ConnectAsync(new Uri(server.Address).Port, cancellation));
        using var client = new RegistryClient(http, Credentials, Settings, Clock);
        var name = ImageReference.Parse("registry.example/shop:1");
        var problem = await Assert.ThrowsAsync<DestinationException>(() => new RegistryDestination(client, name, []).PutAsync(image, null, Cancellation));
        Assert.Equal("PHOT7156", problem.Rule.Code);
        Assert.Empty(Clock.Waits);
    }

    [Fact]
    public async Task CancelledPushEndsAtOnce()
    {
        using var end = new CancellationTokenSource();
        Registry.Fault = _ =>
        {
            end.Cancel();
            return false;
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new RegistryDestination(Client(), Name("shop:1"), []).PutAsync(image, null, end.Token));
        Assert.Empty(Registry.Tags);
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The stream owns its socket.")]
    private static async ValueTask<Stream> ConnectAsync(int port, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, port, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private void FailTimes(int times, int status, params (string Name, string Value)[] headers) => Registry.Fault = context =>
    {
        if (Interlocked.Decrement(ref times) < 0)
            return false;
        RegistryDouble.Answer(context, status, "", headers);
        return true;
    };
}
