using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Engine;
using Photon.Packaging.Images.Layout;
using Photon.Packaging.Images.Records;
using Photon.Packaging.Images.Registry;

namespace Photon.Packaging.Images;

/// <summary>Brings an image that was made before to where it is wanted.</summary>
public sealed class ImageSender(SendRequest request, DiagnosticBag diagnostics)
{
    private readonly Location location = new(request.ProjectFile, 0, 0);

    /// <summary>Sends what is missing there; null where it could not be brought there, which is reported.</summary>
    public async Task<SentImage?> SendAsync(CancellationToken cancellation)
    {
        if (ImageName.Of(request.Registry, request.Repository, request.Tags, diagnostics, location) is not { } name)
            return null;
        using var http = RegistryHttp.Create();
        using var client = request.Access.Open(http);
        if (ImageRecord.Read(request.RecordFile, client) is { } record)
            return await SendAsync(record, name, client, cancellation);
        Forget(request.RecordFile);
        return null;
    }

    private async Task<SentImage?> SendAsync(ImageRecord record, ImageName name, RegistryClient client, CancellationToken cancellation)
    {
        try
        {
            return await PutAsync(record.Image, name, client, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Else a layer that a disk has damaged would be refused by the registry in every build from now on.
            if (record.MissingFiles(cancellation) is [var damaged, ..])
                Forget(damaged);
            else
                diagnostics.Add(e is DestinationException known ? known.At(location) : Diagnostic.Create(Codes.ImageRecordUnreadable, location, e.Message));
            return null;
        }
    }

    private async Task<SentImage> PutAsync(BuiltImage image, ImageName name, RegistryClient client, CancellationToken cancellation)
    {
        var place = $"{name.Familiar}:{string.Join(", ", name.Tags)}";
        if (request.Archive.Length > 0)
            return await PutAsync(new ArchiveDestination(ArchiveOf(name), name.References), image, ArchiveOf(name), cancellation);
        if (!name.IsLocal)
            return await PutAsync(new RegistryDestination(client, name.Repository, name.Tags), image, place, cancellation);
        var address = await request.Engine.FindAsync(cancellation);
        using var engine = EngineHttp.Create(address);
        return await PutAsync(new EngineDestination(new EngineClient(engine, address), name.References), image, place, cancellation);
    }

    /// <summary>The .NET SDK's name for it, though it holds layers that are compressed already, and is not compressed once more.</summary>
    private string ArchiveOf(ImageName name)
    {
        var isFolder = Path.EndsInDirectorySeparator(request.Archive) || Directory.Exists(request.Archive);
        var repository = name.Repository.Repository;
        return Path.GetFullPath(isFolder ? Path.Combine(request.Archive, repository[(repository.LastIndexOf('/') + 1)..] + ".tar.gz") : request.Archive);
    }

    private static async Task<SentImage> PutAsync(IImageDestination destination, BuiltImage image, string place, CancellationToken cancellation)
    {
        var result = await destination.PutAsync(image, null, cancellation);
        return new SentImage(image.Root.Descriptor.Digest, place, PushSummary.Of(result), result.BytesSent > 0);
    }

    /// <summary>Without its record the next build makes the image again.</summary>
    private void Forget(string damaged)
    {
        if (File.Exists(request.RecordFile))
            File.Delete(request.RecordFile);
        diagnostics.Report(Codes.ImageRecordUnreadable, location, damaged);
    }
}
