using Photon.Packaging.Images.Manifest;

namespace Photon.Packaging.Images.Building;

/// <summary>The same image in the form that Docker had before OCI (Docker's image manifest, version 2, schema 2), for what reads no other. It has no annotations.</summary>
public static class DockerForm
{
    /// <param name="image">For one platform.</param>
    public static BuiltImage Of(BuiltImage image) => image with { Platforms = [.. image.Platforms.Select(Of)] };

    private static BuiltPlatform Of(BuiltPlatform image)
    {
        var config = new BytesBlob(MediaTypes.DockerConfig, image.Config.ToJson());
        var manifest = new ImageManifest
        {
            MediaType = MediaTypes.DockerManifest,
            Config = config.Descriptor,
            Layers = [.. image.Manifest.Layers.Select(layer => layer with { MediaType = MediaTypes.ToDocker(layer.MediaType), Annotations = ImageJson.NoTexts })],
        };
        var bytes = manifest.ToJson();
        return image with
        {
            Manifest = manifest,
            ManifestBlob = new BytesBlob(Descriptor.Of(MediaTypes.DockerManifest, bytes) with { Platform = image.Platform }, bytes),
            ConfigBlob = config,
        };
    }
}
