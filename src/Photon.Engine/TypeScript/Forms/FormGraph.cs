using Photon.Engine.Model;
using Photon.Engine.TypeScript.Forms.Fields;

namespace Photon.Engine.TypeScript.Forms;

/// <summary>Which types lead to which, so which have a file of their own, and where a form must wait before it shows more.</summary>
internal sealed class FormGraph
{
    private readonly Dictionary<TypeDefinition, int> uses = [];
    private readonly HashSet<TypeDefinition> forms;
    private readonly Cycles<TypeDefinition> cycles;
    private readonly Cycles<TypeDefinition> demands;

    public FormGraph(IReadOnlyList<EmittedForm> all)
    {
        forms = [.. all.Select(form => form.Definition).OfType<TypeDefinition>()];
        var reachable = new List<TypeDefinition>();
        var open = new Queue<TypeDefinition>(forms);
        foreach (var lone in all.Where(form => form.Definition is null))
        {
            foreach (var target in InsideOf(lone.Type.Type))
                Count(target, open);
        }

        var seen = new HashSet<TypeDefinition>();
        while (open.TryDequeue(out var next))
        {
            if (!seen.Add(next))
                continue;
            reachable.Add(next);
            foreach (var target in TargetsOf(next))
                Count(target, open);
        }

        All = reachable;
        cycles = new Cycles<TypeDefinition>(reachable, TargetsOf);
        demands = new Cycles<TypeDefinition>(reachable, DemandsOf);
    }

    /// <summary>Every type that some form shows.</summary>
    public IReadOnlyList<TypeDefinition> All { get; }

    /// <summary>Whether other types or lone bodies hold it.</summary>
    public bool IsNested(TypeDefinition definition) => uses.ContainsKey(definition);

    public bool HasForm(TypeDefinition definition) => forms.Contains(definition);

    /// <summary>Whether its fields stand in a file of its own; else they stand where they are used, which is one place.</summary>
    public bool HasFile(TypeDefinition definition) =>
        HasForm(definition) || definition is ListDefinition or MapDefinition || uses.GetValueOrDefault(definition) > 1;

    /// <summary>Whether the files of two types import each other.</summary>
    public bool IsCircular(TypeDefinition from, TypeDefinition to) => cycles.AreOnOne(from, to);

    /// <summary>Whether showing the second inside the first at once would never end, as each asks for the other.</summary>
    public bool IsEndless(TypeDefinition from, ApiType to) => InsideOf(to).Any(target => demands.AreOnOne(from, target));

    /// <summary>The definitions that a type is made of, through lists and maps.</summary>
    public static IEnumerable<TypeDefinition> InsideOf(ApiType type)
    {
        while (true)
        {
            switch (type)
            {
                case ArrayType list:
                    type = list.Item.Type;
                    continue;
                case MapType map:
                    type = map.Value.Type;
                    continue;
                case DefinedType { Definition: var definition } when definition is not EnumDefinition:
                    return [definition];
                default:
                    return [];
            }
        }
    }

    private void Count(TypeDefinition target, Queue<TypeDefinition> open)
    {
        uses[target] = uses.GetValueOrDefault(target) + 1;
        open.Enqueue(target);
    }

    private static IEnumerable<TypeDefinition> TargetsOf(TypeDefinition definition) => definition switch
    {
        ObjectDefinition target => target.Properties.SelectMany(property => InsideOf(property.Type.Type))
            .Concat(target.AdditionalType is { } more ? InsideOf(more.Type) : [])
            .Concat(target.Base is { } parent ? [parent] : [])
            .Concat((target.Discriminator?.Values ?? []).Select(value => value.Value).Where(derived => !ReferenceEquals(derived, target))),
        UnionDefinition union => union.Cases.SelectMany(unionCase => InsideOf(unionCase.Type.Type)).Concat((union.Discriminator?.Values ?? []).Select(value => value.Value)).Distinct(),
        TupleDefinition tuple => tuple.Items.SelectMany(item => InsideOf(item.Type.Type)).Concat(tuple.Rest is { } rest ? InsideOf(rest.Type) : []),
        ListDefinition list => InsideOf(list.Item.Type),
        MapDefinition map => InsideOf(map.Value.Type),
        _ => [],
    };

    /// <summary>What a value of the type must hold.</summary>
    private static IEnumerable<TypeDefinition> DemandsOf(TypeDefinition definition) => definition switch
    {
        ObjectDefinition target => target.Properties
            .Where(property => property is { IsRequired: true, Type.IsNullable: false } && Asks(property.Type))
            .SelectMany(property => InsideOf(property.Type.Type))
            .Concat(target.Base is { } parent ? [parent] : []),
        TupleDefinition tuple => tuple.Items.Take(tuple.RequiredCount).Where(item => !item.Type.IsNullable && Asks(item.Type)).SelectMany(item => InsideOf(item.Type.Type)),
        _ => [],
    };

    private static bool Asks(TypeUse use) => use.Type is DefinedType || (use.Type is ArrayType && new RuleView(use.Rule).MinItems > 0);
}
