using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Engine;

/// <summary>One load, counted.</summary>
internal sealed class EngineLoad(EngineClient client, BuiltPlatform image, IProgress<BlobProgress>? progress, string name)
{
    private int sent;
    private int existing;
    private long bytes;

    public PushResult Result(Digest digest) => new(digest, sent, 0, existing, bytes);

    /// <summary>The engine has the image.</summary>
    public string Skip(string id)
    {
        CountKnown(image.Layers.Count);
        return id;
    }

    /// <param name="needsAll">Whether the engine takes no archive with layers left out.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>What the engine calls the image.</returns>
    public async Task<string> RunAsync(bool needsAll, CancellationToken cancellation)
    {
        var known = needsAll ? 0 : await KnownAsync(cancellation);
        var answer = await LoadAsync(known, cancellation);
        // A store of another kind, or an image that was removed meanwhile: all of it, then.
        if (answer.Error is { } refused && known > 0 && !EngineErrors.IsFull(refused))
            answer = await LoadAsync(known = 0, cancellation);
        if (answer.Error is { } error)
            throw EngineErrors.Refused(error, client.Address, name);
        CountKnown(known);
        return answer.ImageId ?? image.ConfigBlob.Descriptor.Digest.ToString();
    }

    private async Task<LoadAnswer> LoadAsync(int known, CancellationToken cancellation)
    {
        sent = 0;
        foreach (var remote in image.Layers.Skip(known).OfType<IRemoteBlob>())
            await remote.FetchAsync(cancellation);
        using var archive = new DockerArchive(image, known, Moved);
        bytes += image.ConfigBlob.Descriptor.Size;
        return await client.LoadAsync(archive, name, cancellation);
    }

    /// <summary>
    /// How many layers, from the lowest, the engine has one upon the other: it knows a layer only together with those below it.
    /// </summary>
    private async Task<int> KnownAsync(CancellationToken cancellation)
    {
        var wanted = image.Config.DiffIds.Select(id => id.ToString()).ToList();
        var images = await client.LayersAsync(cancellation);
        return images.Select(layers => layers.Zip(wanted).TakeWhile(pair => pair.First == pair.Second).Count()).DefaultIfEmpty().Max();
    }

    private void Moved(IBlobSource layer)
    {
        sent++;
        bytes += layer.Descriptor.Size;
        progress?.Report(new BlobProgress(layer.Descriptor, BlobState.Sent, layer.Descriptor.Size));
    }

    private void CountKnown(int known)
    {
        existing = known;
        foreach (var layer in image.Layers.Take(known))
            progress?.Report(new BlobProgress(layer.Descriptor, BlobState.Existing, 0));
    }
}
