namespace Photon.Engine.Model;

/// <summary>Answers questions about rules that decide how their validators are written, in any language.</summary>
/// <param name="isAsserted">Whether validators look at a format.</param>
internal sealed class RuleFacts(Func<string, bool> isAsserted)
{
    private readonly Dictionary<ValueRule, bool> trivial = [];
    private readonly HashSet<ValueRule> noted = [];

    /// <summary>Whether any value meets the rule, so that nothing needs to be written.</summary>
    public bool IsTrivial(ValueRule rule)
    {
        if (trivial.TryGetValue(rule, out var known))
            return known;
        // Rules lead to rules as far as a contract likes, so no calls within calls. Whatever is open is false: a rule that leads back to itself is written.
        var open = new Stack<(ValueRule Rule, IEnumerator<ValueRule> Parts)>();
        Open(rule);
        while (open.TryPeek(out var top))
        {
            if (top.Parts.MoveNext())
            {
                if (!trivial.TryGetValue(top.Parts.Current, out var isTrivial))
                    Open(top.Parts.Current);
                else if (!isTrivial)
                    return false;
                continue;
            }

            if (!HasNoOwn(top.Rule) || top.Rule.Not is not null || top.Rule.Contains is not null || top.Rule.OneOf.Count > 1)
                return false;
            trivial[top.Rule] = true;
            open.Pop();
        }

        return true;

        void Open(ValueRule next)
        {
            trivial[next] = false;
            open.Push((next, (HasNoOwn(next) ? PartsOf(next) : []).GetEnumerator()));
        }
    }

    /// <summary>Whether a rule above asks which properties and items this one looks at.</summary>
    public bool IsNoted(ValueRule rule) => noted.Contains(rule);

    /// <summary>Marks what unevaluated* of this rule must know of.</summary>
    public void Note(ValueRule rule)
    {
        if (rule.UnevaluatedProperties is null && rule.UnevaluatedItems is null)
            return;
        var pending = new Stack<ValueRule>([rule]);
        while (pending.TryPop(out var current))
        {
            if (!noted.Add(current))
                continue;
            foreach (var part in InPlace(current))
                pending.Push(part);
        }
    }

    /// <summary>Whether checking one rule on a value leads back to another on the same value: such a step says nothing and never ends.</summary>
    public static bool LeadsTo(ValueRule from, ValueRule target)
    {
        if (ReferenceEquals(from, target))
            return true;
        var seen = new HashSet<ValueRule>();
        var pending = new Stack<ValueRule>([from]);
        while (pending.TryPop(out var current))
        {
            if (!seen.Add(current))
                continue;
            foreach (var part in InPlace(current))
            {
                if (ReferenceEquals(part, target))
                    return true;
                pending.Push(part);
            }
        }

        return false;
    }

    /// <summary>A rule of a few checks without parts: written where it is used.</summary>
    public static bool IsSimple(ValueRule rule) => !PartsOf(rule).Any() && rule.Values is not { Count: > 20 };

    /// <summary>Every rule inside a rule.</summary>
    public static IEnumerable<ValueRule> PartsOf(ValueRule rule)
    {
        foreach (var part in InPlace(rule))
            yield return part;
        foreach (var part in rule.Properties.Concat(rule.PatternProperties))
            yield return part.Rule;
        foreach (var part in rule.PrefixItems)
            yield return part;
        foreach (var part in new[]
        {
            rule.Items, rule.Contains, rule.UnevaluatedItems, rule.AdditionalProperties, rule.PropertyNames, rule.UnevaluatedProperties,
        })
        {
            if (part is not null)
                yield return part;
        }
    }

    /// <summary>The rules that look at the same value.</summary>
    public static IEnumerable<ValueRule> InPlace(ValueRule rule)
    {
        foreach (var part in rule.AllOf.Concat(rule.AnyOf).Concat(rule.OneOf))
            yield return part;
        foreach (var part in rule.DependentSchemas)
            yield return part.Rule;
        foreach (var part in new[] { rule.Not, rule.If, rule.Then, rule.Else })
        {
            if (part is not null)
                yield return part;
        }
    }

    private bool HasNoOwn(ValueRule rule) =>
        rule is
        {
            IsNever: false, Kinds: ValueKinds.None, Values: null, MinLength: null, MaxLength: null, Pattern: null, Minimum: null,
            ExclusiveMinimum: null, Maximum: null, ExclusiveMaximum: null, MultipleOf: null, MinItems: null, MaxItems: null, UniqueItems: false,
            Required.Count: 0, DependentRequired.Count: 0, MinProperties: null, MaxProperties: null,
        }
        && (rule.Format is null || !isAsserted(rule.Format));
}
