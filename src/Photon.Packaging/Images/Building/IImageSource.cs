namespace Photon.Packaging.Images.Building;

/// <summary>Where a base image comes from: a layout, a registry.</summary>
public interface IImageSource
{
    /// <summary>What the source has under the image's name: a manifest, or an index.</summary>
    Descriptor Root { get; }

    /// <summary>A blob that a manifest of the source names.</summary>
    IBlobSource Open(Descriptor descriptor);
}
