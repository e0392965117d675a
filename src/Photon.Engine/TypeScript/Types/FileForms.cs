using Photon.Engine.Model;

namespace Photon.Engine.TypeScript.Types;

/// <summary>The objects that are sent as forms with files: their bytes are <c>Blob</c>s, where those of JSON are texts.</summary>
internal static class FileForms
{
    public static IEnumerable<ObjectDefinition> Of(ApiModel model) =>
        model.Operations.Concat(model.Receivers)
            .SelectMany(operation => operation.Body?.Contents ?? [])
            .Where(content => content.Kind == ContentKind.Multipart && content.Type is not null)
            .SelectMany(content => ObjectsOf(content.Type!.Type, []));

    private static IEnumerable<ObjectDefinition> ObjectsOf(ApiType type, HashSet<TypeDefinition> seen)
    {
        if (type is not DefinedType { Definition: var definition } || !seen.Add(definition))
            return [];
        return definition switch
        {
            ObjectDefinition target => [target, .. target.Base is { } parent ? ObjectsOf(new DefinedType(parent), seen) : []],
            UnionDefinition union => union.Cases.SelectMany(unionCase => ObjectsOf(unionCase.Type.Type, seen)),
            _ => [],
        };
    }
}
