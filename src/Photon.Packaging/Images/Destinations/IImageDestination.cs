namespace Photon.Packaging.Images.Destinations;

/// <summary>A place that images go to: an engine, a registry, a layout.</summary>
public interface IImageDestination
{
    /// <summary>Brings the image there, and names it last, so that nothing half-sent ever has a name.</summary>
    /// <param name="image">What is sent.</param>
    /// <param name="progress">Told of each blob; null for nobody.</param>
    /// <exception cref="DestinationException">The place is not there, refuses, or is full.</exception>
    Task<PushResult> PutAsync(BuiltImage image, IProgress<BlobProgress>? progress, CancellationToken cancellation);
}
