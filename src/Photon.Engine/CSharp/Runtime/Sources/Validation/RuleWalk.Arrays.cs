using System.Collections.Generic;
using System.Text.Json;

namespace Photon.Runtime;

internal sealed partial class RuleWalk
{
    public void MinItems(JsonElement value, long count)
    {
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() < count)
            Fail($"must have at least {count} {(count == 1 ? "item" : "items")}");
    }

    public void MaxItems(JsonElement value, long count)
    {
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > count)
            Fail($"must have at most {count} {(count == 1 ? "item" : "items")}");
    }

    /// <summary>Every item must meet a rule.</summary>
    public void Items(JsonElement value, RuleCheck rule)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return;
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            Enter(index++);
            rule(item, this);
            Leave();
        }
    }

    public void UniqueItems(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return;
        var seen = new HashSet<JsonElement>(JsonEquality.Instance);
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (!seen.Add(item))
            {
                Enter(index);
                Fail("repeats an earlier item");
                Leave();
            }

            index++;
        }
    }

    /// <summary>A number of items must meet a rule; those that do count as evaluated.</summary>
    public void Contains(JsonElement value, RuleCheck rule, long min, long max = long.MaxValue)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return;
        long count = 0;
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            Enter(index);
            var matches = Matches(item, rule);
            Leave();
            if (matches)
            {
                count++;
                Seen?.Add(index);
            }

            index++;
        }

        if (count < min)
            Fail(min == 1 ? "must contain an item that fits" : $"must contain at least {min} items that fit");
        else if (count > max)
            Fail($"must contain at most {max} items that fit");
    }

    /// <summary>Items that no rule looked at must meet this one.</summary>
    public void UnevaluatedItems(JsonElement value, RuleCheck rule)
    {
        if (value.ValueKind != JsonValueKind.Array || Seen is not { } seen)
            return;
        var index = 0;
        foreach (var item in value.EnumerateArray())
        {
            if (!seen.Has(index))
            {
                Enter(index);
                rule(item, this);
                Leave();
                seen.Add(index);
            }

            index++;
        }
    }
}
