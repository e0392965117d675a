using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using Photon.Packaging.Images;

namespace Photon.Packaging.Tests.Images.Registry;

/// <summary>Images for tests, of a few bytes.</summary>
internal static class TestImages
{
    public static readonly Platform Amd64 = new("linux", "amd64");

    /// <summary>An image whose layers hold one file each, by its path and text.</summary>
    public static BuiltPlatform Of(Platform platform, params (string Path, string Text)[] files) => OfLayers(platform, new ContainerConfig(), [.. files.Select(file => Layer(file))]);

    public static BuiltPlatform OfLayers(Platform platform, ContainerConfig container, params (IBlobSource Blob, Digest DiffId)[] layers)
    {
        var config = new ImageConfig { Platform = platform, Config = container, DiffIds = [.. layers.Select(layer => layer.DiffId)] };
        var configBlob = new BytesBlob(MediaTypes.Config, config.ToJson());
        var manifest = new ImageManifest { Config = configBlob.Descriptor, Layers = [.. layers.Select(layer => layer.Blob.Descriptor)] };
        return new BuiltPlatform
        {
            Manifest = manifest,
            Config = config,
            ManifestBlob = new BytesBlob(MediaTypes.Manifest, manifest.ToJson()),
            ConfigBlob = configBlob,
            Layers = [.. layers.Select(layer => layer.Blob)],
        };
    }

    public static (IBlobSource Blob, Digest DiffId) Layer(params (string Path, string Text)[] files)
    {
        using var tar = new MemoryStream();
        using (var writer = new TarWriter(tar, TarEntryFormat.Ustar, leaveOpen: true))
        {
            foreach (var (path, text) in files)
            {
                using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
                writer.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, path) { ModificationTime = DateTimeOffset.UnixEpoch, DataStream = content });
            }
        }

        return Compressed(tar.ToArray());
    }

    public static (IBlobSource Blob, Digest DiffId) Compressed(byte[] tar)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(tar);
        return (new BytesBlob(MediaTypes.Layer, compressed.ToArray()), Digest.Of(tar));
    }

    public static BuiltImage Single(params (string Path, string Text)[] files) => new([Of(Amd64, files)]);

    /// <summary>One image for two platforms.</summary>
    public static BuiltImage Double(params (string Path, string Text)[] files)
    {
        BuiltPlatform[] platforms = [Of(Amd64, files), Of(new Platform("linux", "arm64"), files)];
        var index = new ImageIndex { Manifests = [.. platforms.Select(platform => platform.Descriptor with { Platform = platform.Platform })] };
        return new BuiltImage(platforms, new BytesBlob(MediaTypes.Index, index.ToJson()));
    }

    public static BytesBlob Noise(int length) => new(MediaTypes.Layer, RandomNumberGenerator.GetBytes(length));
}
