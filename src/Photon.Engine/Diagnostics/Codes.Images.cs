namespace Photon.Engine.Diagnostics;

/// <content>7xxx: from 7100 what images are made of, from 7150 where they go and where their bases are from.</content>
public static partial class Codes
{
    public static readonly DiagnosticRule SecretLeftOut = Warning("PHOT7100",
        "'{0}' looks like a secret ({1}) and is not put into the image. Keep secrets out of images; if it is none, allow '{0}' in PhotonContainerAllowFiles.");

    public static readonly DiagnosticRule ContainerPortUnknown = Error("PHOT7101",
        "'{0}' is no port. Write a number from 1 to 65535, with /tcp or /udp if needed: 8080, 8080/udp.");

    public static readonly DiagnosticRule ContainerCommandUnclear = Error("PHOT7102",
        "What the container runs is unclear: {0}. Remove one of the settings.");

    public static readonly DiagnosticRule LockUnreadable = Error("PHOT7103",
        "photon.lock can't be read: {0} Restore it from version control, or delete it and pin the base images again.");

    public static readonly DiagnosticRule ImageSystemUnsupported = Error("PHOT7104",
        "The base image is for {0}, and Photon makes images for Linux alone. Choose a base image for linux, or set PhotonContainerEngine=sdk.");

    public static readonly DiagnosticRule ContainerVariableUnusable = Warning("PHOT7105",
        "'{0}' is no name of an environment variable and is left out. Use letters, digits and underscores, and no digit first; for a section of the configuration write two underscores.");

    public static readonly DiagnosticRule RepositoryNameUnusable = Error("PHOT7106",
        "'{0}' can't name an image. Set ContainerRepository to lower-case letters, digits, and single separators between them: shop, team/shop-api.");

    public static readonly DiagnosticRule ImageTagUnusable = Error("PHOT7107",
        "'{0}' is no tag. A tag has up to 128 letters, digits, underscores, dots and dashes, and begins with none of the last two: 1.2.0, latest.");

    public static readonly DiagnosticRule BaseLayoutUnusable = Error("PHOT7108",
        "The image layout '{0}' gives no base image: {1}");

    public static readonly DiagnosticRule ImageSettingUnknown = Error("PHOT7109",
        "'{0}' is no value of {1}; known are {2}.");

    public static readonly DiagnosticRule BaseImageNotPinned = Error("PHOT7110",
        "photon.lock does not pin '{0}' for {1}, and this build may not change the file. Build once without locked mode, and commit photon.lock.");

    public static readonly DiagnosticRule PinnedImageGone = Error("PHOT7111",
        "photon.lock pins '{0}' to {1}, which the registry no longer has. Build once with PhotonContainerUpdateBase=true to take what it has now, and commit photon.lock.");

    public static readonly DiagnosticRule LockNotWritten = Error("PHOT7112",
        "The base image can't be pinned in '{0}': {1} Check who may write there, or name the base image with its digest.");

    public static readonly DiagnosticRule ImageBlobUnusable = Error("PHOT7130",
        "A part of the image can't be taken from {0}: {1} Build again; if it stays so, empty the folder that PhotonImageCache names.");

    public static readonly DiagnosticRule LayoutUnreadable = Error("PHOT7131",
        "The index of the image layout '{0}' can't be read, so no image is added to it: {1} Delete the folder, or choose another.");

    // 7150 on: where an image goes, and where its base is from

    public static readonly DiagnosticRule ImageReferenceMalformed = Error("PHOT7150",
        "'{0}' names no image: {1}. Write [registry/]repository[:tag][@sha256:...], such as ghcr.io/me/shop:1.0.");

    public static readonly DiagnosticRule RegistryUnreachable = Error("PHOT7151",
        "The registry '{0}' can't be reached for '{1}': {2} Check the name, the network and the proxy.");

    public static readonly DiagnosticRule RegistryRefused = Error("PHOT7152",
        "The registry '{0}' refuses access to '{1}' ({2}). Run 'docker login{3}' with an account that has it.");

    public static readonly DiagnosticRule RegistryNotFound = Error("PHOT7153",
        "The registry '{0}' has no '{1}' with {2}. Check the name and the tag; some registries want a repository made before it is pushed to.");

    public static readonly DiagnosticRule RegistryLimited = Error("PHOT7154",
        "The registry '{0}' takes no more requests for '{1}' for now{2}. Wait, or log in with 'docker login' for a higher limit.");

    public static readonly DiagnosticRule RegistryFull = Error("PHOT7155",
        "The registry '{0}' has no room for '{1}' ({2}). Remove old images there, or ask for more room.");

    public static readonly DiagnosticRule RegistryCertificate = Error("PHOT7156",
        "The certificate of the registry '{0}' is not trusted, so '{1}' was not asked for: {2} Let the system trust it, or list a registry without TLS as an insecure one.");

    public static readonly DiagnosticRule ImageDigestMismatch = Error("PHOT7157",
        "The registry '{0}' and the build disagree about {2} of '{1}': {3}. Build again; if it stays so, something between the two changes bytes.");

    public static readonly DiagnosticRule RegistryFailed = Error("PHOT7158",
        "The registry '{0}' failed with '{1}': asked for {2}, it answered {3}. Try again later, or ask who runs it.");

    public static readonly DiagnosticRule CredentialHelperFailed = Error("PHOT7159",
        "'{0}', which Docker's configuration names for the registry '{1}', gives no credential: {2}. Repair it, or take it out of config.json and run 'docker login'.");

    public static readonly DiagnosticRule DockerConfigUnreadable = Error("PHOT7160",
        "Docker's configuration '{0}' can't be read: {1}. Correct it, or run 'docker login' anew.");

    public static readonly DiagnosticRule ImagePlatformMissing = Error("PHOT7161",
        "The image '{0}' is not there for {1}, only for {2}. Choose another base image or another runtime identifier.");

    public static readonly DiagnosticRule ImageCacheUnwritable = Error("PHOT7162",
        "What a base image needs can't be kept in '{0}': {1} Free some space, or check who may write there.");

    public static readonly DiagnosticRule EngineMissing = Error("PHOT7170",
        "No container engine answers at '{0}': {1} Start Docker or Podman, set DOCKER_HOST, or push to a registry with PhotonRegistry.");

    public static readonly DiagnosticRule EngineDenied = Error("PHOT7171",
        "The container engine at '{0}' may not be used by you. Join the group that owns the socket ('docker'), or set DOCKER_HOST to an engine of your own.");

    public static readonly DiagnosticRule EngineRefused = Error("PHOT7172",
        "The container engine at '{0}' refuses the image '{1}': {2}");

    public static readonly DiagnosticRule EngineFull = Error("PHOT7173",
        "The container engine at '{0}' has no room for the image '{1}': {2} Free some with 'docker system prune'.");

    public static readonly DiagnosticRule EngineInterrupted = Error("PHOT7174",
        "The container engine at '{0}' broke off while it loaded '{1}', which bears no new name: {2} See whether it still runs, and build again.");

    public static readonly DiagnosticRule EngineAddressMalformed = Error("PHOT7175",
        "'{0}' is no address of a container engine. Use unix:///path, npipe:////./pipe/name or tcp://host:port.");

    public static readonly DiagnosticRule DockerContextUnusable = Error("PHOT7176",
        "Docker's context '{0}' leads to no engine, as '{1}' says: {2}. Choose another with 'docker context use', or set DOCKER_HOST.");

    public static readonly DiagnosticRule EngineUnknown = Error("PHOT7177",
        "'{0}' is no container engine that images are loaded into. Set LocalRegistry to Docker or Podman, or leave it out.");

    public static readonly DiagnosticRule EngineCertificatesUnusable = Error("PHOT7178",
        "The certificates in '{0}' for the container engine at '{1}' can't be used: {2} Set DOCKER_CERT_PATH to a folder with ca.pem, cert.pem and key.pem.");

    public static readonly DiagnosticRule ImageRecordUnreadable = Error("PHOT7190",
        "What the image is made of is gone or damaged ({0}). Build again: it will be made anew.");

    public static readonly DiagnosticRule ImageRuntimeUnsupported = Error("PHOT7191",
        "An image can't be made for '{0}'. Name runtime identifiers of Linux in ContainerRuntimeIdentifiers, such as linux-x64 and linux-arm64, or set PhotonContainerEngine=sdk.");

    public static readonly DiagnosticRule ImageRuntimesContradict = Error("PHOT7192",
        "'{0}' can't be in one image with '{1}': an image has each platform once, and one C library. Name each processor once in ContainerRuntimeIdentifiers, and linux-musl for all or for none.");

    public static readonly DiagnosticRule WorkingDirectoryUnusable = Error("PHOT7193",
        "'{0}' is no folder of an image. Set ContainerWorkingDirectory to an absolute path without '..', such as /app/.");
}
