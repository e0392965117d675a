using System.Net;
using System.Net.Http.Headers;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Registry;

/// <summary>What can be asked of one repository.</summary>
internal sealed class RegistryRepository(RegistryTransport transport, RegistryTarget target)
{
    /// <summary>As much as registries take (distribution-spec 1.1, "Pushing Manifests").</summary>
    private const int LongestManifest = 4 * 1024 * 1024;

    private static readonly string[] ManifestTypes = [MediaTypes.Index, MediaTypes.Manifest, MediaTypes.DockerIndex, MediaTypes.DockerManifest];

    public RegistryTarget Target => target;

    /// <param name="version">A tag or a digest.</param>
    /// <param name="cancellation">Ends the asking.</param>
    /// <returns>What the version stands for; null where there is none, or the registry does not say.</returns>
    public async Task<Digest?> FindManifestAsync(string version, CancellationToken cancellation)
    {
        var request = new RegistryRequest(HttpMethod.Head, target.Manifest(version)) { Accept = ManifestTypes };
        using var response = await transport.ExpectAsync(request, target, What(version), [HttpStatusCode.OK, HttpStatusCode.NotFound], cancellation);
        return response.StatusCode != HttpStatusCode.OK ? null
            : DigestOf(response) ?? (Digest.TryParse(version, out var digest) ? digest : null);
    }

    /// <param name="version">A tag or a digest.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<BytesBlob> GetManifestAsync(string version, CancellationToken cancellation) =>
        await TryGetManifestAsync(version, cancellation) ?? throw new DestinationException(Codes.RegistryNotFound, target.Registry, target.Repository, What(version));

    /// <param name="version">A tag or a digest.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>Null where there is none.</returns>
    public async Task<BytesBlob?> TryGetManifestAsync(string version, CancellationToken cancellation)
    {
        var what = What(version);
        var request = new RegistryRequest(HttpMethod.Get, target.Manifest(version)) { Accept = ManifestTypes };
        using var response = await transport.ExpectAsync(request, target, what, [HttpStatusCode.OK, HttpStatusCode.NotFound], cancellation);
        if (response.StatusCode == HttpStatusCode.NotFound)
            return null;
        var bytes = await ReadAsync(response, what, cancellation);
        var arrived = Digest.Of(bytes);
        var expected = Digest.TryParse(version, out var digest) ? digest : DigestOf(response) ?? arrived;
        if (arrived != expected)
            throw Mismatch(target, what, $"{arrived} arrived");
        return new BytesBlob(response.Content.Headers.ContentType?.MediaType ?? "", bytes);
    }

    public async Task PutManifestAsync(IBlobSource manifest, string version, CancellationToken cancellation)
    {
        var what = What(version);
        var bytes = await BytesOfAsync(manifest, cancellation);
        var request = new RegistryRequest(HttpMethod.Put, target.Manifest(version))
        {
            Body = () => new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue(manifest.Descriptor.MediaType) } },
        };
        using var response = await transport.ExpectAsync(request, target, what, [HttpStatusCode.Created, HttpStatusCode.OK, HttpStatusCode.Accepted], cancellation);
        CheckDigest(response, manifest.Descriptor.Digest, target, what);
    }

    /// <summary>Whether the registry lists by itself what is attached to a manifest; older ones leave it to a tag.</summary>
    public async Task<bool> ListsReferrersAsync(Digest subject, CancellationToken cancellation)
    {
        var request = new RegistryRequest(HttpMethod.Get, target.Referrers(subject)) { Accept = [MediaTypes.Index] };
        using var response = await transport.SendAsync(request, target, cancellation);
        // Some lead to a page for people instead.
        return response.StatusCode == HttpStatusCode.OK && response.Content.Headers.ContentType?.MediaType == MediaTypes.Index;
    }

    public async Task<bool> HasBlobAsync(Descriptor blob, CancellationToken cancellation)
    {
        var request = new RegistryRequest(HttpMethod.Head, target.Blob(blob.Digest));
        using var response = await transport.ExpectAsync(request, target, $"the blob {blob.Digest}", [HttpStatusCode.OK, HttpStatusCode.NotFound], cancellation);
        return response.StatusCode == HttpStatusCode.OK;
    }

    /// <summary>Asks for a blob of another repository.</summary>
    /// <returns>Whether it was lent, and else where to upload it; null where that has to be asked for.</returns>
    public async Task<(bool IsMounted, Uri? Session)> MountAsync(Descriptor blob, string from, CancellationToken cancellation)
    {
        var address = target.Uploads($"?mount={Uri.EscapeDataString(blob.Digest.ToString())}&from={Uri.EscapeDataString(from)}");
        using var response = await transport.SendAsync(new RegistryRequest(HttpMethod.Post, address), target, cancellation);
        // Whatever else it answers, an upload of its own will say what is wrong.
        return response.StatusCode switch
        {
            HttpStatusCode.Created => (true, null),
            HttpStatusCode.Accepted when response.Headers.Location is { } location => (false, new Uri(address, location)),
            _ => (false, null),
        };
    }

    /// <summary>Fails where the registry names other bytes than went there.</summary>
    public static void CheckDigest(HttpResponseMessage response, Digest sent, RegistryTarget target, string what)
    {
        if (DigestOf(response) is { } stored && stored != sent)
            throw Mismatch(target, what, $"{stored} is there");
    }

    public static DestinationException Mismatch(RegistryTarget target, string what, string found) =>
        new(Codes.ImageDigestMismatch, target.Registry, target.Repository, what, found);

    private static string What(string version) => $"the manifest {version}";

    private async Task<byte[]> ReadAsync(HttpResponseMessage response, string what, CancellationToken cancellation)
    {
        using var limit = transport.Limit(cancellation);
        try
        {
            await response.Content.LoadIntoBufferAsync(LongestManifest, limit.Token);
            return await response.Content.ReadAsByteArrayAsync(limit.Token);
        }
        catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw new DestinationException(Codes.RegistryFailed, target.Registry, target.Repository, what, "more than 4 MB");
        }
        catch (Exception e) when (RegistryErrors.IsConnection(e) || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw RegistryErrors.Of(e, target);
        }
    }

    private static async Task<byte[]> BytesOfAsync(IBlobSource source, CancellationToken cancellation)
    {
        await using var stream = source.OpenRead();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    private static Digest? DigestOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Docker-Content-Digest", out var values) && Digest.TryParse(values.First(), out var digest) ? digest : null;
}
