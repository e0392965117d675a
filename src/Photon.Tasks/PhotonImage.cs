using Microsoft.Build.Framework;
using Photon.Engine.Diagnostics;
using Photon.Packaging;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Building;
using Photon.Packaging.Images.Files;
using Photon.Packaging.Records;

namespace Photon.Tasks;

/// <summary>Makes a container image of what was published. Parameters that bear the name of one of the .NET SDK's <c>Container</c> properties or items mean the same.</summary>
[MSBuildMultiThreadableTask]
public sealed class PhotonImage : PackTask
{
    /// <summary>Publish folders, with <c>RuntimeIdentifiers</c> that each is for, and <c>IsPortable</c>.</summary>
    [Required]
    public ITaskItem[] Builds { get; set; } = [];

    /// <summary>Describes the image for <see cref="PhotonSendImage"/>: <c>obj/Release/net10.0/photon.pack/image.json</c>.</summary>
    [Required]
    public string ImageRecordFile { get; set; } = "";

    /// <summary>The folder of layers and base images, which builds share.</summary>
    [Required]
    public string CacheOfImages { get; set; } = "";

    /// <summary><c>photon.lock</c>; it need not be there.</summary>
    [Required]
    public string LockFile { get; set; } = "";

    /// <summary>Whether base images are taken as they are now, and pinned so.</summary>
    public bool UpdatesBase { get; set; }

    /// <summary>Whether a base image that is not pinned is an error.</summary>
    public bool IsLocked { get; set; }

    /// <summary>The image below; empty for the one that fits the app.</summary>
    public string BaseImage { get; set; } = "";

    /// <summary><c>ContainerFamily</c></summary>
    public string BaseFamily { get; set; } = "";

    /// <summary>Whether the app needs ASP.NET Core.</summary>
    public bool IsWeb { get; set; }

    public bool IsSelfContained { get; set; }

    public bool IsAot { get; set; }

    /// <summary>Whether the app knows no cultures.</summary>
    public bool IsInvariant { get; set; }

    /// <summary><c>10.0</c></summary>
    public string FrameworkVersion { get; set; } = "";

    public string Registry { get; set; } = "";

    [Required]
    public string Repository { get; set; } = "";

    public string[] Tags { get; set; } = [];

    /// <summary>Whether the bill of materials and the provenance go with the image.</summary>
    public bool Attaches { get; set; } = true;

    /// <summary><c>folder</c> or <c>tar</c>.</summary>
    public string OciLayout { get; set; } = "folder";

    /// <summary><c>OCI</c> or <c>Docker</c>: the form of manifests.</summary>
    public string ImageFormat { get; set; } = "";

    /// <summary><c>photon</c>; <c>sdk</c> does not come here.</summary>
    public string Engine { get; set; } = "photon";

    /// <summary><c>default</c> or <c>fast</c>.</summary>
    public string Start { get; set; } = "default";

    /// <summary>Patterns of files that look like secrets and are none.</summary>
    public string[] AllowedFiles { get; set; } = [];

    public string User { get; set; } = "";

    public string WorkingDirectory { get; set; } = "";

    /// <summary>With <c>Type</c>: <c>tcp</c> or <c>udp</c>.</summary>
    public ITaskItem[] Ports { get; set; } = [];

    /// <summary>With <c>Value</c>.</summary>
    public ITaskItem[] EnvironmentVariables { get; set; } = [];

    /// <summary>With <c>Value</c>.</summary>
    public ITaskItem[] Labels { get; set; } = [];

    /// <summary>Whether labels name the base image.</summary>
    public bool LabelsBaseName { get; set; } = true;

    /// <summary>Whether labels say the base image's digest.</summary>
    public bool LabelsBaseDigest { get; set; } = true;

    /// <summary>What the project says of itself, with <c>Value</c>: labels too.</summary>
    public ITaskItem[] Annotations { get; set; } = [];

    public string[] AppCommand { get; set; } = [];

    public string[] AppCommandArgs { get; set; } = [];

    public string AppCommandInstruction { get; set; } = "";

    public string[] Entrypoint { get; set; } = [];

    public string[] EntrypointArgs { get; set; } = [];

    public string[] DefaultArgs { get; set; } = [];

    /// <summary>Who builds, as a URI.</summary>
    [Required]
    public string Builder { get; set; } = "";

    /// <summary>Properties that decide what the image is, with <c>Value</c>.</summary>
    public ITaskItem[] Parameters { get; set; } = [];

    /// <summary>Where the sources are.</summary>
    public string Source { get; set; } = "";

    /// <summary>The commit.</summary>
    public string Revision { get; set; } = "";

    /// <summary><c>~/.docker</c> as an absolute path</summary>
    [Required]
    public string DockerConfigFolder { get; set; } = "";

    /// <summary>The value of <c>PATH</c>.</summary>
    public string SearchPath { get; set; } = "";

    public string[] InsecureRegistries { get; set; } = [];

    private protected override IEnumerable<string> PublishFolders => Builds.Select(build => build.ItemSpec);

    private protected override PackRequest? Complete(PackRequest request, DiagnosticBag diagnostics)
    {
        var location = new Location(request.ProjectFile, 0, 0);
        var isKnown = ImageWords.Check("PhotonContainerEngine", Engine, ["photon", "sdk"], diagnostics, location)
            & ImageWords.Check("PhotonContainerStart", Start, ["default", "fast"], diagnostics, location)
            & ImageWords.Check("ContainerImageFormat", ImageFormat, ["OCI", "Docker", ""], diagnostics, location)
            & ImageWords.Check("PhotonOciLayout", OciLayout, ["folder", "tar"], diagnostics, location);
        // A base image may have to be fetched first, by a build that another one waits for.
        return isKnown ? request with { Patience = TimeSpan.FromMinutes(10), PublishFolder = Absolute(Builds[0].ItemSpec), Image = Image(BaseName(), new ImageCache(Absolute(CacheOfImages), TimeProvider.System)) } : null;
    }

    private protected override void Tell(PackRecord record)
    {
        // An image that is sent is told of when it has arrived.
        if (record.Format == "oci")
            base.Tell(record);
    }

    private ImageRequest Image(string baseImage, ImageCache cache) => new()
    {
        Repository = Repository,
        Registry = Registry,
        Tags = Tags,
        BaseImage = baseImage,
        Builds = [.. Builds.Select(BuildOf)],
        Options = Options(BaseImages.PublicName(baseImage)),
        Bases = new BaseSettings { LockFile = Absolute(LockFile), CacheFolder = cache.BasesFolder, Update = UpdatesBase, IsLocked = IsLocked },
        Access = ImageWords.Access(Absolute(DockerConfigFolder), SearchPath, InsecureRegistries),
        AllowedFiles = AllowedFiles,
        Cache = cache,
        IsDockerForm = ImageFormat.Equals("docker", StringComparison.OrdinalIgnoreCase),
        IsAttaching = Attaches,
        IsArchive = OciLayout.Equals("tar", StringComparison.OrdinalIgnoreCase),
        RecordFile = Absolute(ImageRecordFile),
        Provenance = new ProvenanceRequest { Builder = Builder, Parameters = ImageWords.Values(Parameters), Source = Source, Revision = Revision },
    };

    private ImageBuild BuildOf(ITaskItem build) => new(
        Absolute(build.ItemSpec),
        build.GetMetadata("RuntimeIdentifiers").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        build.GetMetadata("IsPortable").Equals("true", StringComparison.OrdinalIgnoreCase));

    private ImageOptions Options(string baseImage)
    {
        var annotations = ImageWords.Values(Annotations);
        return new ImageOptions
        {
            BaseImage = baseImage,
            LabelsBaseName = LabelsBaseName,
            LabelsBaseDigest = LabelsBaseDigest,
            WorkingDirectory = WorkingDirectory.Length > 0 ? WorkingDirectory : "/app/",
            User = User.Length > 0 ? User : null,
            Ports = [.. Ports.Select(port => port.GetMetadata("Type") is { Length: > 0 } type ? $"{port.ItemSpec}/{type}" : port.ItemSpec)],
            Environment = ImageWords.Values(EnvironmentVariables),
            Labels = ImageWords.Values([.. Annotations, .. Labels]),
            Annotations = annotations,
            AppCommand = AppCommand,
            AppCommandArgs = AppCommandArgs,
            AppCommandInstruction = AppCommandInstruction,
            Entrypoint = Entrypoint,
            EntrypointArgs = EntrypointArgs,
            DefaultArgs = DefaultArgs,
        };
    }

    private string BaseName()
    {
        const string Layout = "oci:";
        if (BaseImage.Length > 0)
            return BaseImage.StartsWith(Layout, StringComparison.Ordinal) && BaseImage.Length > Layout.Length ? Layout + Absolute(BaseImage[Layout.Length..]) : BaseImage;
        var image = new DotnetBaseImage
        {
            Version = FrameworkVersion,
            IsWeb = IsWeb,
            IsSelfContained = IsSelfContained,
            IsAot = IsAot,
            IsInvariant = IsInvariant,
            RuntimeIdentifier = Builds[0].GetMetadata("RuntimeIdentifiers").Split(';')[0],
            Family = BaseFamily,
        };
        return $"{DotnetBaseImage.Registry}/{image.Name}";
    }
}
