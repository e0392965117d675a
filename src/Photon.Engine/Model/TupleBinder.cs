using Photon.Engine.OpenApi;
using Photon.Engine.Text;

namespace Photon.Engine.Model;

/// <summary><c>prefixItems</c>: arrays in which each place has a type of its own.</summary>
internal sealed class TupleBinder(BindContext context, SchemaBinder schemas)
{
    private readonly Queue<(TupleDefinition Definition, Composition Composition, PendingType Pending)> unfilled = [];

    /// <summary>
    /// Not for an <c>items</c> list of one schema, as drafts before 2020-12 wrote tuples: in contracts it means what <c>items</c> without the
    /// brackets means.
    /// </summary>
    public static bool IsTuple(Composition composition) => composition.PrefixItems.Count switch
    {
        0 => false,
        1 => composition.Items.Count > 0 || composition.ItemCount.Most == 1 || composition.Root.Node is ObjectNode node && node["prefixItems"] is not null,
        _ => true,
    };

    public DefinedType Define(Composition composition, PendingType pending)
    {
        var definition = context.Definitions.AddTuple(pending.Site, pending.Shape);
        unfilled.Enqueue((definition, composition, pending));
        return new DefinedType(definition);
    }

    /// <summary>Completes one tuple; false where none waits.</summary>
    public bool FillNext()
    {
        if (!unfilled.TryDequeue(out var next))
            return false;
        var (definition, composition, pending) = next;
        definition.Items = [.. composition.PrefixItems.Select(item => ItemOf(item, pending.Shape))];
        definition.RequiredCount = (int)Math.Min(composition.ItemCount.Least ?? 0, definition.Items.Count);
        definition.Rest = RestOf(composition, pending);
        return true;
    }

    private TupleItem ItemOf(Schema schema, Directions shape) =>
        new(schema.Title, schema.NameOverride, Annotations.Of(schema).Description, schemas.Bind(schema, shape));

    /// <summary>Where the contract says nothing of further items, they may be anything.</summary>
    private TypeUse? RestOf(Composition composition, PendingType pending)
    {
        if (composition.ItemCount.Most <= composition.PrefixItems.Count || composition.Items.Any(item => item.Boolean == false))
            return null;
        var stated = composition.Items.Where(item => item.Boolean is null).ToList();
        return stated.Count == 0
            ? new TypeUse(AnyType.Instance, true, null)
            : schemas.Bind(context.Intersections.AllOf(stated, pending.Site, SchemaRole.Item, null), pending.Shape);
    }
}
