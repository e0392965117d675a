namespace Photon.Packaging.Images;

/// <summary>What a build knows of where an image is from.</summary>
public sealed record ProvenanceRequest
{
    /// <summary>Who builds, as a URI: a CI system's workflow.</summary>
    public required string Builder { get; init; }

    /// <summary>Properties that somebody set, by their names.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>Where the sources are; empty where that is not known.</summary>
    public string Source { get; init; } = "";

    /// <summary>The commit; empty where it is not known.</summary>
    public string Revision { get; init; } = "";
}
