using System.Text.Json;
using Photon.Pact.Format;

namespace Photon.Pact.Hosting;

/// <summary>Reads a state's parameters as the types that the generated methods have.</summary>
/// <exception cref="PactStateException">The parameter is missing, or of another kind than when the code was generated.</exception>
public static class StateArguments
{
    public static string Text(this ProviderState state, string name) => state.OptionalText(name) ?? throw Missing(state, name, "a text");

    public static string? OptionalText(this ProviderState state, string name) =>
        Find(state, name) is not { } value ? null : value.ValueKind == JsonValueKind.String ? value.GetString() : throw Wrong(state, name, value, "a text");

    public static decimal Number(this ProviderState state, string name) => state.OptionalNumber(name) ?? throw Missing(state, name, "a number");

    public static decimal? OptionalNumber(this ProviderState state, string name)
    {
        if (Find(state, name) is not { } value)
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : throw Wrong(state, name, value, "a number");
    }

    public static bool Truth(this ProviderState state, string name) => state.OptionalTruth(name) ?? throw Missing(state, name, "true or false");

    public static bool? OptionalTruth(this ProviderState state, string name) => Find(state, name) is not { } value
        ? null
        : value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(state, name, value, "true or false");

    public static JsonElement Json(this ProviderState state, string name) => state.OptionalJson(name) ?? throw Missing(state, name, "a value");

    public static JsonElement? OptionalJson(this ProviderState state, string name) => Find(state, name);

    /// <summary>Null is as good as missing.</summary>
    private static JsonElement? Find(ProviderState state, string name)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Parameters.TryGetValue(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value : null;
    }

    private static PactStateException Missing(ProviderState state, string name, string kind) =>
        new($"The state '{state.Name}' needs the parameter '{name}' as {kind}, but the pact does not give it. Build again, so that the states fit the pact.");

    private static PactStateException Wrong(ProviderState state, string name, JsonElement value, string kind) =>
        new($"The state '{state.Name}' needs the parameter '{name}' as {kind}, but the pact gives {value.GetRawText()}. Build again, so that the states fit the pact.");
}
