using System.Text;
using System.Text.Json;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Registry;

/// <summary>
/// What <c>docker login</c> keeps in <c>config.json</c>: the registry's own helper, else the store for all of them, else the file itself.
/// </summary>
/// <param name="folder">An absolute path: <c>~/.docker</c>, or what <c>DOCKER_CONFIG</c> says.</param>
/// <param name="helpers">Runs helpers.</param>
public sealed class DockerCredentials(string folder, CredentialHelper helpers) : ICredentialSource
{
    /// <summary>What Docker calls its Hub since its first version.</summary>
    private const string HubKey = "https://index.docker.io/v1/";

    public async Task<RegistryCredential?> FindAsync(string registry, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, "config.json");
        if (!File.Exists(path))
            return null;
        using var config = await ReadAsync(path, cancellation);
        var key = registry == ImageReference.DockerHub ? HubKey : registry;
        if (HelperOf(config.RootElement, key) is { } helper && await helpers.GetAsync(helper, key, registry, cancellation) is { } kept)
            return kept;
        return EntryOf(config.RootElement, registry) is { } entry ? Read(entry, path) : null;
    }

    private static async Task<JsonDocument> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            var config = JsonDocument.Parse(await File.ReadAllBytesAsync(path, cancellation), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            if (config.RootElement.ValueKind == JsonValueKind.Object)
                return config;
            config.Dispose();
            throw Unreadable(path, "an object was expected");
        }
        catch (Exception e) when (e is JsonException or UnauthorizedAccessException or (IOException and not DestinationException))
        {
            // A parser's message would quote the text around the fault.
            throw Unreadable(path, e is JsonException json ? $"line {json.LineNumber + 1} is no JSON" : e.Message);
        }
    }

    private static string? HelperOf(JsonElement config, string key)
    {
        if (config.TryGetProperty("credHelpers", out var all) && all.ValueKind == JsonValueKind.Object
            && all.EnumerateObject().FirstOrDefault(helper => IsSame(helper.Name, key)) is { Value.ValueKind: JsonValueKind.String } own)
            return own.Value.GetString();
        return config.TryGetProperty("credsStore", out var store) && store.ValueKind == JsonValueKind.String && store.GetString() is { Length: > 0 } name ? name : null;
    }

    private static JsonElement? EntryOf(JsonElement config, string registry) =>
        config.TryGetProperty("auths", out var entries) && entries.ValueKind == JsonValueKind.Object
        && entries.EnumerateObject().FirstOrDefault(entry => IsSame(entry.Name, registry)) is { Value.ValueKind: JsonValueKind.Object } found
            ? found.Value
            : null;

    /// <summary>Keys are hosts, or addresses that older versions wrote: <c>https://ghcr.io/v1/</c>.</summary>
    private static bool IsSame(string key, string registry) => string.Equals(HostOf(key), HostOf(registry), StringComparison.OrdinalIgnoreCase);

    private static string HostOf(string key)
    {
        var start = key.IndexOf("://", StringComparison.Ordinal) is >= 0 and var at ? at + 3 : 0;
        var host = key[start..].Split('/')[0];
        return host is "index.docker.io" or "registry-1.docker.io" ? ImageReference.DockerHub : host;
    }

    private static RegistryCredential? Read(JsonElement entry, string path)
    {
        var (user, password) = (Text(entry, "username") ?? "", Text(entry, "password") ?? "");
        if (Text(entry, "auth") is { Length: > 0 } auth)
        {
            var bytes = new byte[auth.Length];
            if (!Convert.TryFromBase64String(auth, bytes, out var count) || Encoding.UTF8.GetString(bytes, 0, count).Split(':', 2) is not [var name, var secret])
                throw Unreadable(path, "an 'auth' is not what 'docker login' writes");
            (user, password) = (name, secret.TrimEnd('\0'));
        }

        var (identity, token) = (Text(entry, "identitytoken"), Text(entry, "registrytoken"));
        return user.Length == 0 && string.IsNullOrEmpty(identity) && string.IsNullOrEmpty(token)
            ? null
            : new RegistryCredential
            {
                UserName = user,
                Password = password,
                IdentityToken = string.IsNullOrEmpty(identity) ? null : identity,
                RegistryToken = string.IsNullOrEmpty(token) ? null : token,
            };
    }

    private static string? Text(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static DestinationException Unreadable(string path, string reason) => new(Codes.DockerConfigUnreadable, path, reason);
}
