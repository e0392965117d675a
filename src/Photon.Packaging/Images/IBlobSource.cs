namespace Photon.Packaging.Images;

/// <summary>Bytes of an image, wherever they lie.</summary>
public interface IBlobSource
{
    Descriptor Descriptor { get; }

    /// <summary>The bytes from their start; each call opens them anew.</summary>
    Stream OpenRead();
}
