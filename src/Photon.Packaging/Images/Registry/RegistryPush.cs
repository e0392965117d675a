using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Registry;

/// <summary>The parts of one push, counted.</summary>
internal sealed class RegistryPush(RegistryClient client, RegistryRepository repository, IProgress<BlobProgress>? progress)
{
    private int sent;
    private int mounted;
    private int existing;
    private long bytes;

    public PushResult Result(Digest digest) => new(digest, sent, mounted, existing, bytes);

    public Task<Digest?> FindManifestAsync(string version, CancellationToken cancellation) => repository.FindManifestAsync(version, cancellation);

    /// <summary>Whether all of these manifests are there.</summary>
    public async Task<bool> HasAllAsync(IReadOnlyList<IBlobSource> manifests, CancellationToken cancellation)
    {
        foreach (var digest in manifests.Select(manifest => manifest.Descriptor.Digest))
        {
            if (await repository.FindManifestAsync(digest.ToString(), cancellation) != digest)
                return false;
        }

        return true;
    }

    public async Task PutManifestAsync(IBlobSource manifest, string version, CancellationToken cancellation)
    {
        await repository.PutManifestAsync(manifest, version, cancellation);
        Interlocked.Add(ref bytes, manifest.Descriptor.Size);
    }

    /// <summary>Makes what is attached to the image findable.</summary>
    public async Task ListAsync(IReadOnlyList<Artifact> artifacts, CancellationToken cancellation) =>
        Interlocked.Add(ref bytes, await new RegistryReferrers(repository, client.Backoff).ListAsync(artifacts, cancellation));

    /// <summary>A registry has a manifest only together with its blobs.</summary>
    public void AllExist(IReadOnlyList<IBlobSource> blobs)
    {
        foreach (var blob in blobs)
            Count(blob, BlobState.Existing, ref existing);
    }

    /// <summary>Several at the same time; the first failure ends them all.</summary>
    public Task PutBlobsAsync(IReadOnlyList<IBlobSource> blobs, CancellationToken cancellation) =>
        Parallel.ForEachAsync(
            blobs,
            new ParallelOptions { MaxDegreeOfParallelism = client.Settings.ParallelBlobs, CancellationToken = cancellation },
            async (blob, token) => await PutBlobAsync(blob, token));

    private async Task PutBlobAsync(IBlobSource blob, CancellationToken cancellation)
    {
        if (await repository.HasBlobAsync(blob.Descriptor, cancellation))
        {
            Count(blob, BlobState.Existing, ref existing);
            return;
        }

        Uri? session = null;
        if (blob is IRemoteBlob remote)
        {
            if (remote.Origin.Registry == repository.Target.Registry && remote.Origin.Repository != repository.Target.Repository)
            {
                (var isMounted, session) = await repository.MountAsync(blob.Descriptor, remote.Origin.Repository, cancellation);
                if (isMounted)
                {
                    Count(blob, BlobState.Mounted, ref mounted);
                    return;
                }
            }

            await remote.FetchAsync(cancellation);
        }

        await SendAsync(blob, session, cancellation);
    }

    private async Task SendAsync(IBlobSource blob, Uri? session, CancellationToken cancellation)
    {
        var wentOut = 0L;
        await client.Upload(repository, blob, Moved).SendAsync(session, cancellation);
        Count(blob, BlobState.Sent, ref sent);

        void Moved(long count)
        {
            Interlocked.Add(ref bytes, count);
            progress?.Report(new BlobProgress(blob.Descriptor, BlobState.Sending, Interlocked.Add(ref wentOut, count)));
        }
    }

    private void Count(IBlobSource blob, BlobState state, ref int counter)
    {
        Interlocked.Increment(ref counter);
        progress?.Report(new BlobProgress(blob.Descriptor, state, state == BlobState.Sent ? blob.Descriptor.Size : 0));
    }
}
