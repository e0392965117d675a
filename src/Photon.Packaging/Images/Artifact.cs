using Photon.Packaging.Images.Manifest;

namespace Photon.Packaging.Images;

/// <summary>Something about an image, beside it: a bill of materials, a statement of provenance. Registries list it with the image (OCI distribution-spec 1.1, "Listing Referrers").</summary>
/// <param name="Root">The artifact's manifest.</param>
/// <param name="Blobs">What it is made of, the manifest last.</param>
public sealed record Artifact(IBlobSource Root, IReadOnlyList<IBlobSource> Blobs)
{
    /// <summary>Attaches a file (OCI image-spec 1.1, manifest.md, "Guidelines for Artifact Usage").</summary>
    /// <param name="subject">What it is about: the image's manifest or index.</param>
    /// <param name="artifactType"><c>application/vnd.cyclonedx+json</c></param>
    /// <param name="fileName"><c>sbom.cdx.json</c>; tools that unpack artifacts name the file so.</param>
    public static Artifact Attach(Descriptor subject, string artifactType, string fileName, byte[] bytes)
    {
        var empty = new BytesBlob(MediaTypes.Empty, "{}"u8.ToArray());
        var content = new BytesBlob(artifactType, bytes);
        var manifest = new ImageManifest
        {
            ArtifactType = artifactType,
            Config = empty.Descriptor,
            Layers = [content.Descriptor with { Annotations = new Dictionary<string, string> { ["org.opencontainers.image.title"] = fileName } }],
            Subject = subject with { Annotations = ImageJson.NoTexts, Platform = null, ArtifactType = null },
        }.ToJson();
        var root = new BytesBlob(Descriptor.Of(MediaTypes.Manifest, manifest) with { ArtifactType = artifactType }, manifest);
        return new Artifact(root, [empty, content, root]);
    }
}
