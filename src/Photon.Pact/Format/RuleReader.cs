using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Pact.Format;

/// <summary>Matching rules: flat in version 2 (<c>$.body.name</c>), by category from version 3 on.</summary>
internal sealed class RuleReader(PactShapes shapes)
{
    private readonly MatcherReader matchers = new(shapes);

    /// <summary>The rules of a request, an answer or a message.</summary>
    public MatchingRules Read(ObjectNode part)
    {
        if (shapes.Object(part, "matchingRules") is not { Members.Count: > 0 } rules)
            return MatchingRules.None;
        return new MatchingRules(rules.Members[0].Name.StartsWith('$') ? Flat(rules) : rules.Members.SelectMany(Category).ToList());
    }

    /// <summary>The category that a name of the file stands for; null where there is none.</summary>
    public static RuleCategory? CategoryOf(string name) => name switch
    {
        "body" or "content" or "contents" => RuleCategory.Body,
        "header" or "headers" => RuleCategory.Header,
        "query" => RuleCategory.Query,
        "path" => RuleCategory.Path,
        "method" => RuleCategory.Method,
        "status" => RuleCategory.Status,
        "metadata" or "metaData" => RuleCategory.Metadata,
        _ => null,
    };

    /// <summary>Where a rule or a generator of a category applies; null where the text is no path, which was reported.</summary>
    public static PathExpression? PathOf(RuleCategory category, Member member, PactShapes shapes)
    {
        if (category == RuleCategory.Body)
        {
            if (PathExpression.TryParse(member.Name) is { } path)
                return path;
            shapes.Diagnostics.Report(Codes.PactPathMalformed, member.NameLocation, member.Name);
            return null;
        }

        var isPath = PathExpression.TryParse(member.Name) is { Tokens.Count: > 1 } parsed && parsed.Tokens[1].Kind == PathTokenKind.Name;
        return PathExpression.OfName(isPath ? PathExpression.TryParse(member.Name)!.Tokens[1].Text : member.Name);
    }

    private List<MatchingRule> Flat(ObjectNode rules)
    {
        var all = new List<MatchingRule>();
        foreach (var member in rules.Members)
        {
            var path = PathExpression.TryParse(member.Name);
            var category = path is { Tokens.Count: > 1 } ? CategoryOf(path.Tokens[1].Text) : null;
            if (category is null)
                shapes.Diagnostics.Report(Codes.PactPathMalformed, member.NameLocation, member.Name);
            else if (matchers.Read(member.Value) is { } matcher)
                all.Add(new MatchingRule(category.Value, FlatPath(category.Value, path!), [matcher], IsAny: false));
        }

        return all;
    }

    private static PathExpression FlatPath(RuleCategory category, PathExpression path) => category switch
    {
        RuleCategory.Body => path.BelowFirstName(),
        RuleCategory.Path or RuleCategory.Status or RuleCategory.Method => PathExpression.Whole,
        _ when path.Tokens.Count > 2 => PathExpression.OfName(path.Tokens[2].Text),
        _ => path,
    };

    private IEnumerable<MatchingRule> Category(Member member)
    {
        if (CategoryOf(member.Name) is not { } category)
        {
            shapes.Diagnostics.Report(Codes.RuleCategoryUnknown, member.NameLocation, member.Name);
            return [];
        }

        if (member.Value is ObjectNode rules)
            return OfCategory(category, rules);
        shapes.Malformed(member.Value, member.Name, "an object");
        return [];
    }

    private List<MatchingRule> OfCategory(RuleCategory category, ObjectNode rules)
    {
        if (rules["matchers"] is ArrayNode)
        {
            var whole = category is RuleCategory.Body ? PathExpression.Root : PathExpression.Whole;
            return [Rule(category, whole, rules)];
        }

        var all = new List<MatchingRule>();
        foreach (var member in rules.Members)
        {
            var path = category is RuleCategory.Path or RuleCategory.Status or RuleCategory.Method ? PathExpression.Whole : PathOf(category, member, shapes);
            if (member.Value is not ObjectNode rule)
                shapes.Malformed(member.Value, member.Name, "an object with 'matchers'");
            else if (path is not null)
                all.Add(Rule(category, path, rule));
        }

        return all;
    }

    private MatchingRule Rule(RuleCategory category, PathExpression path, ObjectNode rule)
    {
        var isAny = string.Equals(shapes.Text(rule, "combine"), "OR", StringComparison.OrdinalIgnoreCase);
        var all = shapes.Array(rule, "matchers")?.Items.Select(matchers.Read).OfType<Matcher>() ?? [];
        return new MatchingRule(category, path, [.. all], isAny);
    }
}
