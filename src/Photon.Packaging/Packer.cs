using System.Security.Cryptography;
using System.Text;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Content;
using Photon.Packaging.Formats;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Output;
using Photon.Packaging.Published;
using Photon.Packaging.Records;
using Photon.Packaging.Sboms;

namespace Photon.Packaging;

/// <summary>Makes a deliverable of published files: reads them, gives them the shape of a format, and puts that into the output folder.</summary>
public sealed class Packer
{
    private const int MostNames = 5;

    private readonly PackRequest request;
    private readonly DiagnosticBag diagnostics;
    private readonly CancellationToken cancellation;
    private readonly Location location;
    private readonly DeliverableReader reader;
    private readonly FileContents contents = new();
    private readonly Phases phases = new();

    public Packer(PackRequest request, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        this.request = request;
        this.diagnostics = diagnostics;
        this.cancellation = cancellation;
        location = new Location(request.ProjectFile, 0, 0);
        reader = new DeliverableReader(request, diagnostics, location);
    }

    /// <summary>Delivers; null where an error kept it from that. Then the output folder is as before.</summary>
    public PackResult? Run()
    {
        if (!PackChoice.TryMake(request, diagnostics, location, out var choice))
            return null;
        if (phases.Time("read", reader.Read) is not { } read)
            return null;
        try
        {
            using var delivery = Delivery.Begin(request.OutputFolder, request.Name, request.Patience, cancellation);
            if (delivery is not null)
                return Deliver(delivery, choice, read);
            diagnostics.Report(Codes.OutputBusy, location, request.OutputFolder);
            return null;
        }
        catch (DestinationException e)
        {
            diagnostics.Add(e.At(location));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(OutputFailure.Explain(e, request.OutputFolder, location));
            return null;
        }
    }

    private PackResult? Deliver(Delivery delivery, PackChoice choice, Deliverable read)
    {
        var bill = phases.Time("sbom", () => Bill.Make(request, [.. read.App, .. read.OtherApps.Values.SelectMany(app => app)], diagnostics, location));
        if (diagnostics.HasErrors)
            return null;
        var workshop = Workshop(delivery, choice, bill);
        if (phases.Time("pack", () => reader.Normalise(read, workshop.Cache) is { } deliverable ? choice.Format.Pack(deliverable, workshop) : null) is not { } packed)
            return null;
        if (diagnostics.HasErrors || WithBill(packed, bill, workshop) is not { } output)
            return null;
        var plan = phases.Time("compare", () => delivery.Plan(output, contents, cancellation));
        if (ReportObstacles(plan))
            return null;

        phases.Time("write", () => delivery.Carry(plan, cancellation));
        workshop.Cache.Prune();
        ReportFolders(read);
        return new PackResult(Describe(choice, packed, output, bill, workshop.Cache), [.. reader.InputsOf(read), .. packed.Inputs], plan.Changes.Count + plan.Stale.Count)
        {
            Outputs = [.. output.Select(file => Path.GetFullPath(Path.Combine(request.OutputFolder, file.Path)))],
            Kept = packed.Kept,
        };
    }

    private Workshop Workshop(Delivery delivery, PackChoice choice, Bill? bill) => new()
    {
        Layout = choice.Layout,
        CompressionLevel = request.CompressionLevel,
        Contents = contents,
        Cache = new BlobCache(request.CacheFolder, contents),
        StageFolder = delivery.MadeFolder,
        Bill = bill,
        Image = request.Image,
        Diagnostics = diagnostics,
        Location = location,
        Cancellation = cancellation,
    };

    /// <summary>The output with its bill of materials; null where the place of the bill is taken, which is reported.</summary>
    private IReadOnlyList<DeliveredFile>? WithBill(Packed packed, Bill? bill, Workshop workshop)
    {
        if (bill is null)
            return packed.Output;
        if (packed.Output.FirstOrDefault(file => file.Path == CycloneDx.FileName) is not { } other)
            return [.. packed.Output, workshop.Make(CycloneDx.FileName, bill.Bytes)];
        diagnostics.Report(Codes.SamePathInDeliverable, location, other.Source, "The bill of materials", CycloneDx.FileName);
        return null;
    }

    private bool ReportObstacles(DeliveryPlan plan)
    {
        foreach (var obstacle in plan.Obstacles)
            diagnostics.Report(Codes.ForeignFile, location, obstacle.Path, obstacle.Owner is null ? "this project's build" : $"this project's build but by that of '{obstacle.Owner}'");
        return plan.Obstacles.Count > 0;
    }

    private void ReportFolders(Deliverable read)
    {
        var found = ReproducibilityCheck.Find(read.App);
        if (found.Count == 0)
            return;
        var more = found.Count > MostNames ? $" and {found.Count - MostNames} more" : "";
        diagnostics.Report(Codes.BytesDependOnFolder, location, string.Join(", ", found.Take(MostNames)) + more);
    }

    private PackRecord Describe(PackChoice choice, Packed packed, IReadOnlyList<DeliveredFile> output, Bill? bill, BlobCache cache) => new()
    {
        Name = request.Name,
        Version = request.Version,
        Format = choice.Format.Name,
        Layout = packed.Layout.ToString().ToLowerInvariant(),
        OutputFolder = request.OutputFolder,
        Outputs = [MainOutput(packed), .. output.Where(file => file.Path == CycloneDx.FileName).Select(OutputOf)],
        Files = packed.Contents,
        Cache = new PackCache(cache.Hits, cache.Misses),
        Phases = phases.All,
        SbomPackages = bill?.Packages,
    };

    private PackOutput MainOutput(Packed packed)
    {
        if (packed.Told is not null)
            return packed.Told;
        if (packed.Output.FirstOrDefault(file => file.Path == packed.Main) is { } main)
            return OutputOf(main);
        var sums = Checksums.Format(packed.Output.Select(file => (file.Path, contents.Of(file.Source).Sha256)));
        return new PackOutput(packed.Main, packed.Output.Sum(file => contents.Of(file.Source).Length), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sums))));
    }

    private PackOutput OutputOf(DeliveredFile file)
    {
        var content = contents.Of(file.Source);
        return new PackOutput(file.Path, content.Length, content.Sha256);
    }
}
