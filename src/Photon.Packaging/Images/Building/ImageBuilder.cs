using System.Globalization;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Layers;

namespace Photon.Packaging.Images.Building;

/// <summary>Puts an app's layers upon a base image: a function of both and the options, so that the digest is the same wherever it is worked out.</summary>
public sealed class ImageBuilder(ImageOptions options, DiagnosticBag diagnostics, Location location)
{
    private const string AppUser = "APP_UID";

    /// <summary>OCI image-spec 1.1, annotations.md.</summary>
    private const string BasePrefix = "org.opencontainers.image.base.";

    /// <summary>The image; null where the options contradict themselves, which is reported.</summary>
    public BuiltImage? Build(BaseImage on, IReadOnlyList<ImageLayer> layers)
    {
        if (on.Config.Platform.Os != "linux")
        {
            diagnostics.Report(Codes.ImageSystemUnsupported, location, on.Config.Platform.ToString());
            return null;
        }

        if (MakeConfig(on, layers) is not { } config)
            return null;
        var configBlob = new BytesBlob(MediaTypes.Config, config.ToJson());
        var manifest = new ImageManifest
        {
            Config = configBlob.Descriptor,
            Layers = [.. on.Manifest.Layers.Select(layer => layer with { MediaType = MediaTypes.ToOci(layer.MediaType) }), .. layers.Select(layer => layer.Record.Descriptor)],
            Annotations = Merge(options.Annotations, BaseLabels(on)), // the base image's are about that one
        };
        var bytes = manifest.ToJson();
        return new BuiltImage(
        [
            new BuiltPlatform
            {
                Manifest = manifest,
                Config = config,
                ManifestBlob = new BytesBlob(Descriptor.Of(MediaTypes.Manifest, bytes) with { Platform = config.Platform }, bytes),
                ConfigBlob = configBlob,
                Layers = [.. on.Layers, .. layers.Select(layer => layer.Blob)],
                Base = on.Descriptor,
            },
        ]);
    }

    private ImageConfig? MakeConfig(BaseImage on, IReadOnlyList<ImageLayer> layers)
    {
        var given = on.Config.Config;
        var environment = Environment(given.Env, KnownVariables());
        var values = environment.Select(variable => variable.Split('=', 2)).ToDictionary(parts => parts[0], parts => parts.ElementAtOrDefault(1) ?? "", StringComparer.Ordinal);
        var ports = Ports();
        var command = Command(given.Entrypoint ?? []);
        if (ports is null || command is null)
            return null;
        var time = options.Created ?? ImageOptions.FixedTime;
        return on.Config with
        {
            Created = time,
            Config = given with
            {
                User = Users(given, values).First(user => !string.IsNullOrEmpty(user)),
                Env = environment,
                ExposedPorts = [.. given.ExposedPorts, .. ports, .. ExposedPorts.OfEnvironment(values)],
                Entrypoint = command.Entrypoint.Count > 0 ? command.Entrypoint : null,
                Cmd = command.Cmd.Count > 0 ? command.Cmd : null,
                WorkingDir = options.WorkingDirectory,
                Labels = Merge(Merge(given.Labels, BaseLabels(on)), options.Labels),
                StopSignal = options.StopSignal ?? given.StopSignal,
            },
            DiffIds = [.. on.Config.DiffIds, .. layers.Select(layer => layer.Record.DiffId)],
            History = [.. BaseHistory(on), .. layers.Select(layer => new HistoryEntry($"photon: {layer.Kind.ToString().ToLowerInvariant()}") { Created = time })],
        };
    }

    private IEnumerable<string?> Users(ContainerConfig given, Dictionary<string, string> environment) =>
        [options.User, environment.GetValueOrDefault(AppUser), given.User, LayerOptions.AppUser.ToString(CultureInfo.InvariantCulture)];

    private ContainerCommand? Command(IReadOnlyList<string> baseEntrypoint)
    {
        var command = ContainerCommand.Decide(options, baseEntrypoint);
        if (command.Problem is not null)
        {
            diagnostics.Report(Codes.ContainerCommandUnclear, location, command.Problem);
            return null;
        }

        return command;
    }

    private List<string>? Ports()
    {
        var ports = new List<string>();
        foreach (var text in options.Ports)
        {
            if (ExposedPorts.Normalize(text) is { } port)
                ports.Add(port);
            else
                diagnostics.Report(Codes.ContainerPortUnknown, location, text);
        }

        return ports.Count == options.Ports.Count ? ports : null;
    }

    /// <summary>The base image's variables in their order, then new ones by their names.</summary>
    private static List<string> Environment(IReadOnlyList<string> given, Dictionary<string, string> known)
    {
        var names = given.Select(variable => variable.Split('=', 2)[0]).ToList();
        var kept = given.Where((_, i) => names.LastIndexOf(names[i]) == i)
            .Select(variable => variable.Split('=', 2)[0] is var name && known.TryGetValue(name, out var value) ? $"{name}={value}" : variable);
        var added = known.Where(pair => !names.Contains(pair.Key, StringComparer.Ordinal)).OrderBy(pair => pair.Key, StringComparer.Ordinal);
        return [.. kept, .. added.Select(pair => $"{pair.Key}={pair.Value}")];
    }

    private Dictionary<string, string> KnownVariables()
    {
        foreach (var name in options.Environment.Keys.Where(name => !ImageNames.IsVariable(name)).Order(StringComparer.Ordinal))
            diagnostics.Report(Codes.ContainerVariableUnusable, location, name);
        return options.Environment.Where(pair => ImageNames.IsVariable(pair.Key)).ToDictionary(StringComparer.Ordinal);
    }

    private SortedDictionary<string, string> BaseLabels(BaseImage on)
    {
        var labels = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (options.LabelsBaseDigest)
            labels[BasePrefix + "digest"] = on.Descriptor.Digest.ToString();
        if (options.LabelsBaseName && options.BaseImage.Length > 0)
            labels[BasePrefix + "name"] = options.BaseImage;
        return labels;
    }

    /// <summary>An entry for each layer, as readers count them (OCI image-spec 1.1, config.md, "history"); a base image need not have any.</summary>
    private static IEnumerable<HistoryEntry> BaseHistory(BaseImage on) =>
        on.Config.History.Count(entry => !entry.IsEmptyLayer) == on.Config.DiffIds.Count
            ? on.Config.History
            : on.Config.DiffIds.Select(_ => new HistoryEntry("base image") { Created = on.Config.Created });

    private static Dictionary<string, string> Merge(IReadOnlyDictionary<string, string> below, IReadOnlyDictionary<string, string> above)
    {
        var merged = new Dictionary<string, string>(below, StringComparer.Ordinal);
        foreach (var (key, value) in above)
            merged[key] = value;
        return merged;
    }
}
