using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Photon.Containers;

/// <summary>Debian's docker-registry on a free port, with a folder of its own.</summary>
public sealed class RealRegistry : IDisposable
{
    private readonly StartedProgram program;

    private RealRegistry(StartedProgram program, int port) => (this.program, Port) = (program, port);

    public int Port { get; }

    public string Host => $"127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}";

    /// <param name="folder">Where its blobs go.</param>
    /// <param name="cancellation">Ends the start.</param>
    [SuppressMessage("Reliability", "CA2000", Justification = "A program that does not come to serve stops itself.")]
    public static async Task<RealRegistry> StartAsync(string folder, CancellationToken cancellation)
    {
        var port = FreePort();
        Directory.CreateDirectory(folder);
        var configuration = folder.TrimEnd('/') + ".yml";
        await File.WriteAllTextAsync(configuration, $$"""
            version: 0.1
            log: { level: error }
            storage:
              filesystem: { rootdirectory: "{{folder}}" }
            http: { addr: "127.0.0.1:{{port}}" }
            """, cancellation);
        var registry = new RealRegistry(new StartedProgram("/usr/bin/docker-registry", "serve", configuration), port);
        using var http = new HttpClient();
        await registry.program.WaitAsync(
            async () =>
            {
                try
                {
                    using var response = await http.GetAsync(new Uri($"http://{registry.Host}/v2/"), cancellation);
                    return response.IsSuccessStatusCode;
                }
                catch (HttpRequestException)
                {
                    return false;
                }
            },
            cancellation);
        return registry;
    }

    public void Dispose() => program.Dispose();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
