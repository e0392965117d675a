using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Registry;

namespace Photon.Packaging.Images.Engine;

/// <summary>
/// Loads an image into an engine: the one for the platform that it runs. Layers that the engine has are left out; an engine that does not
/// take that gets all of them. Tags are set when all is there.
/// </summary>
/// <param name="client">Talks to the engine.</param>
/// <param name="names">What the image is called there; each with its tag, or else it is <c>latest</c>.</param>
public sealed class EngineDestination(EngineClient client, IReadOnlyList<ImageReference> names) : IImageDestination
{
    public async Task<PushResult> PutAsync(BuiltImage image, IProgress<BlobProgress>? progress, CancellationToken cancellation)
    {
        var facts = await client.FactsAsync(cancellation);
        var platform = Choose(image, facts);
        // Docker's classic store calls an image by its configuration; with containerd's it is the manifest.
        var existing = await client.InspectAsync(platform.ConfigBlob.Descriptor.Digest.ToString(), cancellation)
            ?? await client.InspectAsync(platform.Descriptor.Digest.ToString(), cancellation);
        var load = new EngineLoad(client, platform, progress, Name);
        var id = existing is null ? await load.RunAsync(facts.IsPodman, cancellation) : load.Skip(existing.Id);
        await new EngineTags(client, names).MoveToAsync(id, cancellation);
        return load.Result(platform.Descriptor.Digest);
    }

    private string Name => names.Count > 0 ? names[0].Familiar : "";

    private BuiltPlatform Choose(BuiltImage image, EngineFacts facts) =>
        image.Platforms.FirstOrDefault(platform => platform.Platform.Fits(facts.Platform))
        ?? throw new DestinationException(Codes.ImagePlatformMissing, Name, facts.Platform.ToString(), string.Join(", ", image.Platforms.Select(platform => platform.Platform)));
}
