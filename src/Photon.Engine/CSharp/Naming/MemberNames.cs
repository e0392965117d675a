using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Naming;

/// <summary>Names of members inside one type.</summary>
internal static class MemberNames
{
    private const int LongestTitle = 40;

    /// <summary>Members that every type of the kind has.</summary>
    public static string[] FixedOf(TypeDefinition definition) => definition switch
    {
        ObjectDefinition => ["AdditionalProperties"],
        EnumDefinition => ["Value", "IsKnown", "KnownValues"],
        UnionDefinition => ["Match", "Switch", "Unknown", "Value"],
        TupleDefinition => ["Rest"],
        _ => [],
    };

    /// <summary>A name for each property, its base's excluded; unique against the type's own name, the base's members and what every record has.</summary>
    /// <param name="definition">The object.</param>
    /// <param name="typeNameOf">The C# name of it and of each of its bases: no member may have its own type's name.</param>
    public static IReadOnlyDictionary<ObjectProperty, string> OfObject(ObjectDefinition definition, Func<ObjectDefinition, string> typeNameOf)
    {
        var chain = new Stack<ObjectDefinition>();
        for (var current = definition; current is not null && !chain.Contains(current); current = current.Base)
            chain.Push(current);
        var names = new Dictionary<ObjectProperty, string>();
        foreach (var level in chain)
        {
            var scope = NewScope(typeNameOf(level), [.. FixedOf(definition), .. names.Values]);
            foreach (var property in level.Properties)
                names.Add(property, Take(scope, property.NameOverride, property.Name, "Property"));
        }

        return names;
    }

    /// <summary>A name for each value of an enum.</summary>
    public static IReadOnlyList<string> OfEnum(EnumDefinition definition, string typeName)
    {
        var scope = NewScope(typeName, FixedOf(definition));
        return [.. definition.Values.Select(v => Take(scope, null, v.NameHint ?? TextOf(v), "Value"))];
    }

    /// <summary>A name for each case of a union.</summary>
    public static IReadOnlyList<string> OfUnion(UnionDefinition definition, string typeName)
    {
        var scope = NewScope(typeName, FixedOf(definition));
        return [.. definition.Cases.Select(c => TakeCase(scope, IdentifierWords.Pascal(c.NameParts)))];
    }

    /// <summary>A name for each item of a tuple: its title where that is short, else its place.</summary>
    public static IReadOnlyList<string> OfTuple(TupleDefinition definition, string typeName)
    {
        var scope = NewScope(typeName, FixedOf(definition));
        return [.. definition.Items.Select((item, i) => Take(scope, item.NameOverride, item.NameHint is { Length: <= LongestTitle } title ? title : $"Item{i + 1}", "Item"))];
    }

    /// <summary>Takes a name out of any text; with symbols spelled where it would be empty or clash.</summary>
    public static string Take(NameScope scope, string? wanted, string text, string suffix)
    {
        if (wanted is not null && Identifier.IsValid(wanted) && scope.TryTake(wanted))
            return wanted;
        var plain = IdentifierWords.Pascal(text);
        if (plain.Length > 0 && scope.TryTake(plain))
            return plain;
        var spelled = IdentifierWords.PascalWithSymbols(text);
        if (scope.TryTake(spelled))
            return spelled;
        return plain.Length == 0 ? scope.Take(spelled + suffix) : scope.Take(plain + suffix);
    }

    private static string TakeCase(NameScope scope, string name)
    {
        if (name.Length == 0)
            name = "Other";
        return ReservedNames.Types.Contains(name) ? scope.Take(name + "Case") : scope.Take(name, name + "Case");
    }

    private static string TextOf(EnumValue value) => value.Value switch
    {
        Text.ScalarNode { Kind: Text.ScalarKind.Number, Text: var number } => number.StartsWith('-') ? number : "Value" + number,
        Text.ScalarNode scalar => scalar.Text,
        _ => "Value",
    };

    private static NameScope NewScope(string typeName, params ReadOnlySpan<string> reserved)
    {
        var scope = new NameScope(StringComparer.Ordinal);
        scope.TryTake(typeName);
        foreach (var name in ReservedNames.Members)
            scope.TryTake(name);
        foreach (var name in reserved)
            scope.TryTake(name);
        return scope;
    }
}
