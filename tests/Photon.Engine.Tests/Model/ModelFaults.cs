using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.Tests.Model;

/// <summary>What must hold of every model, whatever the contract.</summary>
internal sealed class ModelFaults
{
    private readonly List<string> found = [];
    private readonly HashSet<TypeDefinition> types;

    private ModelFaults(ApiModel model)
    {
        types = [.. model.Types];
        Unique("pointer", model.Types.Select(type => type.Pointer));
        Unique("operation", model.Operations.Concat(model.Receivers).Select(operation => string.Join(' ', operation.NameParts)));
        foreach (var type in model.Types)
            Check(type);
        foreach (var operation in model.Operations.Concat(model.Receivers))
            Check(operation);
        if (model.Tags.Sum(tag => tag.Operations.Count) != model.Operations.Count)
            found.Add("the tags do not hold every operation once");
    }

    public static IReadOnlyList<string> Of(ApiModel model) => new ModelFaults(model).found;

    private void Check(TypeDefinition type)
    {
        if (type.NameParts.Count == 0 || type.NameParts.Any(string.IsNullOrEmpty))
            found.Add($"{type.Pointer} has an empty name");
        switch (type)
        {
            case ObjectDefinition target:
                CheckObject(target);
                break;
            case EnumDefinition values:
                if (values.Values.Count == 0)
                    found.Add($"{type.Pointer} has no values");
                Unique($"value of {type.Pointer}", values.Values.Select(value => $"{(value.Value as ScalarNode)?.Kind} {value.Value}"));
                break;
            case UnionDefinition union:
                CheckUnion(union);
                break;
            case TupleDefinition tuple:
                foreach (var item in tuple.Items)
                    Check(item.Type, type.Pointer);
                if (tuple.Rest is { } rest)
                    Check(rest, type.Pointer);
                break;
            case ListDefinition list:
                Check(list.Item, type.Pointer);
                break;
            case MapDefinition map:
                Check(map.Value, type.Pointer);
                break;
        }
    }

    private void CheckObject(ObjectDefinition target)
    {
        var names = new List<string>();
        var chain = new HashSet<ObjectDefinition>();
        for (var current = target; current is not null; current = current.Base)
        {
            if (!chain.Add(current))
            {
                found.Add($"{target.Pointer} derives from itself");
                break;
            }

            names.AddRange(current.Properties.Select(property => property.Name));
        }

        Unique($"property of {target.Pointer}", names);
        foreach (var property in target.Properties)
            Check(property.Type, $"{target.Pointer}.{property.Name}");
        if ((target.AdditionalType is null) == (target.Additional == AdditionalProperties.Kept))
            found.Add($"{target.Pointer} keeps other properties of no type, or has a type for none");
        CheckDefinition(target.Base, target.Pointer);
        Check(target.Discriminator, target.Pointer);
    }

    private void CheckUnion(UnionDefinition union)
    {
        if (union.Cases.Count == 0)
            found.Add($"{union.Pointer} has no cases");
        foreach (var unionCase in union.Cases)
        {
            Check(unionCase.Type, union.Pointer);
            if (unionCase.Type.IsNullable || unionCase.NameParts.Count == 0)
                found.Add($"{union.Pointer} has a case without name, or with null");
        }

        Check(union.Discriminator, union.Pointer);
    }

    private void Check(UnionDiscriminator? discriminator, string where)
    {
        Unique($"discriminator value of {where}", discriminator?.Values.Select(value => value.Key) ?? []);
        foreach (var (_, definition) in discriminator?.Values ?? [])
            CheckDefinition(definition, where);
        CheckDefinition(discriminator?.Default, where);
    }

    private void Check(ApiOperation operation)
    {
        Unique($"parameter of {operation.Path}", operation.Parameters.Select(parameter => $"{parameter.Place} {parameter.Name}"));
        Unique($"response of {operation.Path}", operation.Responses.Select(response => response.Status.ToString()));
        if (operation.Responses.Count == 0)
            found.Add($"{operation.Path} has no response");
        foreach (var parameter in operation.Parameters)
            Check(parameter.Type, operation.Path);
        foreach (var content in (operation.Body?.Contents ?? []).Concat(operation.Responses.SelectMany(response => response.Contents)))
        {
            Check(content.Type, operation.Path);
            Check(content.ItemType, operation.Path);
        }
    }

    private void Check(TypeUse? use, string where)
    {
        switch (use?.Type)
        {
            case ArrayType list:
                Check(list.Item, where);
                break;
            case MapType map:
                Check(map.Value, where);
                break;
            case DefinedType defined:
                CheckDefinition(defined.Definition, where);
                break;
        }
    }

    private void CheckDefinition(TypeDefinition? definition, string where)
    {
        if (definition is not null && !types.Contains(definition))
            found.Add($"{where} uses {definition.Pointer}, which is not among the types");
    }

    private void Unique(string what, IEnumerable<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names.Where(name => !seen.Add(name)))
            found.Add($"{what} twice: {name}");
    }
}
