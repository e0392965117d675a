using System.Globalization;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Engine;

/// <summary>Where an engine listens: a socket, a pipe of Windows, or a port.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Path">Of the socket; the pipe's name; the host.</param>
/// <param name="Port">Of the host; 0 elsewhere.</param>
public sealed record EngineAddress(EngineAddressKind Kind, string Path, int Port = 0)
{
    private const int DockerPort = 2375;

    /// <summary>Where Docker listens unless somebody says otherwise.</summary>
    public static EngineAddress Default { get; } = OperatingSystem.IsWindows()
        ? new EngineAddress(EngineAddressKind.Pipe, "docker_engine")
        : new EngineAddress(EngineAddressKind.Socket, "/var/run/docker.sock");

    /// <summary>Where <c>ca.pem</c>, <c>cert.pem</c> and <c>key.pem</c> are for a port that speaks TLS, an absolute path; null for one that does not.</summary>
    public string? CertificateFolder { get; init; }

    /// <summary>Where a socket or a pipe is among the files.</summary>
    internal string FilePath => Kind == EngineAddressKind.Pipe ? @"\\.\pipe\" + Path : Path;

    /// <summary>Reads <c>DOCKER_HOST</c>.</summary>
    /// <param name="text"><c>unix:///run/user/1000/podman/podman.sock</c>; empty for the default.</param>
    /// <exception cref="DestinationException">It is no address (<see cref="Codes.EngineAddressMalformed"/>).</exception>
    public static EngineAddress Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Default;
        var (scheme, rest) = text.Split("://", 2) is [var before, var after] ? (before, after) : ("", text);
        return scheme switch
        {
            "unix" when rest.StartsWith('/') && rest.Length > 1 => new EngineAddress(EngineAddressKind.Socket, rest),
            "npipe" when PipeOf(rest) is { Length: > 0 } pipe => new EngineAddress(EngineAddressKind.Pipe, pipe),
            "tcp" or "http" when Uri.TryCreate($"tcp://{rest}", UriKind.Absolute, out var uri) && uri.Host.Length > 0 && uri.AbsolutePath is "/" or "" && uri.UserInfo.Length == 0 =>
                new EngineAddress(EngineAddressKind.Port, uri.Host, uri.Port > 0 ? uri.Port : DockerPort),
            _ => throw new DestinationException(Codes.EngineAddressMalformed, text),
        };
    }

    public override string ToString() => Kind switch
    {
        EngineAddressKind.Socket => "unix://" + Path,
        EngineAddressKind.Pipe => "npipe:////./pipe/" + Path,
        _ => string.Create(CultureInfo.InvariantCulture, $"tcp://{Path}:{Port}"),
    };

    private static string? PipeOf(string rest)
    {
        const string Start = "//./pipe/";
        var path = rest.Replace('\\', '/');
        return path.StartsWith(Start, StringComparison.Ordinal) ? path[Start.Length..] : null;
    }
}
