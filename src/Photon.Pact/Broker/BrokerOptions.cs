namespace Photon.Pact.Broker;

/// <summary>Where a pact broker is, and how patient to be with it.</summary>
/// <param name="Address">Such as <c>https://pacts.example.org/</c>; a path is kept. Credentials do not belong in it.</param>
public sealed record BrokerOptions(Uri Address)
{
    /// <summary>Null where the broker asks for none.</summary>
    public BrokerCredentials? Credentials { get; init; }

    /// <summary>How long one answer may take.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a request is sent at most, where sending it again is safe.</summary>
    public int Attempts { get; init; } = 4;

    /// <summary>Before the second attempt; each further pause is twice as long.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(500);
}
