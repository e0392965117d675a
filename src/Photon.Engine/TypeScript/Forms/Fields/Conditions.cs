using Photon.Engine.Model;

namespace Photon.Engine.TypeScript.Forms.Fields;

/// <summary>A condition that an object must meet, or must not.</summary>
internal sealed record Condition(RuleUse Test, bool IsElse)
{
    public bool IsSameAs(Condition other) => ReferenceEquals(Test, other.Test) && IsElse == other.IsElse;
}

/// <summary>Finds properties that only <c>then</c>, <c>else</c> or a dependent schema speaks of: they are shown while their condition holds.</summary>
internal sealed class Conditions
{
    private const int Deepest = 6;
    private readonly Dictionary<string, (List<Condition> Path, bool IsRequired)> found = new(StringComparer.Ordinal);
    private readonly string name;
    private int tests;

    /// <param name="definition">The object.</param>
    /// <param name="name">Its type's name.</param>
    public Conditions(ObjectDefinition definition, string name)
    {
        this.name = name;
        if (definition.Rule is { } rule)
            Walk(rule, []);
    }

    /// <summary>From the outside in; empty for a property that is always there.</summary>
    public IReadOnlyList<Condition> PathOf(string property) => found.TryGetValue(property, out var place) ? place.Path : [];

    /// <summary>Whether the property must be there while its conditions hold.</summary>
    public bool IsRequired(string property) => found.TryGetValue(property, out var place) && place is { Path.Count: > 0, IsRequired: true };

    private void Walk(ValueRule rule, List<Condition> path)
    {
        if (path.Count > Deepest)
            return;
        var view = new RuleView(rule);
        foreach (var part in view.Parts)
        {
            foreach (var property in part.Properties)
                Add(property.Name, path, view.Requires(property.Name));
            foreach (var branch in part.AnyOf.Concat(part.OneOf))
                AddBranch(branch, path);
            WalkConditional(part, path);
        }
    }

    private void WalkConditional(ValueRule part, List<Condition> path)
    {
        if (part.If is { } condition)
        {
            var test = new RuleUse(condition, $"{name}If{(++tests > 1 ? tests : "")}");
            if (part.Then is { } then)
                Walk(then, [.. path, new Condition(test, false)]);
            if (part.Else is { } other)
                Walk(other, [.. path, new Condition(test, true)]);
        }

        foreach (var dependent in part.DependentSchemas)
        {
            var has = new ValueRule { Node = part.Node, Kinds = ValueKinds.Object, Required = [dependent.Name] };
            Walk(dependent.Rule, [.. path, new Condition(new RuleUse(has, name + "Has" + Text.IdentifierWords.Pascal(dependent.Name)), false)]);
        }
    }

    /// <summary>What a branch of a choice has is always shown: nobody knows yet which branch it will be.</summary>
    private void AddBranch(ValueRule branch, List<Condition> path)
    {
        foreach (var part in new RuleView(branch).Parts)
        {
            foreach (var property in part.Properties)
                Add(property.Name, path, false);
        }
    }

    /// <summary>A property under several conditions is shown wherever one of them may hold.</summary>
    private void Add(string property, List<Condition> path, bool isRequired)
    {
        if (!found.TryGetValue(property, out var known))
        {
            found.Add(property, (path, isRequired));
            return;
        }

        var shared = 0;
        while (shared < path.Count && shared < known.Path.Count && path[shared].IsSameAs(known.Path[shared]))
            shared++;
        var isSame = shared == path.Count && shared == known.Path.Count;
        found[property] = (path[..shared], isSame && (isRequired || known.IsRequired));
    }
}
