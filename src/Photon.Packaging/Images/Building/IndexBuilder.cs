using Photon.Packaging.Images.Manifest;

namespace Photon.Packaging.Images.Building;

/// <summary>Makes one image of images for several platforms (OCI image-spec 1.1, image-index.md). What they share, such as a portable app's layers, is there once.</summary>
public static class IndexBuilder
{
    /// <param name="images">For one platform each.</param>
    /// <param name="annotations">Of the index; Docker's form has none.</param>
    public static BuiltImage Combine(IReadOnlyList<BuiltImage> images, IReadOnlyDictionary<string, string> annotations)
    {
        var platforms = images.SelectMany(image => image.Platforms).OrderBy(image => image.Platform.ToString(), StringComparer.Ordinal).ToList();
        var isDocker = platforms.TrueForAll(image => image.Manifest.MediaType == MediaTypes.DockerManifest);
        var index = new ImageIndex
        {
            MediaType = isDocker ? MediaTypes.DockerIndex : MediaTypes.Index,
            Manifests = [.. platforms.Select(image => image.Descriptor)],
            Annotations = isDocker ? ImageJson.NoTexts : annotations,
        };
        var root = new BytesBlob(index.MediaType, index.ToJson());
        return new BuiltImage(platforms, root) { Artifacts = [.. images.SelectMany(image => image.Artifacts)] };
    }
}
