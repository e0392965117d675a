using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Photon.Judges.Npm;

namespace Photon.Judges.Tests.Native;

/// <summary>In a program whose every way out leads through a proxy, the core asks the provider on this machine directly, and nobody else at all.</summary>
public sealed class NativeTelemetryTests(CoreFixture fixture)
{
    private readonly CancellationToken cancellationToken = TestContext.Current.CancellationToken;

    [Fact]
    public async Task NothingGoesOutOfTheMachine()
    {
        fixture.Load();
        await using var proxy = new ProxyTrap();
        // The verdicts of a few answers: a whole program with the native verifier, whose environment is set before it starts.
        var start = new ProcessStartInfo("dotnet", [typeof(NpmPackages).Assembly.Location, "verdicts", "--count", "3"]) { RedirectStandardOutput = true };
        proxy.Set(start);
        start.Environment["PACT_DO_NOT_TRACK"] = "1";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        Assert.Contains("3 answers, ", output, StringComparison.Ordinal);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(0, proxy.Connections);
    }

    /// <summary>Takes connections, counts them, and hangs up.</summary>
    private sealed class ProxyTrap : IAsyncDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource stop = new();
        private readonly Task accepting;

        public ProxyTrap()
        {
            listener.Start();
            accepting = AcceptAsync();
        }

        public int Connections { get; private set; }

        public void Set(ProcessStartInfo start)
        {
            foreach (var name in (string[])["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY"])
                start.Environment[name] = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
            start.Environment.Remove("NO_PROXY");
            start.Environment.Remove("no_proxy");
        }

        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await accepting;
            listener.Dispose();
            stop.Dispose();
        }

        private async Task AcceptAsync()
        {
            try
            {
                while (true)
                {
                    using var client = await listener.AcceptTcpClientAsync(stop.Token);
                    Connections++;
                }
            }
            catch (OperationCanceledException)
            {
                // The test is over.
            }
        }
    }
}
