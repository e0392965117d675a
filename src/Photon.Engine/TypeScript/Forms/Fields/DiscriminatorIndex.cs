using Photon.Engine.Model;
using Photon.Engine.Model.Values;
using Photon.Engine.Text;

namespace Photon.Engine.TypeScript.Forms.Fields;

/// <summary>Which members only say what a type is called, so that nobody should be asked for them.</summary>
internal sealed class DiscriminatorIndex
{
    private readonly Dictionary<(TypeDefinition Type, string Property), HashSet<string>> values = [];
    private readonly ValueCheck check;

    public DiscriminatorIndex(IEnumerable<TypeDefinition> definitions, ValueCheck check)
    {
        this.check = check;
        foreach (var definition in definitions)
        {
            if (((definition as UnionDefinition)?.Discriminator ?? (definition as ObjectDefinition)?.Discriminator) is not { } discriminator)
                continue;
            foreach (var (text, type) in discriminator.Values)
            {
                if (!values.TryGetValue((type, discriminator.PropertyName), out var texts))
                    values.Add((type, discriminator.PropertyName), texts = new HashSet<string>(StringComparer.Ordinal));
                texts.Add(text);
            }
        }
    }

    /// <summary>The value that a property has wherever its object is told apart by it; null where there are several, or none.</summary>
    public Node? ConstantOf(TypeDefinition owner, ObjectProperty property) =>
        values.TryGetValue((owner, property.Name), out var texts) && texts.Count == 1 ? Value(texts.First(), property.Type) : null;

    /// <summary>The single value of a property for a type in all its families, whether it has that property itself or by its base.</summary>
    public string? SingleOf(TypeDefinition owner, string property) => values.TryGetValue((owner, property), out var texts) && texts.Count == 1 ? texts.First() : null;

    /// <summary>A discriminator's text as the value that stands in JSON: the property may be a boolean or an integer; null where it allows neither.</summary>
    public Node? Value(string text, TypeUse? use)
    {
        if (use is null || check.IsMet(use, MadeNode.Text(text)))
            return MadeNode.Text(text);
        Node? other = text switch
        {
            "true" => MadeNode.True,
            "false" => MadeNode.False,
            _ when JsonNumber.IsNumber(text) => MadeNode.Number(text),
            _ => null,
        };
        return other is not null && check.IsMet(use, other) ? other : null;
    }
}
