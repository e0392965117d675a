using Microsoft.Build.Framework;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Engine;

namespace Photon.Tasks;

/// <summary>Brings an image to the engine of this machine, or to a registry. What is there already is not sent.</summary>
[MSBuildMultiThreadableTask]
public sealed class PhotonSendImage : TimedTask
{
    /// <summary>The project, which problems are reported for: <c>/code/Shop/Shop.csproj</c>.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>What <see cref="PhotonImage"/> wrote.</summary>
    [Required]
    public string RecordFile { get; set; } = "";

    /// <summary><c>ghcr.io/team</c>; empty for the engine of this machine.</summary>
    public string Registry { get; set; } = "";

    [Required]
    public string Repository { get; set; } = "";

    public string[] Tags { get; set; } = [];

    /// <summary>An archive to write instead, or a folder for it; empty for none.</summary>
    public string Archive { get; set; } = "";

    /// <summary><c>Docker</c> or <c>Podman</c>; empty for whichever there is.</summary>
    public string LocalRegistry { get; set; } = "";

    /// <summary>The value of <c>DOCKER_HOST</c>.</summary>
    public string DockerHost { get; set; } = "";

    /// <summary>The value of <c>CONTAINER_HOST</c>, which Podman reads.</summary>
    public string ContainerHost { get; set; } = "";

    /// <summary>The value of <c>DOCKER_CONTEXT</c>.</summary>
    public string DockerContext { get; set; } = "";

    /// <summary>The value of <c>DOCKER_TLS_VERIFY</c>.</summary>
    public string DockerTlsVerify { get; set; } = "";

    /// <summary>The value of <c>DOCKER_CERT_PATH</c>.</summary>
    public string CertificateFolder { get; set; } = "";

    /// <summary><c>~/.docker</c> as an absolute path</summary>
    [Required]
    public string DockerConfigFolder { get; set; } = "";

    /// <summary>The user's own folder.</summary>
    public string HomeFolder { get; set; } = "";

    /// <summary>The value of <c>XDG_RUNTIME_DIR</c>.</summary>
    public string RuntimeFolder { get; set; } = "";

    /// <summary>The value of <c>PATH</c>.</summary>
    public string SearchPath { get; set; } = "";

    public string[] InsecureRegistries { get; set; } = [];

    /// <summary>The image's: <c>sha256:…</c>.</summary>
    [Output]
    public string Digest { get; private set; } = "";

    /// <summary>Whether anything was sent.</summary>
    [Output]
    public bool IsSent { get; private set; }

    private protected override bool Run()
    {
        var log = new DiagnosticLog(Log, Path.GetDirectoryName(Absolute(ProjectFile))!);
        var diagnostics = new DiagnosticBag();
        var sent = new ImageSender(Request(), diagnostics).SendAsync(Cancellation).GetAwaiter().GetResult();
        foreach (var diagnostic in diagnostics.ToSortedList())
            log.Write(diagnostic);
        if (sent is null || Log.HasLoggedErrors)
            return false;
        Tell(sent);
        return true;
    }

    /// <summary>In the first words MSBuild's terminal logger knows a project's output, and shows it.</summary>
    private void Tell(SentImage sent)
    {
        Digest = sent.Digest.ToString();
        IsSent = sent.IsChanged;
        Log.LogMessage(MessageImportance.High, "{0} -> {1}", Path.GetFileNameWithoutExtension(ProjectFile), sent.Place);
        Log.LogMessage(MessageImportance.High, "  {0}: {1}", sent.Digest, sent.Summary);
    }

    private SendRequest Request() => new()
    {
        ProjectFile = Absolute(ProjectFile),
        RecordFile = Absolute(RecordFile),
        Registry = Registry,
        Repository = Repository,
        Tags = Tags,
        Archive = Archive.Length == 0 ? "" : TaskEnvironment.GetAbsolutePath(Archive),
        Access = ImageWords.Access(Absolute(DockerConfigFolder), SearchPath, InsecureRegistries),
        Engine = new EngineSearch
        {
            Wanted = LocalRegistry,
            DockerHost = DockerHost,
            ContainerHost = ContainerHost,
            DockerContext = DockerContext,
            DockerTlsVerify = DockerTlsVerify,
            CertificateFolder = CertificateFolder,
            ConfigFolder = Absolute(DockerConfigFolder),
            HomeFolder = HomeFolder,
            RuntimeFolder = RuntimeFolder,
        },
    };
}
