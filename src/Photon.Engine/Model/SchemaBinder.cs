using Photon.Engine.Diagnostics;
using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>
/// Schemas to types. Objects are filled later, from a queue, so that the depth of a contract's type graph is no depth of calls; the
/// others are followed at once, to a bound.
/// </summary>
internal sealed class SchemaBinder
{
    private static readonly TypeUse Anything = new(AnyType.Instance, true, null);

    private readonly BindContext context;
    private readonly ObjectBinder objects;
    private readonly UnionBinder unions;
    private readonly EnumBinder enums;
    private readonly TupleBinder tuples;
    private readonly Dictionary<ShapeKey, TypeUse> uses = [];
    private readonly Dictionary<ShapeKey, PendingType> active = [];

    public SchemaBinder(BindContext context)
    {
        this.context = context;
        objects = new ObjectBinder(context, this);
        unions = new UnionBinder(context, this);
        enums = new EnumBinder(context.Definitions, context.Diagnostics);
        tuples = new TupleBinder(context, this);
    }

    /// <summary>The type of a schema in a direction. Definitions it leads to are complete after <see cref="Drain"/>.</summary>
    public TypeUse Bind(Schema schema, Directions direction)
    {
        if (SchemaFacts.Follow(schema) is not { } target)
        {
            ReportUnfollowed(schema);
            return Anything;
        }

        var site = context.Sites[target];
        var key = ShapeKey.Of(site, direction);
        if (uses.TryGetValue(key, out var use))
            return use;
        if (active.TryGetValue(key, out var again))
            return BindAgain(again);
        if (active.Count > Limits.Nesting)
        {
            context.Diagnostics.Report(Codes.SchemaTooDeep, target.Node.Location, target.Pointer);
            return Anything;
        }

        var pending = new PendingType(site, key.Direction);
        active.Add(key, pending);
        use = Create(pending);
        active.Remove(key);
        uses.Add(key, use);
        return use;
    }

    /// <summary>Whether a schema was bound in any shape.</summary>
    public bool IsBound(Schema schema) =>
        uses.ContainsKey(new ShapeKey(schema, Directions.Response)) || uses.ContainsKey(new ShapeKey(schema, Directions.Request));

    /// <summary>Completes every definition made so far.</summary>
    public void Drain()
    {
        while (objects.FillNext() || unions.FillNext() || tuples.FillNext())
        {
        }
    }

    /// <summary>A reference that leads nowhere was reported by the reader.</summary>
    private void ReportUnfollowed(Schema schema)
    {
        if (SchemaFacts.IsEndless(schema))
            context.Diagnostics.Report(Codes.SchemaRefersToItself, schema.Node.Location, schema.Pointer);
        else if (schema.Ref?.Ref is not null)
            context.Diagnostics.Report(Codes.SchemaTooDeep, schema.Node.Location, schema.Pointer);
    }

    private TypeUse BindAgain(PendingType pending)
    {
        pending.Definition ??= pending.Kind switch
        {
            PendingKind.List => context.Definitions.AddList(pending.Site, pending.Shape),
            PendingKind.Map => context.Definitions.AddMap(pending.Site, pending.Shape),
            PendingKind.Union => context.Definitions.AddUnion(pending.Site, pending.Shape),
            _ => null,
        };
        if (pending.Definition is { } definition)
            return new TypeUse(new DefinedType(definition), pending.IsNullable, definition.Rule);
        context.Diagnostics.Report(Codes.SchemaRefersToItself, pending.Schema.Node.Location, pending.Schema.Pointer);
        return Anything;
    }

    private TypeUse Create(PendingType pending)
    {
        var rule = context.Rules.Of(pending.Schema, pending.Shape);
        if (pending.Schema.Boolean is not null)
            return new TypeUse(AnyType.Instance, true, rule);
        if (context.Composer.WrappedBy(pending.Schema) is { } inner)
        {
            var use = Bind(inner, pending.Shape);
            var stays = pending.Schema.Types == JsonTypes.None || pending.Schema.Types.HasFlag(JsonTypes.Null);
            return new TypeUse(use.Type, (use.IsNullable && stays) || SaysNullable(pending.Schema), rule);
        }

        var composition = context.Composer.Compose(pending.Schema);
        pending.IsNullable = SaysNullable(pending.Schema) || (composition.StatesTypes && composition.AllowsNull);
        var (type, addsNull) = TypeOf(composition, pending);
        return new TypeUse(type, pending.IsNullable || addsNull || type is AnyType, rule);
    }

    /// <summary>Also by a member of <c>allOf</c> that says nothing else: <c>allOf: [$ref, { nullable: true }]</c>.</summary>
    private static bool SaysNullable(Schema schema) =>
        SchemaFacts.SaysNullable(schema)
        || schema.AllOf.Any(member => !member.HasRef && !SchemaFacts.IsConstrained(member) && SchemaFacts.SaysNullable(member));

    private (ApiType Type, bool AddsNull) TypeOf(Composition composition, PendingType pending)
    {
        if (composition.Contradiction is { } contradiction)
        {
            context.Diagnostics.Report(Codes.ContradictoryTypes, contradiction.Node.Location, pending.Schema.Pointer);
            return (SchemaFacts.MembersOf(pending.Schema).Where(member => member.HasRef).ToList() is [var single] ? Bind(single, pending.Shape).Type : AnyType.Instance, false);
        }

        if (composition.Enumerations.Count > 0 && enums.Bind(composition, pending.Site) is { } listed)
            return (listed, !composition.StatesTypes && AllowNullValue(composition));
        if (context.Hierarchy.IsMember(composition.Root))
            return (objects.Define(composition, pending), false);
        var types = composition.Types.HasFlag(JsonTypes.Number) ? composition.Types & ~JsonTypes.Integer : composition.Types;
        return types switch
        {
            JsonTypes.None => Untyped(composition, pending),
            JsonTypes.Object => Structured(composition, pending),
            JsonTypes.Array => composition.Choices.Count > 0 && composition.Items.Count + composition.PrefixItems.Count == 0
                ? unions.Bind(composition.Choices[0], types, composition, pending)
                : (List(composition, pending), false),
            JsonTypes.String or JsonTypes.Boolean or JsonTypes.Integer or JsonTypes.Number => composition.Choices.Count > 0
                ? unions.Bind(composition.Choices[0], types, composition, pending)
                : (new ScalarType(Scalars.Of(types, composition) ?? Scalar.String), false),
            _ => composition.Choices.Count > 0
                ? unions.Bind(composition.Choices[0], types, composition, pending)
                : unions.BindTypes(types, composition, pending),
        };
    }

    private (ApiType Type, bool AddsNull) Untyped(Composition composition, PendingType pending)
    {
        if (composition.HasObjectParts || (composition.Required.Count > 0 && composition.Choices.Count == 0))
            return Structured(composition, pending);
        if (composition.Choices.Count > 0)
            return unions.BindChoices(composition, pending);
        if (composition.Items.Count > 0 || composition.PrefixItems.Count > 0)
            return (List(composition, pending), false);
        if (Scalars.OfFormatAlone(composition) is { } scalar)
            return (new ScalarType(scalar), false);
        return (AnyType.Instance, true);
    }

    private (ApiType Type, bool AddsNull) Structured(Composition composition, PendingType pending)
    {
        if (composition.Choices.Count == 0)
            return (objects.Bind(composition, pending), false);
        if (composition.HasObjectParts)
            return unions.BindWithObject(composition, pending);
        return unions.BindChoices(composition, pending);
    }

    /// <summary>The type of an array.</summary>
    public ApiType List(Composition composition, PendingType pending)
    {
        if (TupleBinder.IsTuple(composition))
            return tuples.Define(composition, pending);
        pending.Kind = PendingKind.List;
        var item = ItemOf(composition, pending.Site) is { } schema ? Bind(schema, pending.Shape) : Anything;
        if (pending.Definition is not ListDefinition definition)
            return new ArrayType(item, composition.HasUniqueItems);
        definition.Item = item;
        return new DefinedType(definition);
    }

    public ApiType BindObject(Composition composition, PendingType pending) => objects.Bind(composition, pending);

    public ApiType DefineObject(Composition composition, PendingType pending, IReadOnlyList<OptionalProperty> optional) =>
        objects.Define(composition, pending, optional);

    private Schema? ItemOf(Composition composition, SchemaSite site)
    {
        var rest = composition.Items.Where(item => item.Boolean is null).ToList();
        var item = rest.Count == 0 ? null : context.Intersections.AllOf(rest, site, SchemaRole.Item, null);
        if (composition.PrefixItems.Count == 0)
            return item;
        return context.Intersections.AnyOf(item is null ? composition.PrefixItems : [.. composition.PrefixItems, item], site, SchemaRole.Item, null);
    }

    private static bool AllowNullValue(Composition composition) =>
        composition.Enumerations.All(source => SchemaFacts.IsNullNode(source.Const) || (source.Enum?.Any(SchemaFacts.IsNullNode) ?? false));
}
