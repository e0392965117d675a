using Photon.Packaging.Images.Registry;

namespace Photon.Packaging.Images.Destinations;

/// <summary>A blob of a base image, which is brought here only if somebody needs its bytes.</summary>
public interface IRemoteBlob : IBlobSource
{
    /// <summary>Where it is: a registry that has it lends it to its other repositories.</summary>
    ImageReference Origin { get; }

    /// <summary>An absolute path of the folder that it is brought to, under its digest.</summary>
    string CacheFolder { get; }

    /// <summary>Brings it here; <see cref="IBlobSource.OpenRead"/> works from then on.</summary>
    /// <exception cref="DestinationException">Its registry does not give it.</exception>
    Task FetchAsync(CancellationToken cancellation);
}
