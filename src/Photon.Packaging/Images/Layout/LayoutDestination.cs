using System.Collections.Concurrent;
using System.Text.Json;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Output;

namespace Photon.Packaging.Images.Layout;

/// <summary>
/// Puts an image into a layout. One build at a time changes a layout, so that none loses what another one added; whoever reads it meanwhile, or after a build that failed,
/// sees the images that were there before.
/// </summary>
/// <param name="folder">An absolute path; it is made where it is missing.</param>
/// <param name="names">What the image is called there: tags, as a rule. Without one it is found by its digest.</param>
public sealed class LayoutDestination(string folder, IReadOnlyList<string> names) : IImageDestination
{
    private const int ParallelBlobs = 4;

    private readonly OciLayout layout = new(folder);

    /// <summary>How long another build may take with the layout.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    public async Task<PushResult> PutAsync(BuiltImage image, IProgress<BlobProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            using var gate = await TakeAsync(cancellation);
            if (gate.Length == 0)
                gate.Write(OciLayout.Marker);
            layout.RemoveUnfinished();
            return await PutAllAsync(image, new BlobCount(progress), cancellation);
        }
        catch (JsonException e)
        {
            throw new DestinationException(Codes.LayoutUnreadable, folder, e.Message);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or (IOException and not DestinationException))
        {
            throw new DestinationException(OutputFailure.RuleOf(e), folder, e.Message);
        }
    }

    private async Task<PushResult> PutAllAsync(BuiltImage image, BlobCount count, CancellationToken cancellation)
    {
        var added = new ConcurrentBag<Descriptor>();
        try
        {
            await Parallel.ForEachAsync(
                image.Blobs,
                new ParallelOptions { MaxDegreeOfParallelism = ParallelBlobs, CancellationToken = cancellation },
                async (blob, until) => count.Add(blob, wasThere: !await AddAsync(blob, added, until)));
            layout.Name(image, names);
            return count.Result(image.Root.Descriptor.Digest);
        }
        catch
        {
            layout.Remove(added);
            throw;
        }
    }

    private async Task<bool> AddAsync(IBlobSource blob, ConcurrentBag<Descriptor> added, CancellationToken cancellation)
    {
        if (layout.Has(blob.Descriptor))
            return false;
        if (blob is IRemoteBlob remote)
            await remote.FetchAsync(cancellation);
        layout.Add(blob);
        added.Add(blob.Descriptor);
        return true;
    }

    /// <summary>Opens the file that marks a layout, for this build alone: so nothing lies in the layout that others don't know.</summary>
    private async Task<FileStream> TakeAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var marker = Path.Combine(folder, OciLayout.MarkerFile);
        return await Task.Run(() => OutputLock.Take(marker, Patience, cancellation), cancellation) ?? throw new DestinationException(Codes.OutputBusy, folder);
    }
}
