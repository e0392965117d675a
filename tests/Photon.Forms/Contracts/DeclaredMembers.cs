using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Forms.Contracts;

/// <summary>
/// Whether a contract declares a member that a form had no field for: a form that forgets a property would pass every other judge, as nobody fills it.
/// </summary>
internal sealed class DeclaredMembers(ApiModel model)
{
    private const string Left = "left: no field ";
    private const int MaxRules = 4000;

    /// <summary>Members that forms of one direction leave out.</summary>
    private readonly HashSet<string> directed = model.Types.OfType<ObjectDefinition>()
        .SelectMany(type => type.Properties)
        .Where(property => property.IsReadOnly || property.IsWriteOnly)
        .Select(property => property.Name)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>The pointers that a verdict calls left out and that the contract declares.</summary>
    public IEnumerable<string> Forgotten(TypeUse type, IEnumerable<string> counts) =>
        counts.Where(count => count.StartsWith(Left, StringComparison.Ordinal)).Select(count => count[Left.Length..]).Where(pointer => IsDeclared(type, pointer));

    private bool IsDeclared(TypeUse type, string pointer)
    {
        var steps = pointer.Split('/')[1..].Select(step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)).ToList();
        if (type.Rule is not { } rule || directed.Contains(steps[^1]))
            return false;
        var rules = new HashSet<ValueRule> { rule };
        foreach (var step in steps[..^1])
            rules = [.. AllOf(rules).SelectMany(each => Into(each, step))];
        var named = AllOf(rules).SelectMany(each => each.Properties).Where(property => property.Name == steps[^1]).Select(property => property.Rule).ToList();
        return named.Exists(each => !each.IsNever) && !named.Exists(each => IsDirected(each.Node));
    }

    private static bool IsDirected(Node node) => node is ObjectNode schema && (IsTrue(schema["readOnly"]) || IsTrue(schema["writeOnly"]));

    private static bool IsTrue(Node? node) => node is ScalarNode { Kind: ScalarKind.True };

    private static IEnumerable<ValueRule> Into(ValueRule rule, string step)
    {
        var named = rule.Properties.Where(property => property.Name == step).Select(property => property.Rule).ToList();
        var others = named.Count == 0 ? [rule.AdditionalProperties, rule.Items, .. rule.PrefixItems] : Array.Empty<ValueRule?>();
        return named.Concat(rule.PatternProperties.Select(pattern => pattern.Rule)).Concat(others.OfType<ValueRule>());
    }

    /// <summary>Rules with all that say something of the same value.</summary>
    private static HashSet<ValueRule> AllOf(IEnumerable<ValueRule> rules)
    {
        var all = new HashSet<ValueRule>();
        var open = new Queue<ValueRule>(rules);
        while (open.TryDequeue(out var rule) && all.Count < MaxRules)
        {
            if (!all.Add(rule))
                continue;
            foreach (var part in rule.AllOf.Concat(rule.AnyOf).Concat(rule.OneOf).Concat(rule.DependentSchemas.Select(dependent => dependent.Rule)))
                open.Enqueue(part);
            foreach (var part in new[] { rule.Then, rule.Else }.OfType<ValueRule>())
                open.Enqueue(part);
        }

        return all;
    }
}
