using Photon.Engine.Text;

namespace Photon.Pact.Broker;

/// <summary>Pacts that consumers publish.</summary>
/// <param name="Pacts">The files; those of one consumer are published together.</param>
/// <param name="Version">Of the consumers, unique for each commit.</param>
public sealed record PactPublication(IReadOnlyList<SourceText> Pacts, ApplicationVersion Version);

/// <summary>A version of a consumer or a provider.</summary>
/// <param name="Number">Such as <c>1.2.0+4f2a91c</c>.</param>
public sealed record ApplicationVersion(string Number)
{
    public string? Branch { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The page of the build, for people who read the broker's pages.</summary>
    public Uri? BuildUrl { get; init; }
}

/// <summary>What was published.</summary>
/// <param name="Pacts">Such as <c>ui 1.2.0 and shop</c>.</param>
public sealed record Published(IReadOnlyList<string> Pacts);
