using Photon.Engine.Diagnostics;
using Photon.Packaging.Formats;
using Photon.Packaging.Images.Building;
using Photon.Packaging.Images.Files;
using Photon.Packaging.Images.Layers;
using Photon.Packaging.Images.Provenances;
using Photon.Packaging.Images.Registry;
using Photon.Packaging.Published;
using Photon.Packaging.Records;

namespace Photon.Packaging.Images;

/// <summary>Makes an image of a deliverable: finds the base, makes layers of the files, puts them together for each platform, and says where all of it is from.</summary>
internal sealed class ImagePack : IDisposable
{
    private readonly ImageRequest request;
    private readonly Workshop workshop;
    private readonly LayerCache cache;
    private readonly HttpClient http = RegistryHttp.Create();
    private readonly RegistryClient client;

    /// <summary>The images that it makes can be read until it is disposed, where parts of them are still in a registry.</summary>
    public ImagePack(ImageRequest request, Workshop workshop)
    {
        (this.request, this.workshop) = (request, workshop);
        cache = new LayerCache(request.Cache.LayersFolder, TimeProvider.System);
        client = request.Access.Open(http);
    }

    /// <summary>The image; null where something keeps it from being made, which is reported.</summary>
    public MadeImage? Make(Deliverable deliverable)
    {
        var name = ImageName.Of(request.Registry, request.Repository, request.Tags, workshop.Diagnostics, workshop.Location);
        if (!IsFolder(request.Options.WorkingDirectory))
        {
            workshop.Diagnostics.Report(Codes.WorkingDirectoryUnusable, workshop.Location, request.Options.WorkingDirectory);
            return null;
        }

        if (name is null || Platforms() is not { } platforms || FindBases([.. platforms.Keys]) is not { } bases)
            return null;
        var layers = request.Builds.ToDictionary(build => build.PublishFolder, build => MakeLayers(FilesOf(build, [.. platforms.Where(pair => pair.Value == build).Select(pair => pair.Key)], deliverable)), StringComparer.Ordinal);
        var images = new List<BuiltImage>();
        foreach (var (platform, build) in platforms)
        {
            if (OptionsFor(build, deliverable) is not { } options)
                return null;
            if (new ImageBuilder(options, workshop.Diagnostics, workshop.Location).Build(bases[platform], layers[build.PublishFolder].Layers) is not { } image)
                return null;
            images.Add(request.IsDockerForm ? DockerForm.Of(image) : image);
        }

        request.Cache.Prune();
        return Complete(images.Count == 1 ? images[0] : IndexBuilder.Combine(images, request.Options.Annotations), name, [.. layers.Values]);
    }

    public void Dispose()
    {
        client.Dispose();
        http.Dispose();
    }

    private MadeImage Complete(BuiltImage image, ImageName name, IReadOnlyList<MadeLayers> layers)
    {
        var provenance = StatementOf(name).Format(image);
        var subject = image.Root.Descriptor;
        var artifacts = new List<Artifact>();
        if (request.IsAttaching && workshop.Bill is { } bill)
            artifacts.Add(Artifact.Attach(subject, MediaTypes.CycloneDx, Sboms.CycloneDx.FileName, bill.Bytes));
        if (request.IsAttaching)
            artifacts.Add(Artifact.Attach(subject, MediaTypes.InToto, Provenance.FileName, provenance));
        return new MadeImage(image with { Artifacts = [.. image.Artifacts, .. artifacts] }, name, provenance)
        {
            Contents = [.. layers.SelectMany(made => made.Contents).DistinctBy(file => file.Path).OrderBy(file => file.Path, StringComparer.Ordinal)],
            Inputs = BaseImages.FilesOf(request.BaseImage, request.Bases),
            Layers = [.. layers.SelectMany(made => made.Layers).Select(layer => cache.PathOf(layer.Record)).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>What each platform is built from; null where a runtime identifier is for none.</summary>
    private Dictionary<Platform, ImageBuild>? Platforms()
    {
        var platforms = new Dictionary<Platform, ImageBuild>();
        foreach (var build in request.Builds)
        {
            foreach (var runtime in build.RuntimeIdentifiers)
            {
                if (Platform.OfRuntime(runtime) is not { Os: "linux" } platform)
                {
                    workshop.Diagnostics.Report(Codes.ImageRuntimeUnsupported, workshop.Location, runtime);
                    return null;
                }

                if (!platforms.TryAdd(platform, build))
                    return Refuse(runtime);
            }
        }

        var runtimes = request.Builds.SelectMany(build => build.RuntimeIdentifiers).ToList();
        return runtimes.FirstOrDefault(runtime => IsMusl(runtime) != IsMusl(runtimes[0])) is { } other ? Refuse(other) : platforms;

        Dictionary<Platform, ImageBuild>? Refuse(string runtime)
        {
            workshop.Diagnostics.Report(Codes.ImageRuntimesContradict, workshop.Location, runtime, request.Builds[0].RuntimeIdentifiers[0]);
            return null;
        }
    }

    private static bool IsFolder(string path) =>
        path.StartsWith('/') && !path.Split('/').Contains("..", StringComparer.Ordinal) && !path.Any(c => char.IsControl(c) || c == '\\');

    /// <summary>Whether it is for the C library of Alpine, and so for a base image of its own.</summary>
    private static bool IsMusl(string runtime) => runtime.Contains("-musl-", StringComparison.Ordinal);

    private Dictionary<Platform, BaseImage>? FindBases(IReadOnlyList<Platform> platforms)
    {
        var found = new BaseImages(request.Bases, client, workshop.Diagnostics, workshop.Location).ResolveAsync(request.BaseImage, platforms, workshop.Cancellation).GetAwaiter().GetResult();
        return found is null ? null : platforms.Zip(found).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private IReadOnlyList<DeliveredFile> FilesOf(ImageBuild build, IReadOnlyList<Platform> platforms, Deliverable deliverable)
    {
        var published = deliverable.OtherApps.GetValueOrDefault(build.PublishFolder, deliverable.App);
        var useful = LinuxFiles.Choose(published, platforms, deliverable.AppAssembly, build.IsPortable);
        return SecretFiles.LeaveOut(useful, request.AllowedFiles, workshop.Diagnostics, workshop.Location);
    }

    private MadeLayers MakeLayers(IReadOnlyList<DeliveredFile> files)
    {
        var options = new LayerOptions { Folder = request.Options.WorkingDirectory, CompressionLevel = workshop.CompressionLevel };
        var layers = new LayerBuilder(options, workshop.Contents, cache).Build(files, workshop.Cancellation);
        return new MadeLayers(layers, [.. files.Select(file => new PackedFile(file.Path, workshop.Contents.Of(file.Source).Length, null, file.Layer, file.Package))]);
    }

    /// <summary>The options with the command that starts this build of the app; null where there is nothing to start.</summary>
    private ImageOptions? OptionsFor(ImageBuild build, Deliverable deliverable)
    {
        if (request.Options.AppCommand.Count > 0 || request.Options.AppCommandInstruction == "None")
            return request.Options;
        var start = AppStarts.Of(deliverable.OtherApps.GetValueOrDefault(build.PublishFolder, deliverable.App), deliverable.AppAssembly);
        if (start != AppStart.None)
            return request.Options with { AppCommand = ContainerCommand.OfApp(request.Options.WorkingDirectory, deliverable.AppAssembly, start == AppStart.ByItself) };
        workshop.Diagnostics.Report(Codes.NothingToStart, workshop.Location, Path.GetFileNameWithoutExtension(deliverable.AppAssembly), deliverable.AppAssembly);
        return null;
    }

    private Provenance StatementOf(ImageName name) => new()
    {
        Name = name.Familiar,
        Builder = request.Provenance.Builder,
        BuilderVersion = typeof(ImagePack).Assembly.GetName().Version!.ToString(3),
        Parameters = request.Provenance.Parameters,
        BaseImage = request.Options.BaseImage,
        Source = request.Provenance.Source is { Length: > 0 } source ? source : null,
        Revision = request.Provenance.Revision is { Length: > 0 } revision ? revision : null,
        Packages = workshop.Bill?.Components ?? [],
    };

    private sealed record MadeLayers(IReadOnlyList<ImageLayer> Layers, IReadOnlyList<PackedFile> Contents);
}
