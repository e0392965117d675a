namespace Photon.Pact.Format;

/// <summary>The rules of one request, answer or message, by category and in the order of the file.</summary>
public sealed class MatchingRules
{
    private static readonly IReadOnlyList<MatchingRule> nothing = [];
    private readonly Dictionary<RuleCategory, List<MatchingRule>> byCategory = [];

    public MatchingRules(IEnumerable<MatchingRule> rules)
    {
        foreach (var rule in rules)
        {
            if (!byCategory.TryGetValue(rule.Category, out var list))
                byCategory[rule.Category] = list = [];
            list.Add(rule);
        }
    }

    public static MatchingRules None { get; } = new([]);

    public IReadOnlyList<MatchingRule> this[RuleCategory category] => byCategory.TryGetValue(category, out var list) ? list : nothing;
}
