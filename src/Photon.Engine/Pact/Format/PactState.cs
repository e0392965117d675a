using Photon.Engine.Text;

namespace Photon.Engine.Pact.Format;

/// <summary>A state that the provider is brought to before an interaction: <c>a product named Assam</c> with <c>id</c>.</summary>
public sealed record PactState(string Name, IReadOnlyList<KeyValuePair<string, Node>> Parameters);
