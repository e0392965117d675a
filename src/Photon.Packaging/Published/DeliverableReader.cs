using System.Text.Json;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Content;

namespace Photon.Packaging.Published;

/// <summary>Finds what a request delivers.</summary>
internal sealed class DeliverableReader(PackRequest request, DiagnosticBag diagnostics, Location location)
{
    /// <summary>The deliverable as it lies in the project's folders; null where it can't be read, which is reported.</summary>
    public Deliverable? Read() => Guarded(() =>
    {
        var app = request.PublishFolder.Length > 0 ? PublishFolder.Read(request.PublishFolder, request.AppAssembly) : [];
        return new Deliverable
        {
            Name = request.Name,
            Version = request.Version,
            AppAssembly = request.AppAssembly,
            App = app,
            OtherApps = OtherFolders().ToDictionary(folder => folder, folder => PublishFolder.Read(folder, request.AppAssembly), StringComparer.Ordinal),
            Ui = request.UiFolder.Length > 0 ? UiBundle.Read(request.UiFolder) : PublishFolder.UiOf(app),
            Contracts = ContractPlacement.Of(request.Contracts, request.ContractFiles),
            ConfigFile = request.ConfigFile.Length > 0 ? request.ConfigFile : null,
        };
    });

    /// <summary>The same with those of its files replaced that say when they were built.</summary>
    public Deliverable? Normalise(Deliverable deliverable, BlobCache cache) => Guarded(() => deliverable with
    {
        App = Normalise(deliverable.App, cache),
        OtherApps = deliverable.OtherApps.ToDictionary(pair => pair.Key, pair => Normalise(pair.Value, cache), StringComparer.Ordinal),
    });

    /// <summary>Absolute paths of everything that was read, sorted ordinally.</summary>
    public IReadOnlyList<string> InputsOf(Deliverable read) =>
        [.. read.App.Concat(read.OtherApps.Values.SelectMany(app => app)).Concat(read.Ui).Concat(read.Contracts).Select(file => file.Source)
            .Concat(new[] { request.ConfigFile, request.AssetsFile, request.PackageLock }.Where(File.Exists))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];

    private IEnumerable<string> OtherFolders() =>
        (request.Image?.Builds ?? []).Select(build => build.PublishFolder).Where(folder => folder != request.PublishFolder).Distinct(StringComparer.Ordinal);

    private static IReadOnlyList<DeliveredFile> Normalise(IReadOnlyList<DeliveredFile> app, BlobCache cache) =>
        [.. app.Select(file => PublishedEndpoints.Is(file.Path) ? file with { Source = cache.Keep(PublishedEndpoints.Normalise(File.ReadAllBytes(file.Source))) } : file)];

    private Deliverable? Guarded(Func<Deliverable> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            diagnostics.Report(Codes.PublishUnreadable, location, request.PublishFolder.Length > 0 ? request.PublishFolder : request.UiFolder, e.Message);
            return null;
        }
    }
}
