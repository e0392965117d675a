using Photon.Packaging.Images.Manifest;

namespace Photon.Packaging.Images.Building;

/// <summary>What an image is like besides its files. The names are those of the .NET SDK's properties and items without <c>Container</c>, and mean the same; docs/containers.md lists them.</summary>
public sealed record ImageOptions
{
    /// <summary>The time of everything where nobody gives one, so that equal images are equal bytes.</summary>
    public const string FixedTime = "1980-01-01T00:00:00Z";

    /// <summary>The name of the base image, for a label: <c>example.org/dotnet/aspnet:10.0</c>; empty for none.</summary>
    public string BaseImage { get; init; } = "";

    /// <summary>Whether labels and annotations name the base image.</summary>
    public bool LabelsBaseName { get; init; } = true;

    /// <summary>Whether they say its digest.</summary>
    public bool LabelsBaseDigest { get; init; } = true;

    /// <summary>Absolute within the image. The app's files lie here.</summary>
    public string WorkingDirectory { get; init; } = "/app/";

    /// <summary>Null for the base image's <c>APP_UID</c>, then its user, then 1654: never root unless somebody asks for it.</summary>
    public string? User { get; init; }

    /// <summary><c>8080</c>, <c>8080/udp</c></summary>
    public IReadOnlyList<string> Ports { get; init; } = [];

    public IReadOnlyDictionary<string, string> Environment { get; init; } = ImageJson.NoTexts;

    public IReadOnlyDictionary<string, string> Labels { get; init; } = ImageJson.NoTexts;

    /// <summary>Of the manifest, and of the index where there is one.</summary>
    public IReadOnlyDictionary<string, string> Annotations { get; init; } = ImageJson.NoTexts;

    /// <summary>When the image was made (RFC 3339); null for a fixed time.</summary>
    public string? Created { get; init; }

    /// <summary>Null for the base image's, which is SIGTERM as a rule.</summary>
    public string? StopSignal { get; init; }

    /// <summary>What starts the app: <c>dotnet</c>, <c>/app/Shop.dll</c>. See <see cref="ContainerCommand.OfApp"/>; empty where the instruction is <c>None</c> and nobody gives one.</summary>
    public IReadOnlyList<string> AppCommand { get; init; } = [];

    /// <summary>What the app is always given.</summary>
    public IReadOnlyList<string> AppCommandArgs { get; init; } = [];

    /// <summary><c>Entrypoint</c>, <c>DefaultArgs</c> or <c>None</c>; empty for what fits the rest.</summary>
    public string AppCommandInstruction { get; init; } = "";

    /// <summary>A program that starts the app.</summary>
    public IReadOnlyList<string> Entrypoint { get; init; } = [];

    public IReadOnlyList<string> EntrypointArgs { get; init; } = [];

    /// <summary>What is given unless a container is started with something else.</summary>
    public IReadOnlyList<string> DefaultArgs { get; init; } = [];
}
