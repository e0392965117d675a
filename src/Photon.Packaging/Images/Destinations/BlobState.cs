namespace Photon.Packaging.Images.Destinations;

/// <summary>What happens to a blob.</summary>
public enum BlobState
{
    /// <summary>It goes out.</summary>
    Sending,

    /// <summary>It arrived.</summary>
    Sent,

    /// <summary>Another repository of the registry lent it.</summary>
    Mounted,

    /// <summary>It was there.</summary>
    Existing,
}
