using Photon.Engine.Text;

namespace Photon.Pact.Format;

/// <summary>A pact file that was read: <c>pact/consumer/ui-shop.json</c>.</summary>
/// <param name="Path">As the caller named the file, for messages.</param>
/// <param name="Version">The version of the pact specification that the file says it follows.</param>
public sealed record PactDocument(string Path, string Consumer, string Provider, PactSpecification Version, IReadOnlyList<PactInteraction> Interactions)
{
    /// <summary>The text that it was read from; null where there is none, and the file at <see cref="Path"/> is to be read.</summary>
    public SourceText? Source { get; init; }
}
