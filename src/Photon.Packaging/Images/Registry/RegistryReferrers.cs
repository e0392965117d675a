using System.Text.Json;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Registry;

/// <summary>
/// Lists what is attached to an image where the registry does not do it: in an index under a tag of the image's digest, <c>sha256-6c3c…</c>
/// (distribution-spec 1.1, "Referrers Tag Schema"). Other tools find it there, and put theirs there.
/// </summary>
internal sealed class RegistryReferrers(RegistryRepository repository, Backoff backoff)
{
    private const int MostAttempts = 5;

    /// <returns>How many bytes went out.</returns>
    public async Task<long> ListAsync(IReadOnlyList<Artifact> artifacts, CancellationToken cancellation)
    {
        var bytes = 0L;
        foreach (var attached in artifacts.Select(Read).GroupBy(entry => entry.Subject, entry => entry.Entry))
        {
            if (!await repository.ListsReferrersAsync(attached.Key, cancellation))
                bytes += await ListAsync(attached.Key, [.. attached], cancellation);
        }

        return bytes;
    }

    /// <summary>
    /// Two may write the tag at once, and registries have no lock: it is read again until it has every entry. Where others have entries, that is a little later, when somebody
    /// who read the tag before us has written it.
    /// </summary>
    private async Task<long> ListAsync(Digest subject, IReadOnlyList<Descriptor> entries, CancellationToken cancellation)
    {
        var tag = $"sha256-{subject.Hex}";
        var bytes = 0L;
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            var index = await ReadAsync(tag, cancellation);
            var missing = entries.Where(entry => index.Manifests.All(known => known.Digest != entry.Digest)).ToList();
            if (missing.Count == 0)
                return bytes;
            var blob = new BytesBlob(MediaTypes.Index, (index with { Manifests = [.. index.Manifests, .. missing] }).ToJson());
            await repository.PutManifestAsync(blob, tag, cancellation);
            bytes += blob.Descriptor.Size;
            if (index.Manifests.Count > 0)
                await backoff.WaitAsync(attempt: 1, wanted: null, cancellation);
        }

        throw Failed(tag, "another one each time");
    }

    private async Task<ImageIndex> ReadAsync(string tag, CancellationToken cancellation)
    {
        if (await repository.TryGetManifestAsync(tag, cancellation) is not { } known)
            return new ImageIndex { Manifests = [] };
        try
        {
            return MediaTypes.IsIndex(known.Descriptor.MediaType) ? ImageIndex.Read(known.Bytes) : throw Failed(tag, $"a {known.Descriptor.MediaType}, which is no index");
        }
        catch (JsonException e)
        {
            throw Failed(tag, e.Message);
        }
    }

    private static (Digest Subject, Descriptor Entry) Read(Artifact artifact)
    {
        using var bytes = new MemoryStream();
        using (var stream = artifact.Root.OpenRead())
            stream.CopyTo(bytes);
        var manifest = ImageManifest.Read(bytes.ToArray());
        var subject = manifest.Subject ?? throw new ArgumentException("An artifact is about an image.", nameof(artifact));
        return (subject.Digest, artifact.Root.Descriptor with { ArtifactType = manifest.ArtifactType ?? manifest.Config.MediaType, Annotations = manifest.Annotations });
    }

    private DestinationException Failed(string tag, string answer) =>
        new(Codes.RegistryFailed, repository.Target.Registry, repository.Target.Repository, $"the list {tag} of what is attached", answer);
}
