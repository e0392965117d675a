namespace Photon.Pact.Verification;

/// <summary>The provider that interactions are verified against.</summary>
public sealed record PactProvider
{
    /// <summary>Where it answers: <c>http://127.0.0.1:5000/</c>; a path before the interaction's own is kept.</summary>
    public required Uri BaseAddress { get; init; }

    /// <summary>Null where interactions with states are asked without setting any up.</summary>
    public IProviderStates? States { get; init; }

    /// <summary>Null where the provider sends no messages.</summary>
    public IMessageSource? Messages { get; init; }

    /// <summary>How long one answer may take.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Larger answers are errors.</summary>
    public int LargestResponseBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Change requests before they are sent, in this order: a real token in the place of the pact's.</summary>
    public IReadOnlyList<Func<HttpRequestMessage, CancellationToken, ValueTask>> Filters { get; init; } = [];
}
