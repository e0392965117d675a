using System.Text.Json;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Content;
using Photon.Packaging.Formats;
using Photon.Packaging.Output;
using Photon.Packaging.Published;
using Photon.Packaging.Records;

namespace Photon.Packaging;

/// <summary>Makes a deliverable of published files: reads them, gives them the shape of a format, and puts that into the output folder.</summary>
public sealed class Packer(PackRequest request, DiagnosticBag diagnostics, CancellationToken cancellation)
{
    /// <summary>Names of files on every system keep clear of these.</summary>
    private const string NotInNames = "/\\:*?\"<>|";

    private readonly Location location = new(request.ProjectFile, 0, 0);
    private readonly FileContents contents = new();
    private readonly Phases phases = new();

    /// <summary>Delivers; null where an error kept it from that. Then the output folder is as before.</summary>
    public PackResult? Run()
    {
        var format = FindFormat();
        var layout = FindLayout();
        CheckName();
        if (format is null || layout is null || diagnostics.HasErrors)
            return null;
        if (phases.Time("read", ReadDeliverable) is not { } read)
            return null;
        try
        {
            using var delivery = Delivery.Begin(request.OutputFolder, request.Name, request.Patience, cancellation);
            if (delivery is not null)
                return Deliver(delivery, format, layout.Value, read);
            diagnostics.Report(Codes.OutputBusy, location, request.OutputFolder);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(OutputFailure.Explain(e, request.OutputFolder, location));
            return null;
        }
    }

    private PackResult? Deliver(Delivery delivery, IFormat format, Layout layout, Deliverable read)
    {
        var cache = new BlobCache(request.CacheFolder, contents);
        var workshop = new Workshop
        {
            Layout = layout,
            CompressionLevel = request.CompressionLevel,
            Contents = contents,
            Cache = cache,
            StageFolder = delivery.MadeFolder,
            Diagnostics = diagnostics,
            Location = location,
            Cancellation = cancellation,
        };
        if (phases.Time("pack", () => Normalised(read, workshop) is { } deliverable ? format.Pack(deliverable, workshop) : null) is not { } packed)
            return null;
        var plan = phases.Time("compare", () => delivery.Plan(packed.Output, contents, cancellation));
        if (plan.Obstacles.Count > 0)
        {
            foreach (var obstacle in plan.Obstacles)
                diagnostics.Report(Codes.ForeignFile, location, obstacle.Path, obstacle.Owner is null ? "this project's build" : $"this project's build but by that of '{obstacle.Owner}'");
            return null;
        }

        phases.Time("write", () => delivery.Carry(plan, cancellation));
        cache.Prune();
        var record = Describe(format, layout, packed, cache);
        return new PackResult(record, InputsOf(read), plan.Changes.Count + plan.Stale.Count);
    }

    private IFormat? FindFormat()
    {
        var format = FormatTable.Find(request.Format);
        if (format is null)
            diagnostics.Report(Codes.UnknownFormat, location, request.Format, string.Join(", ", FormatTable.All.Select(f => f.Name)));
        return format;
    }

    private Layout? FindLayout()
    {
        if (request.Layout.Length == 0)
            return Layout.Full;
        if (Enum.TryParse<Layout>(request.Layout, ignoreCase: true, out var layout) && Enum.IsDefined(layout) && !char.IsDigit(request.Layout[0]))
            return layout;
        diagnostics.Report(Codes.UnknownZipLayout, location, request.Layout);
        return null;
    }

    private void CheckName()
    {
        var name = request.Name;
        if (name.Length == 0 || name[0] == '.' || name.Trim() != name || name.Any(c => char.IsControl(c) || NotInNames.Contains(c, StringComparison.Ordinal)))
            diagnostics.Report(Codes.UnusableDeliverableName, location, name);
    }

    private Deliverable? ReadDeliverable()
    {
        try
        {
            var app = request.PublishFolder.Length > 0 ? PublishFolder.Read(request.PublishFolder, request.AppAssembly) : [];
            return new Deliverable
            {
                Name = request.Name,
                Version = request.Version,
                AppAssembly = request.AppAssembly,
                App = app,
                Ui = request.UiFolder.Length > 0 ? UiBundle.Read(request.UiFolder) : PublishFolder.UiOf(app),
                Contracts = ContractPlacement.Of(request.Contracts, request.ContractFiles),
                ConfigFile = request.ConfigFile.Length > 0 ? request.ConfigFile : null,
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            diagnostics.Report(Codes.PublishUnreadable, location, request.PublishFolder.Length > 0 ? request.PublishFolder : request.UiFolder, e.Message);
            return null;
        }
    }

    /// <summary>The deliverable with those of its files replaced that say when they were built.</summary>
    private Deliverable? Normalised(Deliverable deliverable, Workshop workshop)
    {
        try
        {
            return deliverable with { App = [.. deliverable.App.Select(Normalise)] };
        }
        catch (JsonException e)
        {
            diagnostics.Report(Codes.PublishUnreadable, location, request.PublishFolder, e.Message);
            return null;
        }

        DeliveredFile Normalise(DeliveredFile file) => PublishedEndpoints.Is(file.Path)
            ? file with { Source = workshop.Cache.Keep(PublishedEndpoints.Normalise(File.ReadAllBytes(file.Source))) }
            : file;
    }

    private PackRecord Describe(IFormat format, Layout layout, Packed packed, BlobCache cache) => new()
    {
        Name = request.Name,
        Version = request.Version,
        Format = format.Name,
        Layout = layout.ToString().ToLowerInvariant(),
        OutputFolder = request.OutputFolder,
        Outputs = [MainOutput(packed)],
        Files = packed.Contents,
        Cache = new PackCache(cache.Hits, cache.Misses),
        Phases = phases.All,
    };

    private PackOutput MainOutput(Packed packed)
    {
        if (packed.Output.FirstOrDefault(file => file.Path == packed.Main) is { } file)
        {
            var content = contents.Of(file.Source);
            return new PackOutput(file.Path, content.Length, content.Sha256);
        }

        var sums = Checksums.Format(packed.Output.Select(f => (f.Path, contents.Of(f.Source).Sha256)));
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(sums));
        return new PackOutput(packed.Main, packed.Output.Sum(f => contents.Of(f.Source).Length), Convert.ToHexStringLower(hash));
    }

    private static string[] InputsOf(Deliverable read) =>
        [.. read.App.Concat(read.Ui).Concat(read.Contracts).Select(file => file.Source)
            .Concat(read.ConfigFile is { } config ? [config] : [])
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];
}
