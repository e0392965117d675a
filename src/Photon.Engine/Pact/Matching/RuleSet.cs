using Photon.Engine.Pact.Format;

namespace Photon.Engine.Pact.Matching;

/// <summary>The rules of a body while they are gathered: one for each path.</summary>
internal sealed class RuleSet
{
    private readonly Dictionary<string, MatchingRule> rules = new(StringComparer.Ordinal);

    public IReadOnlyList<MatchingRule> All => [.. rules.Values];

    /// <summary>Items of one array share a path. Where they want different things, the JSON type is all that is asked.</summary>
    public void Add(string path, IReadOnlyList<Matcher> matchers, bool isAny = false)
    {
        if (!rules.TryGetValue(path, out var known))
            rules.Add(path, new MatchingRule(RulePlace.Body, path, matchers, isAny));
        else if (known.IsAny != isAny || !AreEqual(known.Matchers, matchers))
            rules[path] = known with { Matchers = [new TypeMatcher()], IsAny = false };
    }

    private static bool AreEqual(IReadOnlyList<Matcher> left, IReadOnlyList<Matcher> right) =>
        left.Count == right.Count && left.Zip(right).All(pair => (pair.First, pair.Second) is (EachKeyMatcher a, EachKeyMatcher b)
            ? AreEqual(a.Rules, b.Rules)
            : pair.First == pair.Second);
}
