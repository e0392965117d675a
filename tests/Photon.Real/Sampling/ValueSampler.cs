using System.Text.Json.Nodes;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Real.Sampling;

/// <summary>Makes a value that meets a rule, the same one each time; or nothing, where it can't find one.</summary>
internal static class ValueSampler
{
    private const int MaxDepth = 8;

    /// <summary>Below this depth only what is required is filled in.</summary>
    private const int RichDepth = 2;

    /// <summary>False where no value was found. A null rule takes any value.</summary>
    public static bool TrySample(ValueRule? rule, out JsonNode? value)
    {
        value = "any";
        return rule is null || TrySample([rule], 0, out value);
    }

    public static bool TrySample(IReadOnlyList<ValueRule> rules, int depth, out JsonNode? value)
    {
        value = null;
        if (depth > MaxDepth)
            return false;
        var demand = Demand.Of(rules);
        if (demand.IsNever)
            return false;
        if (demand.Values is { } values)
        {
            var known = values.FirstOrDefault(v => v is not ScalarNode { Kind: ScalarKind.Null });
            value = known is null ? null : JsonNode.Parse(NodeJson.Compact(known));
            return values.Count > 0;
        }

        return TrySample(demand, depth, out value);
    }

    private static bool TrySample(Demand demand, int depth, out JsonNode? value)
    {
        value = null;
        var kinds = demand.Kinds;
        if (kinds.HasFlag(ValueKinds.Object) && (demand.Properties.Count > 0 || !kinds.HasFlag(ValueKinds.String)))
            return TryObject(demand, depth, out value);
        if (kinds.HasFlag(ValueKinds.Array) && !kinds.HasFlag(ValueKinds.String))
            return TryArray(demand, depth, out value);
        if (kinds.HasFlag(ValueKinds.String))
            return TryText(demand, out value);
        if (kinds.HasFlag(ValueKinds.Number) || kinds.HasFlag(ValueKinds.Integer))
            return TryNumber(demand, out value);
        if (kinds.HasFlag(ValueKinds.Boolean))
            value = true;
        return kinds.HasFlag(ValueKinds.Boolean) || kinds.HasFlag(ValueKinds.Null);
    }

    private static bool TryText(Demand demand, out JsonNode? value)
    {
        var text = TextSampler.Sample(demand);
        value = text;
        return text is not null;
    }

    private static bool TryNumber(Demand demand, out JsonNode? value)
    {
        var step = demand.MultipleOf ?? 1;
        var number = demand.Minimum is { } minimum ? Math.Ceiling(minimum / step) * step : Math.Min(step, demand.Maximum ?? step);
        if (number == demand.Minimum && demand.IsMinimumExclusive)
            number += step;
        if (!demand.Kinds.HasFlag(ValueKinds.Number))
            number = Math.Ceiling(number);
        value = number;
        return !(number > demand.Maximum || (number == demand.Maximum && demand.IsMaximumExclusive));
    }

    private static bool TryArray(Demand demand, int depth, out JsonNode? value)
    {
        var array = new JsonArray();
        value = array;
        foreach (var rule in demand.PrefixItems)
        {
            if (!TrySample([rule], depth + 1, out var item))
                return false;
            array.Add(item);
        }

        var isFilled = TrySample(demand.Items, depth + 1, out var sample);
        if (isFilled && array.Count == 0 && demand.Items.Count > 0)
            array.Add(sample);
        if (demand.MinItems > array.Count && (!isFilled || demand.HasUniqueItems || demand.MinItems > 20))
            return false;
        while (array.Count < demand.MinItems)
            array.Add(sample?.DeepClone());
        return true;
    }

    private static bool TryObject(Demand demand, int depth, out JsonNode? value)
    {
        var result = new JsonObject();
        value = result;
        foreach (var name in demand.Required.Union(demand.Properties.Keys))
        {
            var isRequired = demand.Required.Contains(name);
            if (!isRequired && (depth >= RichDepth || demand.IsIntricate))
                continue;
            if (TryProperty(demand, name, depth, out var property))
                result[name] = property;
            else if (isRequired)
                return false;
        }

        foreach (var (name, text) in demand.Discriminators)
            result[name] = text;
        return result.Count >= demand.MinProperties || TryFill(demand, result, depth);
    }

    private static bool TryProperty(Demand demand, string name, int depth, out JsonNode? value) =>
        TrySample(demand.Properties.GetValueOrDefault(name) ?? demand.AdditionalProperties, depth + 1, out value);

    private static bool TryFill(Demand demand, JsonObject result, int depth)
    {
        foreach (var name in demand.Properties.Keys.Where(name => !result.ContainsKey(name)))
        {
            if (TryProperty(demand, name, depth, out var value))
                result[name] = value;
        }

        for (var i = 1; result.Count < demand.MinProperties && i < 20; i++)
        {
            if (!TrySample(demand.AdditionalProperties, depth + 1, out var value))
                return false;
            result[$"key{i}"] = value;
        }

        return result.Count >= demand.MinProperties;
    }
}
