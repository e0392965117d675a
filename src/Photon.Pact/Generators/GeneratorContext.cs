using System.Text.Json;

namespace Photon.Pact.Generators;

/// <summary>What generators take their values from.</summary>
/// <param name="StateValues">What the provider's states made, by name.</param>
/// <param name="BaseAddress">Where the provider answers.</param>
/// <param name="Seed">The interaction's key: the same key makes the same random values in every run.</param>
/// <param name="Now">For dates and times.</param>
public sealed record GeneratorContext(IReadOnlyDictionary<string, JsonElement> StateValues, Uri BaseAddress, string Seed, DateTimeOffset Now);
