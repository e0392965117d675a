using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Testing.Values;

/// <summary>
/// Whether a JSON value meets a <see cref="ValueRule"/>: JSON Schema by the book, written apart from the generated validators, to judge them.
/// </summary>
public sealed class RuleChecker
{
    private const int MaxDepth = 256;
    private static readonly TimeSpan patternLimit = TimeSpan.FromMilliseconds(200);
    private readonly Dictionary<string, Regex?> patterns = new(StringComparer.Ordinal);
    private int depth;

    public bool IsValid(ValueRule? rule, JsonNode? value) => rule is null || Meets(rule, value, []);

    /// <summary>Whether a text holds a match of an ECMA-262 pattern; one that .NET can't read matches everything.</summary>
    public bool Matches(string pattern, string text)
    {
        if (!patterns.TryGetValue(pattern, out var regex))
            patterns.Add(pattern, regex = Read(pattern));
        try
        {
            return regex?.IsMatch(text) ?? true;
        }
        catch (RegexMatchTimeoutException)
        {
            return true;
        }
    }

    internal static ValueKinds KindOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => ValueKinds.Null,
        JsonValueKind.True or JsonValueKind.False => ValueKinds.Boolean,
        JsonValueKind.Number => new JsonNumber(value.ToJsonString()).TryGetInt64(out _) || IsWhole(value) ? ValueKinds.Integer : ValueKinds.Number,
        JsonValueKind.String => ValueKinds.String,
        JsonValueKind.Array => ValueKinds.Array,
        _ => ValueKinds.Object,
    };

    private static bool IsWhole(JsonNode value) => double.IsInteger(new JsonNumber(value.ToJsonString()).ToDouble());

    private static Regex? Read(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, patternLimit);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <param name="seen">Gathers the members and items that the rule looked at, as <c>unevaluated…</c> wants to know.</param>
    private bool Meets(ValueRule rule, JsonNode? value, HashSet<string> seen)
    {
        if (rule.IsNever)
            return false;
        if (depth > MaxDepth)
            return true;
        depth++;
        try
        {
            return MeetsKind(rule, value) && MeetsShape(rule, value, seen) && MeetsChoices(rule, value, seen) && MeetsRest(rule, value, seen);
        }
        finally
        {
            depth--;
        }
    }

    private static bool MeetsKind(ValueRule rule, JsonNode? value)
    {
        var kind = KindOf(value);
        var allowed = rule.Kinds.HasFlag(ValueKinds.Number) ? rule.Kinds | ValueKinds.Integer : rule.Kinds;
        if (allowed != ValueKinds.None && !allowed.HasFlag(kind))
            return false;
        return rule.Values is not { } values || values.Any(v => JsonCompare.AreEqual(ToJson(v), value));
    }

    internal static JsonNode? ToJson(Node node) =>
        JsonNode.Parse(NodeJson.Compact(node), documentOptions: new JsonDocumentOptions { MaxDepth = 2000 });

    private bool MeetsShape(ValueRule rule, JsonNode? value, HashSet<string> seen) => value switch
    {
        JsonObject obj => MeetsObject(rule, obj, seen),
        JsonArray array => MeetsArray(rule, array, seen),
        JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String => MeetsText(rule, scalar.GetValue<string>()),
        JsonValue scalar when scalar.GetValueKind() == JsonValueKind.Number => NumberMaker.Meets(rule, new JsonNumber(scalar.ToJsonString())),
        _ => true,
    };

    private bool MeetsText(ValueRule rule, string text)
    {
        var length = text.EnumerateRunes().Count();
        return length >= (rule.MinLength ?? 0)
            && length <= (rule.MaxLength ?? long.MaxValue)
            && (rule.Format is not { } format || RuleFormats.IsValid(format, text))
            && (rule.Pattern is not { } pattern || Matches(pattern, text));
    }

    private bool MeetsArray(ValueRule rule, JsonArray array, HashSet<string> seen)
    {
        if (array.Count < (rule.MinItems ?? 0) || array.Count > (rule.MaxItems ?? long.MaxValue))
            return false;
        if (rule.UniqueItems && array.Index().Any(a => array.Take(a.Index).Any(b => JsonCompare.AreEqual(a.Item, b))))
            return false;
        for (var i = 0; i < array.Count; i++)
        {
            var item = i < rule.PrefixItems.Count ? rule.PrefixItems[i] : rule.Items;
            if (item is null)
                continue;
            seen.Add($"{i}");
            if (!Meets(item, array[i], []))
                return false;
        }

        return MeetsContains(rule, array, seen);
    }

    private bool MeetsContains(ValueRule rule, JsonArray array, HashSet<string> seen)
    {
        if (rule.Contains is not { } contains)
            return true;
        var found = array.Index().Where(a => Meets(contains, a.Item, [])).Select(a => $"{a.Index}").ToList();
        seen.UnionWith(found);
        return found.Count >= (rule.MinContains ?? 1) && found.Count <= (rule.MaxContains ?? long.MaxValue);
    }

    private bool MeetsObject(ValueRule rule, JsonObject obj, HashSet<string> seen)
    {
        if (obj.Count < (rule.MinProperties ?? 0) || obj.Count > (rule.MaxProperties ?? long.MaxValue) || !rule.Required.All(obj.ContainsKey))
            return false;
        foreach (var (name, dependents) in rule.DependentRequired)
        {
            if (obj.ContainsKey(name) && !dependents.All(obj.ContainsKey))
                return false;
        }

        return obj.All(member => MeetsMember(rule, member.Key, member.Value, seen))
            && rule.DependentSchemas.Where(d => obj.ContainsKey(d.Name)).All(d => Meets(d.Rule, obj, seen));
    }

    private bool MeetsMember(ValueRule rule, string name, JsonNode? value, HashSet<string> seen)
    {
        if (rule.PropertyNames is { } names && !Meets(names, JsonValue.Create(name), []))
            return false;
        var rules = rule.Properties.Where(p => p.Name == name)
            .Concat(rule.PatternProperties.Where(p => Matches(p.Name, name)))
            .Select(p => p.Rule)
            .ToList();
        if (rules.Count == 0 && rule.AdditionalProperties is { } additional)
            rules.Add(additional);
        if (rules.Count > 0)
            seen.Add(name);
        return rules.All(r => Meets(r, value, []));
    }

    private bool MeetsChoices(ValueRule rule, JsonNode? value, HashSet<string> seen)
    {
        if (!rule.AllOf.All(r => Meets(r, value, seen)))
            return false;
        if (rule.AnyOf.Count > 0 && CountMet(rule.AnyOf, value, seen) == 0)
            return false;
        if (rule.OneOf.Count > 0 && CountMet(rule.OneOf, value, seen) != 1)
            return false;
        if (rule.Not is { } not && Meets(not, value, []))
            return false;
        if (rule.If is not { } condition)
            return true;
        var branch = CountMet([condition], value, seen) == 1 ? rule.Then : rule.Else;
        return branch is null || Meets(branch, value, seen);
    }

    private int CountMet(IReadOnlyList<ValueRule> rules, JsonNode? value, HashSet<string> seen)
    {
        var count = 0;
        foreach (var rule in rules)
        {
            var own = new HashSet<string>(StringComparer.Ordinal);
            if (!Meets(rule, value, own))
                continue;
            count++;
            seen.UnionWith(own);
        }

        return count;
    }

    private bool MeetsRest(ValueRule rule, JsonNode? value, HashSet<string> seen)
    {
        if (value is JsonObject obj && rule.UnevaluatedProperties is { } properties)
        {
            var rest = obj.Where(m => !seen.Contains(m.Key)).ToList();
            seen.UnionWith(rest.Select(m => m.Key));
            return rest.All(m => Meets(properties, m.Value, []));
        }

        if (value is not JsonArray array || rule.UnevaluatedItems is not { } items)
            return true;
        return array.Index().Where(a => !seen.Contains($"{a.Index}")).ToList().All(a => Meets(items, a.Item, []));
    }
}
