using System.Collections;
using System.Text.Json;

namespace Photon.Pact.Hosting;

/// <summary>What a state made, by name: <c>new StateValues { { "id", product.Id } }</c>. Interactions take it up as <c>${id}</c>.</summary>
public sealed class StateValues : IReadOnlyDictionary<string, JsonElement>
{
    private readonly Dictionary<string, JsonElement> values = new(StringComparer.Ordinal);

    /// <summary>For states that made nothing.</summary>
    public static IReadOnlyDictionary<string, JsonElement> None { get; } = new Dictionary<string, JsonElement>().AsReadOnly();

    public int Count => values.Count;

    public IEnumerable<string> Keys => values.Keys;

    public IEnumerable<JsonElement> Values => values.Values;

    public JsonElement this[string key] => values[key];

    /// <exception cref="ArgumentException">The name is there already.</exception>
    public void Add(string name, string value) => values.Add(name, JsonSerializer.SerializeToElement(value));

    public void Add(string name, Guid value) => Add(name, value.ToString());

    public void Add(string name, decimal value) => values.Add(name, JsonSerializer.SerializeToElement(value));

    public void Add(string name, bool value) => values.Add(name, JsonSerializer.SerializeToElement(value));

    public void Add(string name, JsonElement value) => values.Add(name, value);

    public bool ContainsKey(string key) => values.ContainsKey(key);

    public bool TryGetValue(string key, out JsonElement value) => values.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
