using Photon.Engine.CSharp.Models;
using Photon.Engine.CSharp.Naming;
using Photon.Engine.Model;

namespace Photon.Engine.CSharp;

/// <summary>Spells the way to a value inside of another: <c>page.Meta?.Next</c>.</summary>
internal static class PropertyPathCode
{
    /// <param name="context">The contract's context.</param>
    /// <param name="root">An expression that is not null.</param>
    /// <param name="path">The way.</param>
    /// <returns>The expression, and whether it may be null.</returns>
    public static (string Expression, bool IsNullable) Spell(CSharpContext context, string root, PropertyPath path)
    {
        var expression = root;
        var isNullable = false;
        foreach (var (owner, property) in path.Steps)
        {
            expression += $"{(isNullable ? "?" : "")}.{MemberNames.OfObject(owner, context.Names.TypeName)[property]}";
            if (ObjectEmitter.IsThreeState(property))
                expression += ".GetValueOrDefault()";
            isNullable |= !property.IsRequired || property.Type.IsNullable;
        }

        return (expression, isNullable);
    }
}
