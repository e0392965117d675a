using Photon.Packaging.Images.Building;
using Photon.Packaging.Images.Files;

namespace Photon.Packaging.Images;

/// <summary>What image to make of a deliverable. Paths are absolute.</summary>
public sealed record ImageRequest
{
    /// <summary><c>Shop.Api</c> or <c>team/shop</c>; see <see cref="ImageNames.Repository"/>.</summary>
    public required string Repository { get; init; }

    /// <summary><c>ghcr.io</c>, <c>ghcr.io/team</c>; empty for the engine of this machine.</summary>
    public string Registry { get; init; } = "";

    /// <summary><c>latest</c>, <c>1.2.0</c></summary>
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>The name of the image below: <c>ghcr.io/team/base:1</c>, <c>oci:/code/bases:aspnet</c>.</summary>
    public required string BaseImage { get; init; }

    /// <summary>At least one; together they name each platform once. An image for several platforms is an index.</summary>
    public required IReadOnlyList<ImageBuild> Builds { get; init; }

    /// <summary>What starts and surrounds the app. An empty command is filled in by what was published.</summary>
    public required ImageOptions Options { get; init; }

    /// <summary>Whether manifests are in the form that Docker had before OCI.</summary>
    public bool IsDockerForm { get; init; }

    /// <summary>How base images are found and pinned.</summary>
    public required BaseSettings Bases { get; init; }

    /// <summary>How registries are talked to.</summary>
    public required RegistryAccess Access { get; init; }

    /// <summary>Relative paths and patterns of files that look like secrets and are none.</summary>
    public IReadOnlyList<string> AllowedFiles { get; init; } = [];

    /// <summary>What builds share.</summary>
    public required ImageCache Cache { get; init; }

    /// <summary>Whether the bill of materials and the provenance go with the image.</summary>
    public bool IsAttaching { get; init; } = true;

    /// <summary>Whether an OCI layout is written as one archive.</summary>
    public bool IsArchive { get; init; }

    /// <summary>Where the image is described for those who send it: <c>obj/…/image.json</c>.</summary>
    public required string RecordFile { get; init; }

    /// <summary>What the statement of provenance says.</summary>
    public required ProvenanceRequest Provenance { get; init; }
}
