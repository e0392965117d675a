using Photon.Engine.CSharp.Naming;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Models;

/// <summary>The names and types of a union and its cases.</summary>
internal sealed class UnionPlan
{
    public UnionPlan(CSharpContext context, UnionDefinition definition)
    {
        TypeName = context.Names.TypeName(definition);
        HasUnknown = definition.Discriminator is not null;
        var names = MemberNames.OfUnion(definition, TypeName);
        var hidden = names.ToHashSet(StringComparer.Ordinal);
        var arguments = new NameScope(StringComparer.Ordinal);
        arguments.TryTake("value");
        arguments.TryTake("unknown");
        var types = definition.Cases.Select(c => context.Types.Spell(c.Type, hidden)).ToList();
        Cases = [.. definition.Cases.Select((c, i) => new UnionCasePlan(
            names[i],
            types[i],
            Identifier.Escape(arguments.Take(IdentifierWords.Camel(names[i]))),
            c,
            IsConvertible(c, types[i], types, TypeName)))];
    }

    public string TypeName { get; }

    /// <summary>A union with a discriminator is open: what it does not know is kept.</summary>
    public bool HasUnknown { get; }

    public IReadOnlyList<UnionCasePlan> Cases { get; }

    /// <summary>C# allows no conversion from interfaces or from the type itself, nor two from one type.</summary>
    private static bool IsConvertible(UnionCase unionCase, string type, List<string> all, string typeName) =>
        !TypeSpelling.IsInterface(unionCase.Type.Type) && all.Count(t => t == type) == 1 && type != typeName;
}

/// <param name="Name">The nested record.</param>
/// <param name="ValueType">The C# type of its value.</param>
/// <param name="Argument">The parameter of <c>Match</c>.</param>
/// <param name="Case">What it stands for.</param>
/// <param name="IsConvertible">Whether a value converts to the union by itself.</param>
internal sealed record UnionCasePlan(string Name, string ValueType, string Argument, UnionCase Case, bool IsConvertible);
