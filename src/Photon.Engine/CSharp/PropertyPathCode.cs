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
    /// <returns>The expression, whether it may be null, and how a member of it is reached: a value that only its owner's absence makes null has no <c>?.</c></returns>
    public static (string Expression, bool IsNullable, string Access) Spell(CSharpContext context, string root, PropertyPath path)
    {
        var expression = root;
        var isNullable = false;
        var access = ".";
        foreach (var (owner, property) in path.Steps)
        {
            expression += $"{access}{MemberNames.OfObject(owner, context.Names.TypeName)[property]}";
            if (ObjectEmitter.IsThreeState(property))
                expression += ".GetValueOrDefault()";
            access = !property.IsRequired || property.Type.IsNullable ? "?." : ".";
            isNullable |= access == "?.";
        }

        return (expression, isNullable, access);
    }
}
