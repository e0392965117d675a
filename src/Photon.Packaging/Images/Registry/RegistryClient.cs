using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Registry;

/// <summary>Talks to registries (OCI distribution-spec 1.1). What it learns about access it keeps as long as it lives.</summary>
public sealed class RegistryClient : IDisposable
{
    private readonly Authenticator authenticator;
    private readonly RegistryTransport transport;

    /// <param name="client">Best made by <see cref="RegistryHttp"/>; it is not disposed.</param>
    /// <param name="credentials">Who asks.</param>
    /// <param name="settings">How.</param>
    /// <param name="clock">For waits and for the ends of tokens.</param>
    public RegistryClient(HttpClient client, ICredentialSource credentials, RegistrySettings settings, TimeProvider clock)
    {
        (Settings, Clock, Backoff) = (settings, clock, new Backoff(settings, clock));
        authenticator = new Authenticator(new TokenServer(client, Backoff, settings, clock), credentials, clock);
        transport = new RegistryTransport(client, authenticator, Backoff, settings, clock);
    }

    internal RegistrySettings Settings { get; }

    internal TimeProvider Clock { get; }

    internal Backoff Backoff { get; }

    internal RegistryTransport Transport => transport;

    /// <summary>A repository to read from.</summary>
    internal RegistryRepository ToRead(ImageReference image) => new(transport, RegistryTarget.Of(image, Settings, isPush: false));

    /// <summary>A repository to send to, and those of the same registry that lend blobs.</summary>
    internal RegistryRepository ToWrite(ImageReference image, IEnumerable<IBlobSource> blobs) =>
        new(transport, RegistryTarget.Of(image, Settings, isPush: true, blobs.OfType<IRemoteBlob>().Where(blob => blob.Origin.Registry == image.Registry).Select(blob => blob.Origin.Repository)));

    internal BlobUpload Upload(RegistryRepository repository, IBlobSource blob, Action<long> moved) => new(transport, Backoff, Settings, repository, blob, moved);

    public void Dispose() => authenticator.Dispose();
}
