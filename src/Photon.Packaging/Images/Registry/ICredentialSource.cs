using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Registry;

/// <summary>Knows who asks a registry.</summary>
public interface ICredentialSource
{
    /// <param name="registry">As the user writes it: <c>docker.io</c>, <c>localhost:5000</c>.</param>
    /// <param name="cancellation">Ends the asking.</param>
    /// <returns>Null for nobody in particular.</returns>
    /// <exception cref="DestinationException">What knows it can't be read or does not answer.</exception>
    Task<RegistryCredential?> FindAsync(string registry, CancellationToken cancellation);
}
