using Photon.Engine.Model;

namespace Photon.Engine.TypeScript.Checks;

/// <summary>Finds the rules of values that are bytes: a form has them as files, though the contract says text.</summary>
internal static class BinaryRules
{
    public static IReadOnlySet<ValueRule> Of(ApiModel model)
    {
        var rules = new HashSet<ValueRule>(ReferenceEqualityComparer.Instance);
        foreach (var property in model.Types.OfType<ObjectDefinition>().SelectMany(type => type.Properties))
            Add(property.Type);
        foreach (var content in model.Operations.SelectMany(operation => operation.Body?.Contents ?? []))
        {
            if (content.Type is { } type)
                Add(type);
        }

        return rules;

        void Add(TypeUse use)
        {
            if (use is { Type: ScalarType { Kind: Scalar.Binary }, Rule: { } rule })
                rules.Add(rule);
            if (use.Type is ArrayType array)
                Add(array.Item);
        }
    }
}
