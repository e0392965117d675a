using System.Net;
using System.Text.Json;
using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Engine;

/// <summary>Talks to Docker, or to what speaks its API (version 1.24 on, which every engine in use has).</summary>
/// <param name="client">Made by <see cref="EngineHttp"/>; it is not disposed.</param>
/// <param name="address">Where the engine is, for messages.</param>
public sealed class EngineClient(HttpClient client, EngineAddress address)
{
    internal EngineAddress Address => address;

    /// <exception cref="DestinationException">There is no engine.</exception>
    public async Task<EngineFacts> FactsAsync(CancellationToken cancellation)
    {
        if (await GetAsync("version", cancellation) is not { } version)
            throw EngineErrors.Missing(new IOException("It does not know its version"), address);
        var isPodman = version.TryGetProperty("Components", out var parts) && parts.ValueKind == JsonValueKind.Array
            && parts.EnumerateArray().Any(part => Text(part, "Name").StartsWith("Podman", StringComparison.OrdinalIgnoreCase));
        return new EngineFacts(Text(version, "Version"), new Platform(Text(version, "Os"), Text(version, "Arch")), isPodman);
    }

    /// <summary>The layers of all its images, each image's from the lowest.</summary>
    internal async Task<IReadOnlyList<IReadOnlyList<string>>> LayersAsync(CancellationToken cancellation)
    {
        if (await GetAsync("images/json", cancellation) is not { ValueKind: JsonValueKind.Array } images)
            return [];
        var layers = new List<IReadOnlyList<string>>();
        foreach (var id in images.EnumerateArray().Select(image => Text(image, "Id")).Distinct(StringComparer.Ordinal))
        {
            if (await InspectAsync(id, cancellation) is { } image)
                layers.Add(image.Layers);
        }

        return layers;
    }

    /// <param name="name">A tag or an id.</param>
    /// <param name="cancellation">Ends the asking.</param>
    /// <returns>Null where there is none.</returns>
    internal async Task<EngineImage?> InspectAsync(string name, CancellationToken cancellation)
    {
        if (await GetAsync($"images/{name}/json", cancellation) is not { } image)
            return null;
        var layers = image.TryGetProperty("RootFS", out var root) && root.TryGetProperty("Layers", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(layer => layer.GetString() ?? "")
            : [];
        return new EngineImage(Text(image, "Id"), [.. layers]);
    }

    /// <summary>Loads an archive.</summary>
    /// <exception cref="DestinationException">The connection broke.</exception>
    internal async Task<LoadAnswer> LoadAsync(HttpContent archive, string image, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "images/load?quiet=1") { Content = archive };
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (!response.IsSuccessStatusCode)
                return new LoadAnswer(null, await EngineErrors.MessageAsync(response, cancellation));
            await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
            return await LoadAnswer.ReadAsync(stream, cancellation);
        }
        catch (Exception e) when (EngineErrors.IsConnection(e, cancellation))
        {
            throw EngineErrors.Interrupted(e, address, image);
        }
    }

    /// <summary>Names an image.</summary>
    /// <returns>What went wrong; null for nothing.</returns>
    internal async Task<string?> TagAsync(string id, string repository, string tag, CancellationToken cancellation)
    {
        try
        {
            using var response = await client.PostAsync(new Uri($"images/{id}/tag?repo={Uri.EscapeDataString(repository)}&tag={Uri.EscapeDataString(tag)}", UriKind.Relative), null, cancellation);
            return response.IsSuccessStatusCode ? null : await EngineErrors.MessageAsync(response, cancellation);
        }
        catch (Exception e) when (EngineErrors.IsConnection(e, cancellation))
        {
            throw EngineErrors.Interrupted(e, address, $"{repository}:{tag}");
        }
    }

    /// <summary>Takes a name away; what had only that name goes too.</summary>
    internal async Task RemoveAsync(string name, CancellationToken cancellation)
    {
        try
        {
            using var response = await client.DeleteAsync(new Uri($"images/{name}?noprune=1", UriKind.Relative), cancellation);
        }
        catch (Exception e) when (EngineErrors.IsConnection(e, cancellation))
        {
            throw EngineErrors.Interrupted(e, address, name);
        }
    }

    private async Task<JsonElement?> GetAsync(string path, CancellationToken cancellation)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative), cancellation);
            if (response.StatusCode == HttpStatusCode.NotFound)
                return null;
            if (!response.IsSuccessStatusCode)
                throw EngineErrors.Missing(new IOException(await EngineErrors.MessageAsync(response, cancellation)), address);
            var answer = JsonElement.Parse(await response.Content.ReadAsByteArrayAsync(cancellation));
            return answer.ValueKind is JsonValueKind.Object or JsonValueKind.Array ? answer : throw new JsonException("Its answer is no object.");
        }
        catch (JsonException e)
        {
            throw EngineErrors.Missing(e, address);
        }
        catch (Exception e) when (EngineErrors.IsConnection(e, cancellation))
        {
            throw EngineErrors.Missing(e, address);
        }
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
