using Photon.Engine.CSharp.Naming;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Models;

/// <summary>The names of a tuple's items and how each is read and written.</summary>
internal sealed class TuplePlan
{
    public TuplePlan(CSharpContext context, TupleDefinition definition)
    {
        TypeName = context.Names.TypeName(definition);
        var names = MemberNames.OfTuple(definition, TypeName);
        var locals = new NameScope(StringComparer.Ordinal);
        foreach (var name in (ReadOnlySpan<string>)["reader", "depth", "rest"])
            locals.TryTake(name);
        Items = [.. definition.Items.Select((item, i) => new TupleItemPlan(
            context, TypeName, item, i + 1, names[i], Identifier.Escape(locals.Take(IdentifierWords.Camel(names[i]))), i < definition.RequiredCount))];
        HoldsOnlyItself = definition is { Rest: null, Items: [{ Type.Type: DefinedType { Definition: var only } }] } && only == definition;
    }

    public string TypeName { get; }

    public IReadOnlyList<TupleItemPlan> Items { get; }

    /// <summary>Its only item is of its own type: a constructor for it would be that which copies the record, so it is a property.</summary>
    public bool HoldsOnlyItself { get; }
}

/// <summary>One item: required, or optional with null for absent, or, where null is a value too, with three states.</summary>
internal sealed class TupleItemPlan
{
    private readonly bool isThreeState;

    public TupleItemPlan(CSharpContext context, string typeName, TupleItem item, int number, string name, string local, bool isRequired)
    {
        Type = item.Type;
        Number = number;
        Name = name;
        Local = local;
        IsRequired = isRequired;
        Comment = string.IsNullOrWhiteSpace(item.Description) ? LimitText.Of(item.Type.Rule) : item.Description;
        isThreeState = !isRequired && item.Type.IsNullable && item.Type.Type is not AnyType;
        var spelled = context.Types.Spell(item.Type);
        LocalType = isRequired ? spelled : isThreeState ? $"Optional<{spelled}>" : context.Types.SpellOptional(item.Type);
        Parameter = isRequired ? $"{LocalType} {name}" : $"{LocalType} {name} = {(isThreeState ? "default" : "null")}";
        var read = context.Json.Read(item.Type, "reader");
        ReadExpression = isThreeState ? $"new({read})" : read;
        Otherwise = isRequired ? $"throw PhotonJson.TooShort({CSharpText.Literal(typeName)})" : isThreeState ? "default" : "null";
        WriteStatement = isThreeState
            ? context.Json.Write(item.Type, "writer", $"{local}.Value")
            : context.Json.WritePlain(item.Type.Type, "writer", local);
    }

    public TypeUse Type { get; }

    /// <summary>Its place, from 1.</summary>
    public int Number { get; }

    public string Name { get; }

    public string Local { get; }

    public string LocalType { get; }

    public bool IsRequired { get; }

    public string? Comment { get; }

    /// <summary>As the record declares it.</summary>
    public string Parameter { get; }

    public string ReadExpression { get; }

    /// <summary>What it is where the array ends before it.</summary>
    public string Otherwise { get; }

    public string WriteStatement { get; }

    public string PresentPattern => isThreeState ? $"{{ IsPresent: true }} {Local}" : $"{{ }} {Local}";

    public string AbsentPattern => isThreeState ? "{ IsPresent: false }" : "null";
}
