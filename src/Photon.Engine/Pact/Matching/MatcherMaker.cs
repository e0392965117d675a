using Photon.Engine.Model;
using Photon.Engine.Model.Values;
using Photon.Engine.Pact.Format;
using Photon.Engine.Text;

namespace Photon.Engine.Pact.Matching;

/// <summary>Matchers out of schemas, along the values of an example.</summary>
internal sealed class MatcherMaker(ApiModel model, ValueCheck check, PactVersion version)
{
    private const int MaxDepth = 100;
    private readonly RuleParts parts = new(model, check);

    /// <summary>A body without what its schema does not declare, and what was taken out of it. It stays whole where it would no longer fit.</summary>
    public (PactBody Body, IReadOnlyList<Member> Removed) DeclaredOf(ApiContent whole, PactBody body)
    {
        if (!body.IsJson || whole.Type?.Rule is not { } rule)
            return (body, []);
        var declared = new DeclaredMembers(parts, check);
        var content = declared.Of(body.Content, [rule]);
        return check.IsMet(rule, content) ? (body with { Content = content }, declared.Removed) : (body, []);
    }

    public IReadOnlyList<MatchingRule> OfBody(ApiContent content, PactBody body)
    {
        var rules = new RuleSet();
        if (body.IsJson)
            Walk(rules, BodyPath.Root, body.Content, content.Type?.Rule is { } rule ? [rule] : [], 0);
        else if (content.Kind == ContentKind.Text)
            rules.Add(BodyPath.Root, TextMatchers(content.Type, body.Content));
        else if (content.Kind is ContentKind.JsonLines or ContentKind.EventStream)
            rules.Add(BodyPath.Root, [new RegexMatcher(@"[\s\S]+")]);
        return rules.All;
    }

    /// <summary>Of a header or a query parameter, whose value is always a text.</summary>
    public IEnumerable<MatchingRule> OfText(RulePlace place, string name, TypeUse type, Node value) =>
        value is ScalarNode ? [new MatchingRule(place, name, TextMatchers(type, value))] : [];

    /// <summary>A pattern for one segment of a path.</summary>
    public static string InSegment(ApiParameter parameter, Node value)
    {
        if (parameter.Format != ParameterFormat.Simple || value is not ScalarNode || parameter.Type.Type is not ScalarType { Kind: var kind })
            return "[^/]+";
        return kind switch
        {
            Scalar.Int32 or Scalar.Int64 => @"-?\d+",
            Scalar.UInt64 => @"\d+",
            Scalar.Uuid => Inner(FormatPatterns.Of("uuid")!),
            Scalar.Date => Inner(FormatPatterns.Of("date")!),
            _ => "[^/]+",
        };
    }

    private static string Inner(string anchored) => anchored[1..^1];

    private IReadOnlyList<Matcher> TextMatchers(TypeUse? type, Node value)
    {
        IReadOnlyList<ValueRule> applied = type?.Rule is { } rule ? parts.Of([rule], value) : [];
        if (ScalarMatchers.ValuesOf(applied) is { Count: > 0 } values && values.All(v => v is ScalarNode))
            return [new RegexMatcher(Portable.OneOf(values.Select(v => ((ScalarNode)v).Text)))];
        var kinds = RuleParts.KindsOf(type?.Rule is { } whole ? [whole] : []);
        if (kinds is ValueKinds.Integer)
            return [new RegexMatcher(@"^-?\d+$")];
        if (kinds == (ValueKinds.Integer | ValueKinds.Number))
            return [new RegexMatcher(@"^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$")];
        var patterns = ScalarMatchers.PatternsOf(applied);
        return patterns.Count > 0 ? [.. patterns.Select(pattern => new RegexMatcher(pattern))] : [new RegexMatcher(@"^[\s\S]*$")];
    }

    private void Walk(RuleSet rules, string path, Node value, IReadOnlyList<ValueRule> given, int depth)
    {
        if (depth > MaxDepth)
            return;
        var applied = parts.Of(given, value);
        switch (value)
        {
            case ObjectNode node:
                WalkObject(rules, path, node, applied, depth);
                break;
            case ArrayNode array:
                WalkArray(rules, path, array, applied, depth);
                break;
            case ScalarNode scalar when ScalarMatchers.Of(scalar, applied, RuleParts.KindsOf(given)) is var (matchers, isAny):
                rules.Add(path, matchers, isAny);
                break;
        }
    }

    private void WalkObject(RuleSet rules, string path, ObjectNode node, IReadOnlyList<ValueRule> applied, int depth)
    {
        var isMap = IsMap(applied);
        if (isMap)
            rules.Add(path, [new ValuesMatcher(), .. KeyMatchers(applied)]);
        var tags = parts.TagsOf(applied);
        foreach (var member in node.Members)
        {
            if (tags.Contains(member.Name) && BodyPath.Member(path, member.Name) is { } tag)
                rules.Add(tag, [new EqualityMatcher()]);
            else if ((isMap ? BodyPath.AnyMember(path) : BodyPath.Member(path, member.Name)) is { } inner)
                Walk(rules, inner, member.Value, [.. applied.SelectMany(rule => check.RulesOf(rule, member.Name)).Distinct()], depth + 1);
        }
    }

    /// <summary>
    /// An object whose names are data. Its values are matched below <c>.*</c>, as <c>eachValue</c> of the reference core does not look further
    /// than the value itself.
    /// </summary>
    private static bool IsMap(IReadOnlyList<ValueRule> applied) =>
        applied.All(rule => rule.Properties.Count == 0 && rule.Required.Count == 0)
        && applied.Any(rule => rule.AdditionalProperties is { IsNever: false } || rule.PatternProperties.Count > 0 || rule.PropertyNames is not null);

    private IEnumerable<Matcher> KeyMatchers(IReadOnlyList<ValueRule> applied)
    {
        if (version == PactVersion.V3)
            return [];
        var names = applied.Select(rule => rule.PropertyNames).OfType<ValueRule>().ToList();
        if (ScalarMatchers.ValuesOf(names) is { } values)
            return [new EachKeyMatcher([new RegexMatcher(Portable.OneOf(values.OfType<ScalarNode>().Select(value => value.Text)))])];
        var isClosed = applied.Any(rule => rule.AdditionalProperties is { IsNever: true });
        var patterns = ScalarMatchers.PatternsOf(names)
            .Concat(isClosed && applied.SelectMany(rule => rule.PatternProperties).ToList() is [var only] && Portable.Whole(only.Name) is { } whole ? [whole] : [])
            .ToList();
        return patterns.Count == 0 ? [] : [new EachKeyMatcher([.. patterns.Select(pattern => new RegexMatcher(pattern))])];
    }

    private void WalkArray(RuleSet rules, string path, ArrayNode array, IReadOnlyList<ValueRule> applied, int depth)
    {
        if (applied.Any(rule => rule.PrefixItems.Count > 0))
        {
            for (var i = 0; i < array.Items.Count; i++)
                Walk(rules, BodyPath.Item(path, i), array.Items[i], [.. applied.Select(rule => i < rule.PrefixItems.Count ? rule.PrefixItems[i] : rule.Items).OfType<ValueRule>()], depth + 1);
            return;
        }

        var items = applied.Select(rule => rule.Items).OfType<ValueRule>().Distinct().ToList();
        if (version == PactVersion.V4 && Shapes(items, array) is { Count: > 0 } shapes)
        {
            rules.Add(path, [new ArrayContainsMatcher(shapes.ConvertAll(shape => Contained(shape, array.Items[shape], items, depth)))]);
            return;
        }

        rules.Add(path, [new TypeMatcher(applied.Max(rule => rule.MinItems) ?? 0, applied.Min(rule => rule.MaxItems))]);
        foreach (var item in array.Items)
            Walk(rules, BodyPath.AnyItem(path), item, items, depth + 1);
    }

    /// <summary>The first item of each shape, where items are one of several objects; empty where all are of one.</summary>
    private List<int> Shapes(List<ValueRule> items, ArrayNode array)
    {
        var byShape = array.Items.Index()
            .Select(item => (item.Index, item.Item, Shape: parts.BranchesOf(items, item.Item)))
            .Where(item => item.Shape.Length > 0 && item.Item is ObjectNode)
            .DistinctBy(item => item.Shape)
            .ToList();
        return byShape.ConvertAll(item => item.Index);
    }

    private ContainedItem Contained(int index, Node item, List<ValueRule> items, int depth)
    {
        var own = new RuleSet();
        Walk(own, BodyPath.Root, item, items, depth + 1);
        return new ContainedItem(index, own.All);
    }
}
