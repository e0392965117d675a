using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.TypeScript.Forms.Fields;

/// <summary>What a rule says of a value whatever else it is: the rule, what it refers to, and the branch that is left where the other one is null.</summary>
internal sealed class RuleView
{
    private const int MostParts = 200;
    private const int DeepestChoice = 8;
    private readonly List<ValueRule> parts = [];

    public RuleView(ValueRule? rule)
    {
        if (rule is not null)
            Collect(rule);
    }

    /// <summary>Every rule that the value meets for certain.</summary>
    public IReadOnlyList<ValueRule> Parts => parts;

    public string? Format => First(part => part.Format);

    public string? MediaType => First(part => part.MediaType);

    /// <summary>How the schema itself wants its field, the nearest word first.</summary>
    public IReadOnlyList<KeyValuePair<string, Node>> FormHints => [.. parts.SelectMany(part => part.FormHints).DistinctBy(hint => hint.Key)];

    public long? MaxLength => parts.Min(part => part.MaxLength);

    public long? MinItems => parts.Max(part => part.MinItems);

    public long? MaxItems => parts.Min(part => part.MaxItems);

    public bool IsUnique => parts.Exists(part => part.UniqueItems);

    public JsonNumber? Minimum => First(part => part.Minimum);

    public JsonNumber? Maximum => First(part => part.Maximum);

    public JsonNumber? ExclusiveMinimum => First(part => part.ExclusiveMinimum);

    public JsonNumber? ExclusiveMaximum => First(part => part.ExclusiveMaximum);

    /// <summary>Whether the contract speaks of whole numbers that JavaScript has none for.</summary>
    public bool IsWide => parts.Exists(WideNumbers.AreIn);

    public JsonNumber? Step => First(part => part.MultipleOf);

    /// <summary>The values that are listed, without null; null where none are.</summary>
    public IReadOnlyList<Node>? Values => First(part => part.Values)?.Where(value => value is not ScalarNode { Kind: ScalarKind.Null }).ToList();

    /// <summary>The rule of names of members, or null.</summary>
    public ValueRule? Keys => First(part => part.PropertyNames) ?? First(KeysOfPatterns);

    /// <summary>Whether no other values than listed ones are allowed: a list beside which any text will do only suggests.</summary>
    public bool IsClosed => parts.Exists(part => IsListed(part, 0));

    public IReadOnlyList<string> Patterns => [.. parts.Select(part => part.Pattern).OfType<string>().Distinct()];

    public bool Requires(string name) => parts.Exists(part => part.Required.Contains(name));

    /// <summary>Where only names that match a pattern are allowed.</summary>
    private static ValueRule? KeysOfPatterns(ValueRule part) => part is { PatternProperties.Count: > 0, AdditionalProperties.IsNever: true }
        ? new ValueRule { Node = part.Node, AnyOf = [.. part.PatternProperties.Select(pattern => new ValueRule { Node = part.Node, Pattern = pattern.Name })] }
        : null;

    private static bool IsListed(ValueRule rule, int depth) =>
        rule.Values is not null || rule.Kinds == ValueKinds.Null
        || (depth < DeepestChoice && (rule.AllOf.Any(part => IsListed(part, depth + 1)) || AllListed(rule.AnyOf, depth) || AllListed(rule.OneOf, depth)));

    private static bool AllListed(IReadOnlyList<ValueRule> branches, int depth) => branches.Count > 0 && branches.All(branch => IsListed(branch, depth + 1));

    private void Collect(ValueRule rule)
    {
        var seen = new HashSet<ValueRule>();
        var open = new Queue<ValueRule>([rule]);
        while (open.TryDequeue(out var next) && parts.Count < MostParts)
        {
            if (!seen.Add(next))
                continue;
            parts.Add(next);
            foreach (var part in next.AllOf)
                open.Enqueue(part);
            foreach (var branches in new[] { next.AnyOf, next.OneOf })
            {
                if (branches.Where(branch => branch.Kinds != ValueKinds.Null).ToList() is [var only])
                    open.Enqueue(only);
            }
        }
    }

    private T? First<T>(Func<ValueRule, T?> ask)
        where T : class => parts.Select(ask).FirstOrDefault(answer => answer is not null);

    private JsonNumber? First(Func<ValueRule, JsonNumber?> ask) => parts.Select(ask).FirstOrDefault(answer => answer is not null);
}
