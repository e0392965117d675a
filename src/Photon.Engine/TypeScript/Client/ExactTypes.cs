using Photon.Engine.Model;
using Photon.Engine.TypeScript.Types;

namespace Photon.Engine.TypeScript.Client;

/// <summary>The types that are or hold numbers of more digits than JavaScript's hold, at any depth.</summary>
internal sealed class ExactTypes
{
    private readonly HashSet<TypeDefinition> holders = [];

    public ExactTypes(ApiModel model)
    {
        var users = new Dictionary<TypeDefinition, List<TypeDefinition>>();
        foreach (var definition in model.Types)
        {
            foreach (var named in TypeReferences.Of(definition))
                (users.TryGetValue(named, out var known) ? known : users[named] = []).Add(definition);
        }

        var pending = new Stack<TypeDefinition>(model.Types.Where(definition => PartsOf(definition).Any(IsOrLists)));
        while (pending.TryPop(out var holder))
        {
            if (!holders.Add(holder))
                continue;
            foreach (var user in users.GetValueOrDefault(holder) ?? [])
                pending.Push(user);
        }
    }

    /// <summary>Whether a value is such a number.</summary>
    public static bool IsNumber(TypeUse use) => TypeSpelling.IsExact(use);

    public bool Has(TypeUse? use) => use is not null && (IsNumber(use) || use.Type switch
    {
        ArrayType list => Has(list.Item),
        MapType map => Has(map.Value),
        DefinedType defined => Holds(defined.Definition),
        _ => false,
    });

    public bool Holds(TypeDefinition definition) => holders.Contains(definition);

    /// <summary>Whether a declared type with such numbers is in it.</summary>
    public bool IsHeld(ApiType type) => type switch
    {
        ArrayType list => IsHeld(list.Item.Type),
        MapType map => IsHeld(map.Value.Type),
        DefinedType defined => Holds(defined.Definition),
        _ => false,
    };

    /// <summary>With those of the types it derives from.</summary>
    public static IEnumerable<ObjectProperty> PropertiesOf(ObjectDefinition definition)
    {
        var seen = new HashSet<ObjectDefinition>();
        for (var current = definition; current is not null && seen.Add(current); current = current.Base)
        {
            foreach (var property in current.Properties)
                yield return property;
        }
    }

    private static bool IsOrLists(TypeUse use) => IsNumber(use) || use.Type switch
    {
        ArrayType list => IsOrLists(list.Item),
        MapType map => IsOrLists(map.Value),
        _ => false,
    };

    private static IEnumerable<TypeUse> PartsOf(TypeDefinition definition) => definition switch
    {
        ObjectDefinition { AdditionalType: { } additional } target => [.. target.Properties.Select(property => property.Type), additional],
        ObjectDefinition target => target.Properties.Select(property => property.Type),
        UnionDefinition union => union.Cases.Select(unionCase => unionCase.Type),
        TupleDefinition { Rest: { } rest } tuple => [.. tuple.Items.Select(item => item.Type), rest],
        TupleDefinition tuple => tuple.Items.Select(item => item.Type),
        ListDefinition list => [list.Item],
        MapDefinition map => [map.Value],
        _ => [],
    };
}
