using Photon.Engine.Text;

namespace Photon.Engine.Pact.Format;

/// <summary>What both versions write alike.</summary>
internal static class SharedParts
{
    /// <summary>Null where there is none, as an empty list says the same.</summary>
    public static Node? States(IReadOnlyList<PactState> states) => states.Count == 0
        ? null
        : MadeNode.Array(states.Select(state => MadeNode.Object(
            ("name", MadeNode.Text(state.Name)),
            ("params", state.Parameters.Count == 0 ? null : MadeNode.Object(state.Parameters.Select(p => (p.Key, (Node?)p.Value)))))));

    public static Node? Query(PactRequest request) => request.Query.Count == 0
        ? null
        : MadeNode.Object(request.Query.Select(p => (p.Key, (Node?)MadeNode.Array(p.Value.Select(MadeNode.Text)))));

    /// <summary>By category; path and status hold one set of matchers, the others one for each name or path.</summary>
    public static Node? Rules(IReadOnlyList<MatchingRule> rules)
    {
        if (rules.Count == 0)
            return null;
        var categories = rules.GroupBy(rule => rule.Place).OrderBy(group => NameOf(group.Key), StringComparer.Ordinal);
        return MadeNode.Object(categories.Select(group => (NameOf(group.Key), (Node?)Category(group.Key, group))));
    }

    /// <summary>Section "Generators" of version 3: by category, then by name.</summary>
    public static Node? Generators(IReadOnlyList<PactGenerator> generators)
    {
        if (generators.Count == 0)
            return null;
        var categories = generators.GroupBy(generator => generator.Place).OrderBy(group => NameOf(group.Key), StringComparer.Ordinal);
        return MadeNode.Object(categories.Select(group => (NameOf(group.Key), (Node?)(group.Key == RulePlace.Path
            ? Generator(group.First())
            : MadeNode.Object(group.OrderBy(g => g.Name, StringComparer.Ordinal).Select(g => (g.Name, (Node?)Generator(g))))))));
    }

    private static Node Category(RulePlace place, IEnumerable<MatchingRule> rules) => place is RulePlace.Path or RulePlace.Status
        ? Matchers(rules.First())
        : MadeNode.Object(rules.OrderBy(rule => rule.Path, StringComparer.Ordinal).Select(rule => (rule.Path, (Node?)Matchers(rule))));

    private static Node Matchers(MatchingRule rule) => MadeNode.Object(
        ("combine", MadeNode.Text(rule.IsAny ? "OR" : "AND")),
        ("matchers", MadeNode.Array(rule.Matchers.Select(Matcher))));

    private static Node Matcher(Matcher matcher) => matcher switch
    {
        TypeMatcher type => MadeNode.Object(("match", MadeNode.Text("type")), ("max", NumberOf(type.Max)), ("min", NumberOf(type.Min))),
        RegexMatcher regex => MadeNode.Object(("match", MadeNode.Text("regex")), ("regex", MadeNode.Text(regex.Pattern))),
        NumberMatcher => Plain("number"),
        NullMatcher => Plain("null"),
        EqualityMatcher => Plain("equality"),
        ValuesMatcher => Plain("values"),
        EachKeyMatcher keys => MadeNode.Object(
            ("match", MadeNode.Text("eachKey")), ("rules", MadeNode.Array(keys.Rules.Select(Matcher))), ("value", MadeNode.Text(""))),
        ArrayContainsMatcher array => MadeNode.Object(("match", MadeNode.Text("arrayContains")), ("variants", MadeNode.Array(array.Items.Select(Variant)))),
        StatusMatcher status => MadeNode.Object(("match", MadeNode.Text("statusCode")), ("status", MadeNode.Text(status.Class))),
        _ => throw new ArgumentOutOfRangeException(nameof(matcher), matcher, null),
    };

    private static Node Variant(ContainedItem item) => MadeNode.Object(
        ("index", MadeNode.Number(item.Index)), ("rules", Category(RulePlace.Body, item.Rules)));

    private static Node Generator(PactGenerator generator) => MadeNode.Object(
        ("dataType", MadeNode.Text("STRING")), ("expression", MadeNode.Text(generator.Expression)), ("type", MadeNode.Text("ProviderState")));

    private static Node Plain(string match) => MadeNode.Object(("match", MadeNode.Text(match)));

    private static Node? NumberOf(long? value) => value is { } number ? MadeNode.Number(number) : null;

    private static string NameOf(RulePlace place) => place switch
    {
        RulePlace.Body => "body",
        RulePlace.Header => "header",
        RulePlace.Metadata => "metadata",
        RulePlace.Path => "path",
        RulePlace.Query => "query",
        RulePlace.Status => "status",
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, null),
    };
}
