using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Photon.Runtime;

/// <summary>Equality as JSON Schema means it: numbers by value, objects whatever the order of their members.</summary>
internal sealed class JsonEquality : IEqualityComparer<JsonElement>
{
    public static JsonEquality Instance { get; } = new();

    public bool Equals(JsonElement x, JsonElement y) => JsonElement.DeepEquals(x, y);

    public int GetHashCode(JsonElement obj)
    {
        switch (obj.ValueKind)
        {
            case JsonValueKind.String:
                return obj.GetString()!.GetHashCode(StringComparison.Ordinal);
            case JsonValueKind.Number:
                // Equal numbers round to equal doubles.
                return obj.GetDouble().GetHashCode();
            case JsonValueKind.Array:
                var items = new HashCode();
                foreach (var item in obj.EnumerateArray())
                    items.Add(GetHashCode(item));
                return items.ToHashCode();
            case JsonValueKind.Object:
                var members = 0;
                foreach (var member in obj.EnumerateObject())
                    members += HashCode.Combine(member.Name, GetHashCode(member.Value));
                return members;
            default:
                return (int)obj.ValueKind;
        }
    }
}
