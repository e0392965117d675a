using System.Text;
using System.Text.Json;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Manifest;

namespace Photon.Packaging.Images.Engine;

/// <summary>What <c>docker context</c> keeps: engines by names, and which of them is the current one.</summary>
/// <param name="folder">Docker's configuration, an absolute path.</param>
internal sealed class DockerContexts(string folder)
{
    /// <summary>Stands for no context.</summary>
    private const string Default = "default";

    /// <param name="name">Which; null or empty for the current one.</param>
    /// <returns>Null where there is no current one.</returns>
    /// <exception cref="DestinationException">It leads to no engine.</exception>
    public EngineAddress? Find(string? name)
    {
        if (string.IsNullOrEmpty(name))
            name = Current();
        if (string.IsNullOrEmpty(name) || name == Default)
            return null;
        // Docker names a context's folder so.
        var id = Digest.Of(Encoding.UTF8.GetBytes(name)).Hex;
        var host = Read(Path.Combine(folder, "contexts", "meta", id, "meta.json"), name, HostOf)
            ?? throw Unusable(name, Path.Combine(folder, "contexts"), "it is not there");
        var address = EngineAddress.Parse(host);
        var certificates = Path.Combine(folder, "contexts", "tls", id, "docker");
        return address.Kind == EngineAddressKind.Port && Directory.Exists(certificates) ? address with { CertificateFolder = certificates } : address;
    }

    private string? Current() => Read(Path.Combine(folder, "config.json"), "", config => ImageJson.OptionalText(config, "currentContext"));

    private static string HostOf(JsonElement context) =>
        ImageJson.Member(context, "Endpoints") is { } endpoints && ImageJson.Member(endpoints, "docker") is { } docker
            ? ImageJson.Text(docker, "Host")
            : throw new JsonException("'Endpoints' names no 'docker'.");

    private static string? Read(string path, string name, Func<JsonElement, string?> read)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            return read(ImageJson.Root(File.ReadAllBytes(path)));
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            // A parser's message would quote the text around the fault.
            throw Unusable(name, path, e is JsonException { LineNumber: { } line } ? $"line {line + 1} is no JSON" : e.Message.TrimEnd('.'));
        }
    }

    private static DestinationException Unusable(string name, string path, string reason) => new(Codes.DockerContextUnusable, name, path, reason);
}
