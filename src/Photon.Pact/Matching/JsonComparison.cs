using Photon.Engine.Text;
using Photon.Pact.Format;
using Photon.Pact.Verification;

namespace Photon.Pact.Matching;

/// <summary>
/// Compares JSON as the pact specification says: along the example, with the best rule for each value; without one, values must be equal. Members that the
/// example does not have are allowed in answers and messages, items are not.
/// </summary>
/// <param name="allowsMore">Of answers and messages: members beside the expected ones are fine.</param>
internal sealed class JsonComparison(RuleBook rules, bool allowsMore, MismatchPart part = MismatchPart.Body)
{
    public void Compare(ValuePath path, Node expected, Node actual, List<Mismatch> found)
    {
        switch (expected, actual)
        {
            case (ObjectNode e, ObjectNode a):
                Objects(path, e, a, found);
                break;
            case (ArrayNode e, ArrayNode a):
                Lists(path, e, a, found);
                break;
            default:
                Values(path, expected, actual, found);
                break;
        }
    }

    /// <summary>Where a collection is expected nothing else will do, but null where a rule says that it may be (<c>combine: OR</c>).</summary>
    private void Values(ValuePath path, Node expected, Node actual, List<Mismatch> found)
    {
        var best = rules.Best(path);
        if (expected is not ScalarNode)
        {
            var mayBeNull = best is { IsAny: true, IsCascaded: false } choice && choice.Matchers.Any(m => m is Matcher.Null);
            if (!mayBeNull || actual is not ScalarNode { Kind: ScalarKind.Null })
                Report(path, expected, actual, JsonValues.KindOf(expected) + (mayBeNull ? " or null" : ""), found);
            return;
        }

        var rule = best ?? new AppliedRule([new Matcher.Equality()], false, false);
        var refused = rule.Matchers.Where(m => !JsonMatchers.Accepts(m, expected, actual)).ToList();
        if (refused.Count > 0 && (!rule.IsAny || refused.Count == rule.Matchers.Count))
            Report(path, expected, actual, WantedBy(refused, rule.IsAny, expected), found);
    }

    private void Objects(ValuePath path, ObjectNode expected, ObjectNode actual, List<Mismatch> found)
    {
        if (expected.Members.Count == 0 && actual.Members.Count > 0 && !allowsMore)
            Report(path, expected, actual, "an object without members", found);
        else if (rules.Best(path) is { } rule)
            Ruled(rule, found, (matcher, walks, list) => ObjectBy(matcher, rule.IsCascaded, walks, (path, expected, actual), list));
        else
            Members(path, expected, actual, found);
    }

    private void Lists(ValuePath path, ArrayNode expected, ArrayNode actual, List<Mismatch> found)
    {
        if (rules.Best(path) is { } rule)
        {
            Ruled(rule, found, (matcher, walks, list) => ListBy(matcher, rule.IsCascaded, walks, (path, expected, actual), list));
            return;
        }

        if (expected.Items.Count != actual.Items.Count)
            Report(path, expected, actual, expected.Items.Count == 1 ? "a list of 1 item" : $"a list of {expected.Items.Count} items", found);
        for (var i = 0; i < Math.Min(expected.Items.Count, actual.Items.Count); i++)
            Compare(path.Item(i), expected.Items[i], actual.Items[i], found);
    }

    /// <summary>Applies the matchers to a collection. What it holds is walked once where all of them must accept it.</summary>
    private static void Ruled(AppliedRule rule, List<Mismatch> found, Action<Matcher, bool, List<Mismatch>> apply)
    {
        var all = new List<Mismatch>();
        var isWalked = false;
        foreach (var matcher in rule.Matchers)
        {
            var own = new List<Mismatch>();
            apply(matcher, rule.IsAny || !isWalked, own);
            isWalked |= matcher is not (Matcher.Values or Matcher.EachValue or Matcher.ArrayContains);
            if (own.Count == 0 && rule.IsAny)
                return;
            all.AddRange(own);
        }

        found.AddRange(rule.Matchers.Count > 1 ? all.Distinct() : all);
    }

    private void ObjectBy(Matcher matcher, bool isCascaded, bool walks, (ValuePath Path, ObjectNode Expected, ObjectNode Actual) pair, List<Mismatch> found)
    {
        var (path, expected, actual) = pair;
        switch (matcher)
        {
            case Matcher.Values when !isCascaded:
                EachMember(path, expected, actual, found);
                break;
            case Matcher.EachValue each when !isCascaded:
                new JsonComparison(rules.WithBelow(path, each.Matchers), allowsMore, part).EachMember(path, expected, actual, found);
                break;
            default:
                if (walks)
                    Members(path, expected, actual, found);
                if (matcher is Matcher.EachKey keys && !isCascaded)
                    Keys(keys, path, actual, found);
                Whole(matcher, isCascaded, path, expected, actual, found);
                break;
        }
    }

    /// <summary>A value whose name the example does not have is held against the example's first one.</summary>
    private void EachMember(ValuePath path, ObjectNode expected, ObjectNode actual, List<Mismatch> found)
    {
        foreach (var member in actual.Members)
        {
            if (expected.Members.Count > 0 && (expected[member.Name] ?? expected.Members[0].Value) is { } example)
                Compare(path.Member(member.Name), example, member.Value, found);
        }
    }

    private void Keys(Matcher.EachKey keys, ValuePath path, ObjectNode actual, List<Mismatch> found)
    {
        foreach (var member in actual.Members)
        {
            foreach (var matcher in keys.Matchers.Where(m => !TextMatchers.Accepts(m, "", member.Name)))
            {
                var wanted = Wanted.By(matcher, "", "a text");
                found.Add(new Mismatch(part, path.Member(member.Name).Text, wanted, member.Name, $"The name '{member.Name}' at {path.Text} must be {wanted}."));
            }
        }
    }

    private void Members(ValuePath path, ObjectNode expected, ObjectNode actual, List<Mismatch> found)
    {
        var namesAreFree = rules.HasOwn(path, m => m is Matcher.Values or Matcher.EachValue or Matcher.EachKey);
        foreach (var member in expected.Members)
        {
            if (actual[member.Name] is { } value)
                Compare(path.Member(member.Name), member.Value, value, found);
            else if (!namesAreFree)
                Missing(path.Member(member.Name), member.Value, found);
        }

        if (allowsMore || namesAreFree)
            return;
        foreach (var member in actual.Members.Where(m => expected[m.Name] is null))
        {
            var at = path.Member(member.Name).Text;
            found.Add(new Mismatch(part, at, null, JsonValues.Show(member.Value), $"{at} is not expected, and is {JsonValues.Show(member.Value)}."));
        }
    }

    private void ListBy(Matcher matcher, bool isCascaded, bool walks, (ValuePath Path, ArrayNode Expected, ArrayNode Actual) pair, List<Mismatch> found)
    {
        var (path, expected, actual) = pair;
        switch (matcher)
        {
            case Matcher.ArrayContains contains:
                Contains(contains, path, expected, actual, found);
                break;
            case Matcher.EachValue each:
                if (!isCascaded)
                    new JsonComparison(rules.WithBelow(path, each.Matchers), allowsMore, part).Items(path, expected, actual, found);
                break;
            default:
                if (walks)
                    Items(path, expected, actual, found);
                Whole(matcher, isCascaded, path, expected, actual, found);
                break;
        }
    }

    /// <summary>Judges a collection apart from what it holds. That it is not equal says less than what differs inside it.</summary>
    private void Whole(Matcher matcher, bool isCascaded, ValuePath path, Node expected, Node actual, List<Mismatch> found)
    {
        var isSaid = matcher is Matcher.Equality && found.Count > 0;
        if (!isSaid && !JsonMatchers.AcceptsCollection(matcher, expected, actual, isCascaded))
            Report(path, expected, actual, Wanted.By(matcher, JsonValues.Show(expected), JsonValues.KindOf(expected)), found);
    }

    /// <summary>An item beyond the example's is held against the example's first one.</summary>
    private void Items(ValuePath path, ArrayNode expected, ArrayNode actual, List<Mismatch> found)
    {
        for (var i = 0; i < actual.Items.Count && expected.Items.Count > 0; i++)
            Compare(path.Item(i), expected.Items[i < expected.Items.Count ? i : 0], actual.Items[i], found);
    }

    private void Contains(Matcher.ArrayContains contains, ValuePath path, ArrayNode expected, ArrayNode actual, List<Mismatch> found)
    {
        var variants = contains.Variants.Count > 0 ? contains.Variants : [.. expected.Items.Select((_, i) => new Matcher.Variant(i, MatchingRules.None))];
        foreach (var variant in variants.Where(v => v.Index >= 0 && v.Index < expected.Items.Count))
        {
            var example = expected.Items[variant.Index];
            var comparison = new JsonComparison(new RuleBook(variant.Rules[RuleCategory.Body]), allowsMore, part);
            if (actual.Items.Any(item => comparison.Accepts(example, item)))
                continue;
            var shown = JsonValues.Show(example);
            found.Add(new Mismatch(part, path.Text, shown, JsonValues.Show(actual), $"{path.Text} must contain an item like {shown}, and does not.") { ExpectedPlace = PlaceOf(example) });
        }
    }

    private bool Accepts(Node expected, Node actual)
    {
        var found = new List<Mismatch>();
        Compare(ValuePath.Root, expected, actual, found);
        return found.Count == 0;
    }

    private void Missing(ValuePath path, Node expected, List<Mismatch> found) =>
        found.Add(new Mismatch(part, path.Text, $"like {JsonValues.Show(expected)}", null, $"{path.Text} is missing, and must be like {JsonValues.Show(expected)}.")
        {
            ExpectedPlace = PlaceOf(expected),
        });

    private void Report(ValuePath path, Node expected, Node actual, string wanted, List<Mismatch> found) =>
        found.Add(new Mismatch(part, path.Text, wanted, JsonValues.Show(actual), $"{path.Text} is {JsonValues.Show(actual)}, and must be {wanted}.")
        {
            ExpectedPlace = PlaceOf(expected),
        });

    private static string WantedBy(IReadOnlyList<Matcher> matchers, bool isAny, Node expected) =>
        string.Join(isAny ? " or " : " and ", matchers.Select(m => Wanted.By(m, JsonValues.Show(expected), JsonValues.KindOf(expected))));

    private static Engine.Diagnostics.Location? PlaceOf(Node node) => node.Source.Path == JsonText.Name ? null : node.Location;
}
