namespace Photon.Packaging.Images.Building;

/// <summary>How a build comes to its base image.</summary>
public sealed record BaseSettings
{
    /// <summary>The absolute path of <c>photon.lock</c>.</summary>
    public required string LockFile { get; init; }

    /// <summary>An absolute path of a folder for base images alone: <see cref="Files.ImageCache.BasesFolder"/>.</summary>
    public required string CacheFolder { get; init; }

    /// <summary>Take what a tag stands for now, and pin that.</summary>
    public bool Update { get; init; }

    /// <summary>Build on nothing that is not pinned, and leave the lock file alone, as <c>RestoreLockedMode</c> does with packages. A build server wants this.</summary>
    public bool IsLocked { get; init; }

    /// <summary>How long to wait while another build changes the lock file.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(10);
}
