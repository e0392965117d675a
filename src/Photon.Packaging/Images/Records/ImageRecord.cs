using System.Text.Json;
using Photon.Packaging.Content;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Manifest;
using Photon.Packaging.Images.Registry;

namespace Photon.Packaging.Images.Records;

/// <summary>
/// What an earlier build made, as a file in <c>obj</c>: the small parts of an image themselves, and of its layers where they lie, or where they can be had. So a build with
/// nothing to do can send the image, or find that it is where it should be, without making it.
/// </summary>
/// <param name="Image">Its blobs are <see cref="BytesBlob"/>s, <see cref="FileBlob"/>s and <see cref="IRemoteBlob"/>s.</param>
public sealed record ImageRecord(BuiltImage Image)
{
    /// <summary>Changes with the form: another number means that there is no record.</summary>
    private const int Schema = 1;

    /// <summary>Writes the record whole.</summary>
    /// <param name="path">An absolute path: <c>obj/…/photon/image.json</c>.</param>
    public void Write(string path) => WholeFile.Write(path, ImageJson.Format(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("schema", Schema);
        if (Image.Index is not null)
            BlobJson.Write(writer, "index", Image.Index);
        writer.WriteStartArray("platforms");
        foreach (var platform in Image.Platforms)
            Write(writer, platform);
        writer.WriteEndArray();
        writer.WriteStartArray("artifacts");
        foreach (var artifact in Image.Artifacts)
            BlobJson.WriteAll(writer, artifact.Blobs);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }));

    /// <summary>The record at a path; null where there is none, or none that this Photon wrote, or a damaged one: the build then makes the image anew.</summary>
    /// <param name="path">An absolute path.</param>
    /// <param name="client">Fetches layers of the base image if a destination asks for them.</param>
    public static ImageRecord? Read(string path, RegistryClient client)
    {
        if (!File.Exists(path))
            return null;
        try
        {
            var root = ImageJson.Root(File.ReadAllBytes(path));
            return ImageJson.Size(root, "schema") == Schema ? new ImageRecord(ReadImage(root, new BlobJson(client))) : null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Files that the image's blobs should be in and are not: caches are emptied, and disks fail. With any of them the image has to be made anew.</summary>
    public IReadOnlyList<string> MissingFiles(CancellationToken cancellation)
    {
        var files = Image.Blobs.OfType<FileBlob>().ToList();
        var missing = files.Where(file => new FileInfo(file.Path) is not { Exists: true } there || there.Length != file.Descriptor.Size).ToHashSet();
        var contents = new FileContents();
        try
        {
            contents.Prepare(files.Where(file => !missing.Contains(file)).Select(file => file.Path), cancellation);
            missing.UnionWith(files.Where(file => !missing.Contains(file) && contents.Of(file.Path).Sha256 != file.Descriptor.Digest.Hex));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [.. files.Select(file => file.Path)]; // pruned just now, or not to be read
        }

        return [.. missing.Select(file => file.Path).Order(StringComparer.Ordinal)];
    }

    private static void Write(Utf8JsonWriter writer, BuiltPlatform platform)
    {
        writer.WriteStartObject();
        BlobJson.Write(writer, "manifest", platform.ManifestBlob);
        BlobJson.Write(writer, "config", platform.ConfigBlob);
        writer.WritePropertyName("layers");
        BlobJson.WriteAll(writer, platform.Layers);
        if (platform.Base is not null)
        {
            writer.WritePropertyName("base");
            platform.Base.Write(writer);
        }

        writer.WriteEndObject();
    }

    private static BuiltImage ReadImage(JsonElement root, BlobJson blobs)
    {
        var platforms = ImageJson.Items(root, "platforms").Select(platform => ReadPlatform(platform, blobs)).ToList();
        var index = ImageJson.Member(root, "index") is { } known ? blobs.Read(known) : null;
        var artifacts = ImageJson.Items(root, "artifacts").Select(artifact => ReadArtifact(artifact, blobs)).ToList();
        var listed = index is null ? 1 : ImageIndex.Read(BlobJson.BytesOf(index)).Manifests.Count;
        return listed == platforms.Count
            ? new BuiltImage(platforms, index) { Artifacts = artifacts }
            : throw new JsonException("The platforms are not those of the index.");
    }

    private static BuiltPlatform ReadPlatform(JsonElement element, BlobJson blobs)
    {
        var (manifest, config) = (blobs.Read(element, "manifest"), blobs.Read(element, "config"));
        var platform = new BuiltPlatform
        {
            Manifest = ImageManifest.Read(BlobJson.BytesOf(manifest)),
            Config = ImageConfig.Read(BlobJson.BytesOf(config)),
            ManifestBlob = manifest,
            ConfigBlob = config,
            Layers = [.. ImageJson.Items(element, "layers").Select(blobs.Read)],
            Base = ImageJson.Member(element, "base") is { } on ? Descriptor.Read(on) : null,
        };
        var named = platform.Manifest.Layers.Append(platform.Manifest.Config).Select(descriptor => descriptor.Digest);
        return named.SequenceEqual(platform.Layers.Append(config).Select(blob => blob.Descriptor.Digest))
            ? platform
            : throw new JsonException("The blobs are not those of the manifest.");
    }

    private static Artifact ReadArtifact(JsonElement element, BlobJson blobs) =>
        element.ValueKind == JsonValueKind.Array && element.EnumerateArray().Select(blobs.Read).ToList() is [.., var root] all
            ? new Artifact(root, all)
            : throw new JsonException("An artifact has blobs.");
}
