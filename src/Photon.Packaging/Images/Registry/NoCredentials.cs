namespace Photon.Packaging.Images.Registry;

/// <summary>Nobody in particular asks.</summary>
public sealed class NoCredentials : ICredentialSource
{
    public Task<RegistryCredential?> FindAsync(string registry, CancellationToken cancellation) => Task.FromResult<RegistryCredential?>(null);
}
