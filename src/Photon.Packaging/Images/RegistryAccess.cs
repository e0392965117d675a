using Photon.Packaging.Images.Registry;

namespace Photon.Packaging.Images;

/// <summary>What a machine knows of registries.</summary>
public sealed record RegistryAccess
{
    /// <summary>Docker's configuration, where <c>docker login</c> keeps credentials: <c>~/.docker</c> as an absolute path.</summary>
    public required string DockerConfigFolder { get; init; }

    /// <summary>The folders in which credential helpers are looked for, in order.</summary>
    public IReadOnlyList<string> SearchPath { get; init; } = [];

    /// <summary>Hosts, with their ports, that speak http.</summary>
    public IReadOnlyList<string> InsecureRegistries { get; init; } = [];

    /// <summary>A client for these; it is the caller's to dispose.</summary>
    /// <param name="http">Made by <see cref="RegistryHttp"/>; it is not disposed.</param>
    public RegistryClient Open(HttpClient http) => new(
        http,
        new DockerCredentials(DockerConfigFolder, new CredentialHelper(SearchPath)),
        new RegistrySettings { InsecureRegistries = InsecureRegistries },
        TimeProvider.System);
}
