using Photon.Engine.Diagnostics;
using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>Makes <see cref="Composition"/>s.</summary>
internal sealed class Composer(Hierarchy hierarchy, DiagnosticBag diagnostics)
{
    private readonly Dictionary<Schema, Composition> known = [];
    private int merged;

    public Composition Compose(Schema schema)
    {
        if (known.TryGetValue(schema, out var composition))
            return composition;
        composition = new Composition { Root = schema, Base = hierarchy.BaseOf(schema) };
        if (IsSimple(schema))
            composition.Add(schema);
        else
            Merge(composition, schema, [], depth: 0);
        DropOwnFamily(composition);
        known.Add(schema, composition);
        return composition;
    }

    /// <summary>
    /// The one schema that this one is, when all it adds are annotations and constraints: <c>allOf: [$ref]</c> with a description is how
    /// 3.0 says "a Money, but described". Null where the schema says something of its own about the type.
    /// </summary>
    public Schema? WrappedBy(Schema schema)
    {
        if (IsSimple(schema))
            return null;
        if (schema.OneOf.Count > 0 || schema.AnyOf.Count > 0 || hierarchy.IsMember(schema))
            return null;
        Schema? single = null;
        foreach (var member in SchemaFacts.MembersOf(schema))
        {
            if (!SaysSomethingOfType(member))
                continue;
            if (single is not null)
                return null;
            single = member;
        }

        return single is not null && AddsNothing(schema, single) ? single : null;
    }

    private static bool IsSimple(Schema schema) =>
        schema.AllOf.Count == 0 && schema.OneOf.Count == 0 && schema.AnyOf.Count == 0 && !schema.HasRef && schema.DynamicRef is null;

    private static bool SaysSomethingOfType(Schema schema, bool ignoreChoices = false) =>
        schema.HasRef
        || schema.DynamicRef is not null
        || schema.Enum is not null
        || schema.Const is not null
        || schema.AllOf.Count > 0
        || (!ignoreChoices && (schema.OneOf.Count > 0 || schema.AnyOf.Count > 0))
        || HasObjectTyping(schema)
        || schema.Items is not null
        || schema.PrefixItems.Count > 0
        || (schema.Types & ~(JsonTypes.Null | JsonTypes.Object)) != JsonTypes.None;

    private static bool HasObjectTyping(Schema schema) =>
        schema.Properties.Count > 0
        || schema.AdditionalProperties is { Boolean: not false }
        || schema.PatternProperties.Count > 0
        || schema.UnevaluatedProperties is { Boolean: not false };

    private bool AddsNothing(Schema schema, Schema member)
    {
        if (HasObjectTyping(schema) || schema.Enum is not null || schema.Const is not null || schema.Items is not null || schema.PrefixItems.Count > 0
            || schema.Discriminator is not null)
        {
            return false;
        }

        var inner = SchemaFacts.Follow(member);
        if (inner is null || ReferenceEquals(inner, schema))
            return false;
        var composition = Compose(inner);
        var own = schema.Types & ~JsonTypes.Null;
        var hasSameTypes = own == JsonTypes.None
            || composition.Types == JsonTypes.None ? own is JsonTypes.None or JsonTypes.Object : (composition.Types & ~own) == JsonTypes.None;
        if (!hasSameTypes || schema.Format is not null && schema.Format != composition.Format)
            return false;
        var required = schema.AllOf.Where(other => !SaysSomethingOfType(other)).SelectMany(other => other.Required).Concat(schema.Required);
        return required.All(name => composition.Required.Contains(name) || composition.Find(name) is null);
    }

    private void Merge(Composition into, Schema schema, HashSet<Schema> seen, int depth)
    {
        if (!seen.Add(schema) || schema.Boolean is not null)
            return;
        if (depth > 0)
            merged += 1 + schema.Properties.Count;
        if (depth > Limits.Nesting || merged > Limits.MergedProperties)
        {
            diagnostics.Report(Codes.SchemaTooDeep, schema.Node.Location, schema.Pointer);
            return;
        }

        foreach (var member in SchemaFacts.MembersOf(schema))
        {
            if (depth == 0 && into.Base is { } parent && ReferenceEquals(SchemaFacts.Follow(member), parent))
                continue;
            Merge(into, member, seen, depth + 1);
        }

        into.Add(schema);
        AddChoice(into, schema, schema.OneOf, seen, depth);
        AddChoice(into, schema, schema.AnyOf, seen, depth);
    }

    private void AddChoice(Composition into, Schema owner, IReadOnlyList<Schema> branches, HashSet<Schema> seen, int depth)
    {
        if (branches is [var only] && owner.Discriminator is null && SaysSomethingOfType(owner, ignoreChoices: true))
            Merge(into, SchemaFacts.Follow(only) ?? only, seen, depth + 1);
        else if (branches.Count > 0)
            into.AddChoice(new Choice(branches, owner.Discriminator, owner));
    }

    /// <summary>
    /// A parent may list its children in <c>oneOf</c> while each child merges the parent with <c>allOf</c>: the child is then one of them
    /// already, and the choice says nothing more.
    /// </summary>
    private static void DropOwnFamily(Composition composition)
    {
        composition.RemoveChoices(choice =>
            !ReferenceEquals(choice.Owner, composition.Root)
            && choice.Branches.Any(branch => ReferenceEquals(SchemaFacts.Follow(branch), composition.Root)));
    }
}
