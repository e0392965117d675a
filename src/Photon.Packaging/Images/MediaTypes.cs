namespace Photon.Packaging.Images;

/// <summary>What the bytes of an image are (OCI image-spec 1.1, media-types.md), and what Docker calls the same.</summary>
public static class MediaTypes
{
    public const string Manifest = "application/vnd.oci.image.manifest.v1+json";
    public const string Index = "application/vnd.oci.image.index.v1+json";
    public const string Config = "application/vnd.oci.image.config.v1+json";
    public const string Layer = "application/vnd.oci.image.layer.v1.tar+gzip";
    public const string UncompressedLayer = "application/vnd.oci.image.layer.v1.tar";
    public const string Empty = "application/vnd.oci.empty.v1+json";
    public const string CycloneDx = "application/vnd.cyclonedx+json";
    public const string InToto = "application/vnd.in-toto+json";

    public const string DockerManifest = "application/vnd.docker.distribution.manifest.v2+json";
    public const string DockerIndex = "application/vnd.docker.distribution.manifest.list.v2+json";
    public const string DockerConfig = "application/vnd.docker.container.image.v1+json";
    public const string DockerLayer = "application/vnd.docker.image.rootfs.diff.tar.gzip";
    public const string DockerUncompressedLayer = "application/vnd.docker.image.rootfs.diff.tar";

    /// <summary>Whether it lists images for several platforms.</summary>
    public static bool IsIndex(string mediaType) => mediaType is Index or DockerIndex;

    /// <summary>Whether it is one image, or an artifact.</summary>
    public static bool IsManifest(string mediaType) => mediaType is Manifest or DockerManifest;

    /// <summary>Whether it names other blobs: a manifest, or an index.</summary>
    internal static bool IsTree(string mediaType) => IsManifest(mediaType) || IsIndex(mediaType);

    /// <summary>The OCI name of the same bytes; a type that has none stays what it is.</summary>
    public static string ToOci(string mediaType) => mediaType switch
    {
        DockerManifest => Manifest,
        DockerIndex => Index,
        DockerConfig => Config,
        DockerLayer => Layer,
        DockerUncompressedLayer => UncompressedLayer,
        _ => mediaType,
    };

    /// <summary>Docker's name of the same bytes; a type that has none stays what it is.</summary>
    public static string ToDocker(string mediaType) => mediaType switch
    {
        Manifest => DockerManifest,
        Index => DockerIndex,
        Config => DockerConfig,
        Layer => DockerLayer,
        UncompressedLayer => DockerUncompressedLayer,
        _ => mediaType,
    };
}
