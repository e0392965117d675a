using System.Text.Json;

namespace Photon.Pact.Format;

/// <summary>What must be so at the provider before an interaction: <c>a product exists</c> with the parameter <c>id</c>.</summary>
public sealed record ProviderState(string Name, IReadOnlyDictionary<string, JsonElement> Parameters);
