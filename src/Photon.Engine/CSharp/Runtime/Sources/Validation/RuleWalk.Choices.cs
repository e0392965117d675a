using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Photon.Runtime;

internal sealed partial class RuleWalk
{
    /// <summary>At least one of the rules must be met.</summary>
    public void AnyOf(JsonElement value, params ReadOnlySpan<RuleCheck> rules) => Choose(value, rules, mostMatches: rules.Length);

    /// <summary>Exactly one of the rules must be met.</summary>
    public void OneOf(JsonElement value, params ReadOnlySpan<RuleCheck> rules) => Choose(value, rules, mostMatches: 1);

    public void Not(JsonElement value, RuleCheck rule)
    {
        var outer = Seen;
        if (Matches(value, rule))
            Fail("has a shape that is not allowed");
        Seen = outer;
    }

    /// <summary>The text of a property that names the rule to meet; of a boolean or number its JSON.</summary>
    public static string? Discriminator(JsonElement value, string name)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out var found))
            return null;
        return found.ValueKind switch
        {
            JsonValueKind.String => found.GetString(),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => found.GetRawText(),
            _ => null,
        };
    }

    private void Choose(JsonElement value, ReadOnlySpan<RuleCheck> rules, int mostMatches)
    {
        var before = errors.Count;
        string? here = null;
        var matches = 0;
        var nearCount = 0;
        List<RuleError> near = [];
        foreach (var rule in rules)
        {
            if (Try(value, rule, before))
            {
                matches++;
                // Only who asks what was evaluated needs the other branches as well.
                if (mostMatches > 1 && Seen is null)
                    return;
            }
            else if (errors.Count > before && errors[before].Pointer != (here ??= Pointer()))
            {
                near = errors.GetRange(before, errors.Count - before);
                nearCount++;
            }

            errors.RemoveRange(before, errors.Count - before);
        }

        // Where just one alternative has the value's shape, its own complaints help more than a general one.
        if (matches == 0 && nearCount == 1)
            errors.AddRange(near);
        else if (matches == 0)
            Fail($"fits none of the {rules.Length} alternatives");
        else if (matches > mostMatches)
            Fail($"fits {matches} alternatives, but must fit exactly one");
    }
}
