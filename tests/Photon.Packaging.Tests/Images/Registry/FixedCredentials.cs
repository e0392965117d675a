using Photon.Packaging.Images.Registry;

namespace Photon.Packaging.Tests.Images.Registry;

/// <summary>The same for every registry.</summary>
internal sealed class FixedCredentials(RegistryCredential credential) : ICredentialSource
{
    public Task<RegistryCredential?> FindAsync(string registry, CancellationToken cancellation) => Task.FromResult<RegistryCredential?>(credential);
}
