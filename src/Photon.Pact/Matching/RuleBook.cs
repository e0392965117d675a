using Photon.Pact.Format;

namespace Photon.Pact.Matching;

/// <summary>The rules for a body, and which of them is for a value.</summary>
internal sealed class RuleBook(IReadOnlyList<MatchingRule> rules)
{
    /// <summary>The rule that fits a value best, be it for the value itself or for one that holds it; null where none is.</summary>
    public AppliedRule? Best(ValuePath path)
    {
        MatchingRule? best = null;
        var highest = 0d;
        foreach (var rule in rules)
        {
            var score = path.WeightOf(rule.Path) * rule.Path.Tokens.Count;
            if (score > highest && rule.Matchers.Count > 0)
                (best, highest) = (rule, score);
        }

        return best is null ? null : new AppliedRule(best.Matchers, best.IsAny, best.Path.Tokens.Count != path.Segments.Count);
    }

    /// <summary>Whether a rule for the value itself has a matcher of these kinds.</summary>
    public bool HasOwn(ValuePath path, Func<Matcher, bool> isWanted) =>
        rules.Any(rule => rule.Path.Tokens.Count == path.Segments.Count && path.WeightOf(rule.Path) > 0 && rule.Matchers.Any(isWanted));

    /// <summary>Whether any rule that fits the value, however badly, is about types.</summary>
    public bool HasType(ValuePath path) => rules.Any(rule => path.WeightOf(rule.Path) > 0 && rule.Matchers.Any(m => m is Matcher.Type));

    /// <summary>These rules, and one more for all that stands directly below a value.</summary>
    public RuleBook WithBelow(ValuePath path, IReadOnlyList<Matcher> matchers) =>
        PathExpression.TryParse(path.Text + ".*") is { } below && matchers.Count > 0
            ? new RuleBook([new MatchingRule(RuleCategory.Body, below, matchers, IsAny: false), .. rules])
            : this;

    /// <summary>The rules as XML has them: elements of one name are no list, so <c>[*]</c> behind a name says nothing.</summary>
    public RuleBook WithoutItems() =>
        rules.Any(HasItems) ? new RuleBook([.. rules.Select(rule => HasItems(rule) ? rule with { Path = rule.Path.WithoutItems() } : rule)]) : this;

    /// <summary>The rules for what stands below a name of the root, with paths that begin there.</summary>
    public RuleBook Below(string name) => new(
        [.. rules.Where(rule => rule.Path.Tokens.Count >= 2 && ValuePath.Root.Member(name).WeightOf(rule.Path.FirstTokens(2)) > 0)
            .Select(rule => rule with { Path = rule.Path.BelowFirstName() })]);

    private static bool HasItems(MatchingRule rule) => rule.Path.Tokens.Any(token => token.Kind == PathTokenKind.AnyItem);
}

/// <summary>The matchers that are for a value.</summary>
/// <param name="IsCascaded">They are written for a value further up.</param>
internal readonly record struct AppliedRule(IReadOnlyList<Matcher> Matchers, bool IsAny, bool IsCascaded);
