using Photon.Engine.Model;

namespace Photon.Engine.TypeScript.Checks;

/// <summary>
/// Finds the rules of numbers that may have more digits than JavaScript's hold. One rule says so by its format or by a number that it names; those that look at the same value, such as a
/// branch of <c>anyOf</c> or a limit beside <c>allOf</c>, meet the same number.
/// </summary>
internal static class ExactRules
{
    public static IReadOnlySet<ValueRule> Of(IEnumerable<ValueRule> rules)
    {
        var neighbours = new Dictionary<ValueRule, List<ValueRule>>(ReferenceEqualityComparer.Instance);
        var exact = new HashSet<ValueRule>(ReferenceEqualityComparer.Instance);
        var pending = new Stack<ValueRule>();
        foreach (var rule in rules)
        {
            if (CheckWords.IsExact(rule.Format) || WideNumbers.AreIn(rule))
                pending.Push(rule);
            foreach (var part in RuleFacts.InPlace(rule))
            {
                Join(rule, part);
                Join(part, rule);
            }
        }

        while (pending.TryPop(out var rule))
        {
            if (!exact.Add(rule))
                continue;
            foreach (var neighbour in neighbours.GetValueOrDefault(rule) ?? [])
                pending.Push(neighbour);
        }

        return exact;

        void Join(ValueRule from, ValueRule to) => (neighbours.TryGetValue(from, out var known) ? known : neighbours[from] = []).Add(to);
    }
}
