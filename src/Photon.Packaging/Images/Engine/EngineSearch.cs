using System.Net.Sockets;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Engine;

/// <summary>
/// Finds the engine that a person means, as <c>docker</c> does: the one that a variable names, then the one of the current context, then the first that listens where engines
/// of a person's machine do. Texts are null or empty where nobody said anything.
/// </summary>
public sealed record EngineSearch
{
    /// <summary><c>DOCKER_HOST</c></summary>
    public string? DockerHost { get; init; }

    /// <summary><c>CONTAINER_HOST</c>, which Podman reads.</summary>
    public string? ContainerHost { get; init; }

    /// <summary><c>DOCKER_CONTEXT</c></summary>
    public string? DockerContext { get; init; }

    /// <summary><c>DOCKER_TLS_VERIFY</c>: anything means that the port of <see cref="DockerHost"/> speaks TLS.</summary>
    public string? DockerTlsVerify { get; init; }

    /// <summary><c>DOCKER_CERT_PATH</c>, else <see cref="ConfigFolder"/>.</summary>
    public string? CertificateFolder { get; init; }

    /// <summary>An absolute path: <c>~/.docker</c>, or what <c>DOCKER_CONFIG</c> says.</summary>
    public required string ConfigFolder { get; init; }

    /// <summary>An absolute path: <c>~</c>.</summary>
    public required string HomeFolder { get; init; }

    /// <summary><c>XDG_RUNTIME_DIR</c>: where engines that a person runs without root listen.</summary>
    public string? RuntimeFolder { get; init; }

    /// <summary>Where the system's engines listen.</summary>
    public string SystemFolder { get; init; } = "/var/run";

    /// <summary><c>docker</c> or <c>podman</c>, as the .NET SDK's <c>LocalRegistry</c>; nothing for any.</summary>
    public string? Wanted { get; init; }

    /// <summary>Where the engine is. An address that somebody gave is not tried: what goes wrong with it is told by who uses it.</summary>
    /// <exception cref="DestinationException">None listens, or what should name one can't be read.</exception>
    public async Task<EngineAddress> FindAsync(CancellationToken cancellation)
    {
        var isPodman = Is("podman");
        if (!isPodman && !Is("docker") && !string.IsNullOrEmpty(Wanted))
            throw new DestinationException(Codes.EngineUnknown, Wanted);
        return Given(isPodman) ?? await FirstThatListensAsync(Candidates(isPodman), cancellation);
    }

    private EngineAddress? Given(bool isPodman)
    {
        if (isPodman && !string.IsNullOrWhiteSpace(ContainerHost))
            return EngineAddress.Parse(ContainerHost);
        // For Docker's programs it may name Podman too.
        if (!string.IsNullOrWhiteSpace(DockerHost) && (!isPodman || DockerHost.Contains("podman", StringComparison.OrdinalIgnoreCase)))
            return WithTls(EngineAddress.Parse(DockerHost));
        return isPodman ? null : new DockerContexts(ConfigFolder).Find(DockerContext);
    }

    private EngineAddress WithTls(EngineAddress address) => address.Kind == EngineAddressKind.Port && !string.IsNullOrEmpty(DockerTlsVerify)
        ? address with { CertificateFolder = string.IsNullOrEmpty(CertificateFolder) ? ConfigFolder : CertificateFolder }
        : address;

    private IReadOnlyList<EngineAddress> Candidates(bool isPodman)
    {
        IEnumerable<EngineAddress> docker = isPodman ? [] : OperatingSystem.IsWindows() ? [Pipe("docker_engine")] : DockerSockets().Select(Socket);
        IEnumerable<EngineAddress> podman = Is("docker") ? [] : OperatingSystem.IsWindows() ? [Pipe("podman-machine-default")] : PodmanSockets().Select(Socket);
        return [.. docker.Concat(podman).Distinct()];
    }

    /// <summary>The system's, a person's own, and those of Docker Desktop, Colima, OrbStack and Rancher Desktop.</summary>
    private IEnumerable<string> DockerSockets()
    {
        yield return Path.Combine(SystemFolder, "docker.sock");
        if (!string.IsNullOrEmpty(RuntimeFolder))
            yield return Path.Combine(RuntimeFolder, "docker.sock");
        yield return Path.Combine(HomeFolder, ".docker/run/docker.sock");
        yield return Path.Combine(HomeFolder, ".docker/desktop/docker.sock");
        yield return Path.Combine(HomeFolder, ".colima/default/docker.sock");
        yield return Path.Combine(HomeFolder, ".orbstack/run/docker.sock");
        yield return Path.Combine(HomeFolder, ".rd/docker.sock");
    }

    private IEnumerable<string> PodmanSockets()
    {
        if (!string.IsNullOrEmpty(RuntimeFolder))
            yield return Path.Combine(RuntimeFolder, "podman/podman.sock");
        yield return Path.Combine(SystemFolder, "podman/podman.sock");
        yield return Path.Combine(HomeFolder, ".local/share/containers/podman/machine/podman.sock");
    }

    /// <summary>A socket may be there although its engine is gone, or be another person's.</summary>
    private static async Task<EngineAddress> FirstThatListensAsync(IReadOnlyList<EngineAddress> candidates, CancellationToken cancellation)
    {
        EngineAddress? denied = null;
        foreach (var candidate in candidates.Where(candidate => File.Exists(candidate.FilePath)))
        {
            try
            {
                await using var stream = await EngineHttp.ConnectAsync(candidate, cancellation);
                return candidate;
            }
            catch (Exception e) when (e is SocketException or IOException or TimeoutException or UnauthorizedAccessException)
            {
                if (EngineErrors.IsDenied(e))
                    denied ??= candidate;
            }
        }

        throw denied is not null
            ? new DestinationException(Codes.EngineDenied, denied.ToString())
            : new DestinationException(Codes.EngineMissing, string.Join("', '", candidates), "Nothing listens there.");
    }

    private bool Is(string name) => string.Equals(Wanted, name, StringComparison.OrdinalIgnoreCase);

    private static EngineAddress Pipe(string name) => new(EngineAddressKind.Pipe, name);

    private static EngineAddress Socket(string path) => new(EngineAddressKind.Socket, path);
}
