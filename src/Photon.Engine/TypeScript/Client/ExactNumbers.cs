using Photon.Engine.Model;
using Photon.Engine.TypeScript.Types;

namespace Photon.Engine.TypeScript.Client;

/// <summary>
/// Which operations carry numbers of more digits than JavaScript's hold, and what members such numbers are called: the others read and write JSON as
/// the platform does.
/// </summary>
internal sealed class ExactNumbers
{
    private readonly HashSet<TypeDefinition> holders = [];
    private readonly SortedSet<string> names = new(StringComparer.Ordinal);
    private bool isAnywhere;

    public ExactNumbers(ApiModel model)
    {
        var users = new Dictionary<TypeDefinition, List<TypeDefinition>>();
        foreach (var definition in model.Types)
        {
            foreach (var named in TypeReferences.Of(definition))
                (users.TryGetValue(named, out var known) ? known : users[named] = []).Add(definition);
        }

        var pending = new Stack<TypeDefinition>(model.Types.Where(HasOwn));
        while (pending.TryPop(out var holder))
        {
            if (!holders.Add(holder))
                continue;
            foreach (var user in users.GetValueOrDefault(holder) ?? [])
                pending.Push(user);
        }

        foreach (var operation in model.Operations.Where(Concern))
            isAnywhere |= JsonOf(operation).Any(use => use.Type is not DefinedType && IsDirect(use));
    }

    /// <summary>The names of members that hold such numbers; none where they stand in places without a name.</summary>
    public IEnumerable<string> Names => isAnywhere ? [] : names;

    public bool Concern(ApiOperation operation) => JsonOf(operation).Any(use => IsHeld(use.Type) || IsDirect(use));

    private static IEnumerable<TypeUse> JsonOf(ApiOperation operation) =>
        (operation.Body?.Contents ?? []).Concat(operation.Responses.SelectMany(response => response.Contents))
            .Where(content => content.Kind is ContentKind.Json or ContentKind.JsonLines or ContentKind.EventStream)
            .Select(content => content.ItemType ?? content.Type)
            .OfType<TypeUse>();

    private static bool IsDirect(TypeUse use) => TypeSpelling.IsExact(use) || use.Type switch
    {
        ArrayType list => IsDirect(list.Item),
        MapType map => IsDirect(map.Value),
        _ => false,
    };

    private static bool IsInMap(TypeUse use) => use.Type switch
    {
        ArrayType list => IsInMap(list.Item),
        MapType map => IsDirect(map.Value),
        _ => false,
    };

    private bool IsHeld(ApiType type) => type switch
    {
        ArrayType list => IsHeld(list.Item.Type),
        MapType map => IsHeld(map.Value.Type),
        DefinedType defined => holders.Contains(defined.Definition),
        _ => false,
    };

    private bool HasOwn(TypeDefinition definition)
    {
        if (definition is ObjectDefinition target)
        {
            var own = target.Properties.Where(property => IsDirect(property.Type)).ToList();
            names.UnionWith(own.Select(property => property.Name));
            isAnywhere |= own.Exists(property => IsInMap(property.Type)) || target.AdditionalType is { } additional && IsDirect(additional);
            return own.Count > 0 || target.AdditionalType is { } more && IsDirect(more);
        }

        var hasOwn = definition switch
        {
            UnionDefinition union => union.Cases.Any(unionCase => IsDirect(unionCase.Type)),
            TupleDefinition tuple => tuple.Items.Any(item => IsDirect(item.Type)) || tuple.Rest is { } rest && IsDirect(rest),
            ListDefinition list => IsDirect(list.Item),
            MapDefinition map => IsDirect(map.Value),
            _ => false,
        };
        isAnywhere |= hasOwn;
        return hasOwn;
    }
}
