using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Registry;
using Photon.Packaging.Output;

namespace Photon.Packaging.Images.Layout;

/// <summary>Puts an image into an archive, which <c>docker load</c>, <c>podman load</c> and <c>skopeo</c> read. It is written beside its place and moved there.</summary>
/// <param name="file">An absolute path; its folder is made where it is missing.</param>
/// <param name="names">What the image is called where the archive is loaded; each with its tag, or else it is <c>latest</c>.</param>
public sealed class ArchiveDestination(string file, IReadOnlyList<ImageReference> names) : IImageDestination
{
    public async Task<PushResult> PutAsync(BuiltImage image, IProgress<BlobProgress>? progress, CancellationToken cancellation)
    {
        var count = new BlobCount(progress);
        try
        {
            var isThere = IsThere(image);
            if (!isThere)
            {
                await image.FetchAsync(cancellation);
                Write(image, cancellation);
            }

            foreach (var blob in image.Blobs)
                count.Add(blob, isThere);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or (IOException and not DestinationException))
        {
            throw new DestinationException(OutputFailure.RuleOf(e), Path.GetDirectoryName(file)!, e.Message);
        }

        return count.Result(image.Root.Descriptor.Digest);
    }

    /// <summary>An archive takes its name when it is whole, and its head and length say which one it is.</summary>
    private bool IsThere(BuiltImage image)
    {
        if (new FileInfo(file) is not { Exists: true } there || there.Length != OciArchive.LengthOf(image, names))
            return false;
        var wanted = OciArchive.HeadOf(image, names);
        var head = new byte[wanted.Length];
        using var stream = File.OpenRead(file);
        return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.AsSpan().SequenceEqual(wanted);
    }

    private void Write(BuiltImage image, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var unfinished = $"{file}.{Path.GetRandomFileName()}";
        try
        {
            using (var into = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, 256 * 1024))
                OciArchive.Write(image, names, into, cancellation);
            File.Move(unfinished, file, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
