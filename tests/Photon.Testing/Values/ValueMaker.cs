using System.Text.Json.Nodes;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Testing.Values;

/// <summary>How much of what is optional a value has.</summary>
public enum Fullness
{
    /// <summary>Only what must be there.</summary>
    Minimal,

    /// <summary>Optional members too, to a bounded depth.</summary>
    Full,
}

/// <param name="Fullness">How much of what is optional it has.</param>
/// <param name="Text">How wild free texts are.</param>
/// <param name="Salt">Another salt gives another value.</param>
/// <param name="HasNulls">Whether null may stand where it is allowed: URLs and forms can't say it.</param>
public sealed record ValueStyle(Fullness Fullness, TextStyle Text, int Salt = 0, bool HasNulls = true);

/// <summary>
/// Makes JSON values that meet rules; the same rule and style give the same value. Every value is checked, and where no choice of
/// branches meets the rule the maker says so by answering false.
/// </summary>
public sealed class ValueMaker
{
    private const int MaxAttempts = 32;
    private const int MaxOptionalDepth = 4;
    private const int MaxDepth = 40;
    private const int MaxMembers = 160;
    private const int MaxSteps = 4000;

    private readonly RuleChecker checker = new();
    private readonly TextMaker texts;
    private readonly Dictionary<ValueRule, ObjectDefinition> bases = [];
    private readonly Dictionary<ValueRule, HashSet<string>> members = [];
    private ValueStyle style = new(Fullness.Minimal, TextStyle.Plain);
    private int memberCount;
    private int steps;

    public ValueMaker(ApiModel model)
    {
        texts = new TextMaker(checker);
        foreach (var type in model.Types.OfType<ObjectDefinition>().Where(t => t.Rule is not null))
        {
            members.TryAdd(type.Rule!, [.. NamesOf(type)]);
            if (type.Discriminator is not null)
                bases.TryAdd(type.Rule!, type);
        }
    }

    public bool IsValid(TypeUse type, JsonNode? value) => value is null && type.IsNullable || checker.IsValid(type.Rule, value);

    /// <summary>A value of the type; false where none was found that meets its rule.</summary>
    public bool TryMake(TypeUse type, string name, ValueStyle wanted, out JsonNode? value)
    {
        style = wanted;
        memberCount = 0;
        steps = 0;
        var context = new Place(name, 0, StableHash(name) + wanted.Salt);
        value = type.Rule is { } rule ? Make([rule], context) : MakeOfType(type.Type, context);
        return IsValid(type, value);
    }

    /// <summary>The first of the contract's examples that is valid, else null.</summary>
    public JsonNode? ValidExample(TypeUse type, IEnumerable<Node> examples)
    {
        foreach (var example in examples)
        {
            var value = RuleChecker.ToJson(example);
            if (value is not null && checker.IsValid(type.Rule, value))
                return value;
        }

        return null;
    }

    private static IEnumerable<string> NamesOf(ObjectDefinition type) =>
        (type.Base is { } parent ? NamesOf(parent) : []).Concat(type.Properties.Select(p => p.Name));

    /// <summary>A rule also knows the properties of the other direction, such as readOnly ones in a request; the type does not have them.</summary>
    private bool IsCarried(MergedRule rule, ValueRule part, string name, HashSet<string> carried) =>
        carried.Contains(name) || part.Required.Contains(name) || !(members.ContainsKey(part) || rule.Wanted.Any(members.ContainsKey));

    private static int StableHash(string text) => text.Aggregate(17, (hash, c) => ((hash * 31) + c) & 0xFFFFFF);

    private JsonNode? Make(IReadOnlyList<ValueRule> rules, Place place)
    {
        JsonNode? made = null;
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var merged = new MergedRule(rules, bases, attempt == 0 ? place.Salt % 7 : attempt - 1);
            made = MakeOnce(merged, place);
            if (rules.All(r => checker.IsValid(r, made)) || ++steps > MaxSteps)
                return made;
        }

        return made;
    }

    private JsonNode? MakeOnce(MergedRule rule, Place place)
    {
        if (rule.Values is { } values)
            return values.Skip(place.Salt % values.Count).Concat(values).FirstOrDefault(v => rule.Parts.All(p => checker.IsValid(p, v)))?.DeepClone();
        var kind = rule.IsFree ? GuessKind(rule) : rule.Kinds;
        if (kind.HasFlag(ValueKinds.Null) && (kind == ValueKinds.Null || (style is { Fullness: Fullness.Full, HasNulls: true } && place.Salt % 5 == 0)))
            return null;
        if (kind.HasFlag(ValueKinds.Object))
            return MakeObject(rule, place);
        if (kind.HasFlag(ValueKinds.Array))
            return MakeArray(rule, place);
        if (kind.HasFlag(ValueKinds.String))
            return FirstValid(rule, texts.Make(rule.Parts, place.Name, place.Salt, style.Text).Select(t => JsonValue.Create(t)));
        if (kind.HasFlag(ValueKinds.Integer))
            return FirstValid(rule, NumberMaker.Make(rule.Parts, !kind.HasFlag(ValueKinds.Number), place.Salt).Select(n => JsonNode.Parse(n)!));
        return JsonValue.Create(place.Salt % 2 == 0);
    }

    private static ValueKinds GuessKind(MergedRule rule)
    {
        var parts = rule.Parts;
        if (parts.Any(p => p.Properties.Count > 0 || p.Required.Count > 0 || p.AdditionalProperties is not null) || rule.FixedMembers.Count > 0)
            return ValueKinds.Object;
        if (parts.Any(p => p.Items is not null || p.PrefixItems.Count > 0 || p.MinItems is not null))
            return ValueKinds.Array;
        if (parts.Any(p => p.Format is "int32" or "int64" or "uint64"))
            return ValueKinds.Integer;
        var isNumber = parts.Any(p => p.Format is "float" or "double" or "decimal" || p.Minimum is not null || p.Maximum is not null || p.MultipleOf is not null);
        return isNumber ? ValueKinds.Number | ValueKinds.Integer : ValueKinds.String;
    }

    /// <summary>The first candidate that meets each part on its own; choices between parts are checked by the caller.</summary>
    private JsonNode? FirstValid(MergedRule rule, IEnumerable<JsonNode> candidates)
    {
        JsonNode? last = null;
        foreach (var candidate in candidates)
        {
            last = candidate;
            if (rule.Parts.All(p => checker.IsValid(p, candidate)))
                break;
        }

        return last;
    }

    private JsonObject MakeObject(MergedRule rule, Place place)
    {
        var obj = new JsonObject();
        var required = rule.Parts.SelectMany(p => p.Required).ToHashSet(StringComparer.Ordinal);
        var carried = rule.Parts.SelectMany(p => members.GetValueOrDefault(p) ?? []).ToHashSet(StringComparer.Ordinal);
        foreach (var group in rule.Parts.SelectMany(p => p.Properties.Where(q => IsCarried(rule, p, q.Name, carried))).GroupBy(p => p.Name).ToList())
        {
            var rules = group.Select(p => p.Rule).ToList();
            var isWanted = required.Contains(group.Key) || rule.FixedMembers.ContainsKey(group.Key) || WantsOptional(rules, place);
            if (isWanted && !(rules.Any(r => r.IsNever) && !required.Contains(group.Key)))
                AddMember(obj, group.Key, rules, rule, place);
        }

        foreach (var name in required.Concat(rule.FixedMembers.Keys).Concat(DependentsOf(rule, obj)).Distinct().ToList())
        {
            if (!obj.ContainsKey(name))
                AddMember(obj, name, RulesFor(rule, name), rule, place);
        }

        foreach (var property in rule.Parts.SelectMany(p => p.Properties.Where(q => IsCarried(rule, p, q.Name, carried))))
        {
            if (obj.Count < rule.Parts.Max(p => p.MinProperties) && !obj.ContainsKey(property.Name) && !property.Rule.IsNever)
                AddMember(obj, property.Name, RulesFor(rule, property.Name), rule, place);
        }

        AddNamelessMembers(obj, rule, place);
        return obj;
    }

    private void AddMember(JsonObject obj, string name, IReadOnlyList<ValueRule> rules, MergedRule rule, Place place)
    {
        memberCount++;
        if (rule.FixedMembers.TryGetValue(name, out var given))
            obj[name] = given?.DeepClone();
        else if (place.Depth < MaxDepth)
            obj[name] = Make(rules, place.Into(name, StableHash(name)));
    }

    private bool WantsOptional(IReadOnlyList<ValueRule> rules, Place place) =>
        style.Fullness == Fullness.Full
        && place.Depth < MaxOptionalDepth
        && memberCount < MaxMembers
        && !rules.Any(r => r.IsNever);

    private static IEnumerable<string> DependentsOf(MergedRule rule, JsonObject obj) =>
        rule.Parts.SelectMany(p => p.DependentRequired).Where(d => obj.ContainsKey(d.Key)).SelectMany(d => d.Value);

    private List<ValueRule> RulesFor(MergedRule rule, string name) =>
        [.. rule.Parts.SelectMany(p => p.Properties.Where(q => q.Name == name).Concat(p.PatternProperties.Where(q => checker.Matches(q.Name, name)))).Select(p => p.Rule)
            .Concat(rule.Parts.Select(p => p.AdditionalProperties).OfType<ValueRule>().Where(r => !r.IsNever))];

    /// <summary>Members whose names are data: one or two where the contract says what they are, more where it wants more.</summary>
    private void AddNamelessMembers(JsonObject obj, MergedRule rule, Place place)
    {
        var least = rule.Parts.Max(p => p.MinProperties) ?? 0;
        var most = rule.Parts.Min(p => p.MaxProperties) ?? long.MaxValue;
        var typed = rule.Parts.Any(p => p.AdditionalProperties is { IsNever: false }) && rule.Parts.All(p => p.AdditionalProperties is not { IsNever: true });
        var wanted = typed && style.Fullness == Fullness.Full && place.Depth < MaxOptionalDepth && memberCount < MaxMembers ? obj.Count + 1 : 0;
        var names = rule.Parts.Select(p => p.PropertyNames).OfType<ValueRule>().ToList();
        var patterns = rule.Parts.SelectMany(p => p.PatternProperties).Where(p => !p.Rule.IsNever).ToList();
        for (var i = 0; obj.Count < Math.Min(Math.Max(least, wanted), most) && i < 100; i++)
        {
            var name = names.Count > 0 ? Make(names, place.Into($"key{i}", i))?.ToString()
                : patterns.Count > 0 && !typed ? PatternText.Make(patterns[0].Name, 1, i)
                : $"key{i}";
            if (name is not null && !obj.ContainsKey(name))
                AddMember(obj, name, RulesFor(rule, name), rule, place);
        }
    }

    private JsonArray MakeArray(MergedRule rule, Place place)
    {
        var least = rule.Parts.Max(p => p.MinItems) ?? 0;
        var most = rule.Parts.Min(p => p.MaxItems) ?? long.MaxValue;
        var usual = style.Fullness == Fullness.Full && place.Depth < MaxOptionalDepth && memberCount < MaxMembers ? 2 : 0;
        var prefix = rule.Parts.Max(p => p.PrefixItems.Count);
        var contains = rule.Parts.Select(p => p.Contains).OfType<ValueRule>().ToList();
        var needed = contains.Count > 0 ? rule.Parts.Max(p => p.MinContains) ?? 1 : 0;
        var count = Math.Min(Math.Max(Math.Max(least, needed), Math.Max(usual, style.Fullness == Fullness.Full ? prefix : 0)), most);
        var array = new JsonArray();
        for (var i = 0; i < count && i < 1000; i++)
        {
            var rules = ItemRules(rule, i);
            if (rules.Any(r => r.IsNever))
                break;
            if (i < needed)
                rules.AddRange(contains);
            memberCount++;
            array.Add(place.Depth < MaxDepth ? MakeDistinct(array, rule, rules, place, i) : null);
        }

        return array;
    }

    private JsonNode? MakeDistinct(JsonArray array, MergedRule rule, List<ValueRule> rules, Place place, int index)
    {
        var isUnique = rule.Parts.Any(p => p.UniqueItems);
        for (var more = 0; ; more += 1)
        {
            var item = Make(rules, place.Into(place.Name, index + more));
            if (!isUnique || more > 20 || !array.Any(other => JsonCompare.AreEqual(other, item)))
                return item;
        }
    }

    private static List<ValueRule> ItemRules(MergedRule rule, int index) =>
        [.. rule.Parts.Select(p => index < p.PrefixItems.Count ? p.PrefixItems[index] : p.Items).OfType<ValueRule>()];

    private JsonNode? MakeOfType(ApiType type, Place place) => type switch
    {
        ArrayType array => new JsonArray(MakeUse(array.Item, place.Into(place.Name, 1))),
        MapType map => new JsonObject { ["key0"] = MakeUse(map.Value, place.Into("key0", 1)) },
        ScalarType { Kind: Scalar.Boolean } => JsonValue.Create(place.Salt % 2 == 0),
        ScalarType { Kind: Scalar.Int32 or Scalar.Int64 or Scalar.UInt64 or Scalar.Single or Scalar.Double or Scalar.Decimal } => JsonValue.Create(1 + (place.Salt % 90)),
        DefinedType => new JsonObject(),
        _ => JsonValue.Create($"{place.Name}-{place.Salt % 10}"),
    };

    private JsonNode? MakeUse(TypeUse use, Place place) => use.Rule is { } rule ? Make([rule], place) : MakeOfType(use.Type, place);

    /// <summary>Where in the value the maker is.</summary>
    private readonly record struct Place(string Name, int Depth, int Salt)
    {
        public Place Into(string name, int more) => new(name, Depth + 1, (Salt * 7 + more) & 0xFFFFFF);
    }
}
