using System;
using System.Text.Json;

namespace Photon.Runtime;

internal sealed partial class RuleWalk
{
    /// <summary>An object must have all of the properties.</summary>
    public void Required(JsonElement value, params ReadOnlySpan<string> names)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return;
        foreach (var name in names)
        {
            if (value.TryGetProperty(name, out _))
                continue;
            Enter(name);
            Fail("is required");
            Leave();
        }
    }

    /// <summary>An object that has a property must have others as well.</summary>
    public void RequiredWith(JsonElement value, string name, params ReadOnlySpan<string> names)
    {
        if (Has(value, name))
            Required(value, names);
    }

    public static bool Has(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out _);

    public void MinProperties(JsonElement value, long count)
    {
        if (value.ValueKind == JsonValueKind.Object && value.GetPropertyCount() < count)
            Fail($"must have at least {count} {(count == 1 ? "property" : "properties")}");
    }

    public void MaxProperties(JsonElement value, long count)
    {
        if (value.ValueKind == JsonValueKind.Object && value.GetPropertyCount() > count)
            Fail($"must have at most {count} {(count == 1 ? "property" : "properties")}");
    }

    /// <summary>The name of a property must meet a rule, as a string.</summary>
    public void PropertyName(string name, RuleCheck rule)
    {
        if (!Matches(WireValue.Serialize(name, PhotonJson.WriteString), rule))
            Fail("has a name that is not allowed");
    }

    /// <summary>Properties that no rule looked at must meet this one.</summary>
    public void UnevaluatedProperties(JsonElement value, RuleCheck rule)
    {
        if (value.ValueKind != JsonValueKind.Object || Seen is not { } seen)
            return;
        foreach (var member in value.EnumerateObject())
        {
            if (seen.Has(member.Name))
                continue;
            Enter(member.Name);
            rule(member.Value, this);
            Leave();
            seen.Add(member.Name);
        }
    }
}
