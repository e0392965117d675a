using System.Diagnostics.CodeAnalysis;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Engine;

namespace Photon.Containers;

/// <summary>Debian's dockerd with a data folder, a socket and all else of its own, and without networks, so that it disturbs nothing on the machine.</summary>
public sealed class RealEngine : IDisposable
{
    private readonly StartedProgram program;
    private readonly HttpClient http;

    private readonly string[] folders;

    private RealEngine(StartedProgram program, EngineAddress address, params string[] folders)
    {
        (this.program, Address, this.folders) = (program, address, folders);
        http = EngineHttp.Create(address);
        Client = new EngineClient(http, address);
    }

    public EngineAddress Address { get; }

    public EngineClient Client { get; }

    /// <param name="folder">Short, as a socket's path must be.</param>
    /// <param name="data">Where its images go.</param>
    /// <param name="cancellation">Ends the start.</param>
    [SuppressMessage("Reliability", "CA2000", Justification = "A program that does not come to serve stops itself.")]
    public static async Task<RealEngine> StartAsync(string folder, string data, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var configuration = Path.Combine(folder, "daemon.json");
        await File.WriteAllTextAsync(configuration, "{}", cancellation);
        var address = new EngineAddress(EngineAddressKind.Socket, Path.Combine(folder, "d.sock"));
        var program = new StartedProgram("/usr/sbin/dockerd", "--data-root", data, "--exec-root", Path.Combine(folder, "exec"), "-p", Path.Combine(folder, "pid"),
            "-H", address.ToString(), "--iptables=false", "--ip6tables=false", "--bridge=none", "--config-file", configuration);
        var engine = new RealEngine(program, address, folder, data);
        await program.WaitAsync(
            async () =>
            {
                try
                {
                    await engine.Client.FactsAsync(cancellation);
                    return true;
                }
                catch (DestinationException)
                {
                    return false;
                }
            },
            cancellation);
        return engine;
    }

    public int ProcessId => program.Id;

    /// <summary>Debian's docker, asked something of this engine.</summary>
    public string Docker(params ReadOnlySpan<string> arguments) => Judge.Ask("/usr/bin/docker", "/", ["-H", Address.ToString(), .. arguments]);

    /// <summary>Ends it as a crash does.</summary>
    public void Kill() => program.Kill();

    public void Dispose()
    {
        http.Dispose();
        program.Dispose();
        foreach (var mount in Mounts())
            Judge.Ask("umount", "/", mount);
    }

    /// <summary>What the engine mounted below its folders and left, the deepest first.</summary>
    private List<string> Mounts() =>
    [
        .. File.ReadLines("/proc/self/mounts").Select(line => line.Split(' ')[1])
            .Where(path => folders.Any(folder => path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal)))
            .OrderByDescending(path => path.Length),
    ];
}
