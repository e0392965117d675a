using Photon.Packaging.Images.Engine;

namespace Photon.Packaging.Images;

/// <summary>What image to send, and where to. Paths are absolute.</summary>
public sealed record SendRequest
{
    /// <summary>Where problems are reported: <c>/code/Shop/Shop.csproj</c>.</summary>
    public required string ProjectFile { get; init; }

    /// <summary>What the image is: <c>obj/…/image.json</c>.</summary>
    public required string RecordFile { get; init; }

    /// <summary><c>ghcr.io</c>, <c>ghcr.io/team</c>; empty for the engine of this machine.</summary>
    public string Registry { get; init; } = "";

    /// <summary><c>Shop.Api</c> or <c>team/shop</c></summary>
    public required string Repository { get; init; }

    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>An archive to write, and nothing to send; a folder that is there, or ends in a separator, gets one of the repository's name. Empty for none.</summary>
    public string Archive { get; init; } = "";

    /// <summary>How registries are talked to.</summary>
    public required RegistryAccess Access { get; init; }

    /// <summary>Where the engine is looked for.</summary>
    public required EngineSearch Engine { get; init; }
}
