namespace Photon.Packaging.Images.Layers;

/// <summary>How files become layers.</summary>
public sealed record LayerOptions
{
    /// <summary>.NET's images have a user <c>app</c> of this number.</summary>
    public const int AppUser = 1654;

    /// <summary>Where the files go: an absolute path within the image, with <c>/</c>.</summary>
    public string Folder { get; init; } = "/app";

    /// <summary>Who owns them. Root by default: everybody can read them, and an app that is not root can't change its own code.</summary>
    public int Uid { get; init; }

    public int Gid { get; init; }

    /// <summary>From 1 (fast) to 9 (small).</summary>
    public int CompressionLevel { get; init; } = 6;
}
