using System.Globalization;
using Photon.Engine.CSharp.Naming;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Models;

/// <summary>
/// The value of a required property that has only one, such as the <c>kind</c> of a union's case, by its schema or by the union's discriminator:
/// nobody should have to write it.
/// </summary>
internal static class OnlyValue
{
    /// <summary>An expression of the value, or null where there are several or none that C# can say.</summary>
    public static string? Spell(CSharpContext context, ObjectProperty property)
    {
        if (!property.IsRequired || property.Type.IsNullable)
            return null;
        if (property.Type.Rule?.Values is not [ScalarNode only])
            return context.Tags[property].Distinct(StringComparer.Ordinal).ToList() is [var tag] ? SpellTag(context, property, tag) : null;
        return (property.Type.Type, only.Kind) switch
        {
            (ScalarType { Kind: Scalar.String }, ScalarKind.String) => CSharpText.Literal(only.Text),
            (ScalarType { Kind: Scalar.Boolean }, ScalarKind.True) => "true",
            (ScalarType { Kind: Scalar.Boolean }, ScalarKind.False) => "false",
            (ScalarType { Kind: Scalar.Int32 or Scalar.Int64 }, ScalarKind.Number) when IsInt32(only, out var number) => number,
            (DefinedType { Definition: EnumDefinition definition }, _) => SpellMember(context, definition, only.Kind, only.Text),
            _ => null,
        };
    }

    private static string? SpellTag(CSharpContext context, ObjectProperty property, string tag) => property.Type.Type switch
    {
        ScalarType { Kind: Scalar.String } => CSharpText.Literal(tag),
        DefinedType { Definition: EnumDefinition definition } => SpellMember(context, definition, ScalarKind.String, tag),
        _ => null,
    };

    private static bool IsInt32(ScalarNode node, out string number)
    {
        var isInt32 = new JsonNumber(node.Text).TryGetInt64(out var value) && value is >= int.MinValue and <= int.MaxValue;
        number = value.ToString(CultureInfo.InvariantCulture);
        return isInt32;
    }

    private static string? SpellMember(CSharpContext context, EnumDefinition definition, ScalarKind kind, string text)
    {
        var type = context.Names.TypeName(definition);
        var members = MemberNames.OfEnum(definition, context.Names.DeclaredName(definition));
        for (var i = 0; i < definition.Values.Count; i++)
        {
            if (definition.Values[i].Value is ScalarNode value && value.Kind == kind && value.Text == text)
                return $"{type}.{members[i]}";
        }

        return null;
    }
}
