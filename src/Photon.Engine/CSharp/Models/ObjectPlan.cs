using Photon.Engine.CSharp.Naming;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Models;

/// <summary>What the converter of one object must do: its own and inherited properties with their locals, and the types to dispatch to.</summary>
internal sealed class ObjectPlan
{
    public ObjectPlan(CSharpContext context, ObjectDefinition definition)
    {
        TypeName = context.Names.TypeName(definition);
        var names = MemberNames.OfObject(definition, context.Names.DeclaredName);
        var locals = new NameScope(StringComparer.Ordinal);
        locals.TryTake("reader");
        if (AdditionalOf(definition) is { } additional)
        {
            AdditionalType = additional;
            locals.TryTake("additionalProperties");
        }

        Properties = [.. names.Select(entry => new PropertyPlan(context, entry.Key, entry.Value, locals))];
        Derived = [.. Descendants(context, definition)];
        var mapped = new HashSet<string>(StringComparer.Ordinal);
        DiscriminatorName = definition.Discriminator?.PropertyName ?? "";
        Cases = [.. (definition.Discriminator?.Values ?? [])
            .Where(v => v.Value is ObjectDefinition target && Derived.Contains(target) && mapped.Add(v.Key))
            .Select(v => (v.Key, v.Value))];
    }

    public string TypeName { get; }

    public IReadOnlyList<PropertyPlan> Properties { get; }

    public TypeUse? AdditionalType { get; }

    public string DiscriminatorName { get; }

    /// <summary>Discriminator values that lead to a derived type.</summary>
    public IReadOnlyList<(string Value, TypeDefinition Type)> Cases { get; }

    /// <summary>All derived types, the deepest first, as a type switch needs them.</summary>
    public IReadOnlyList<ObjectDefinition> Derived { get; }

    private static TypeUse? AdditionalOf(ObjectDefinition definition)
    {
        var seen = new HashSet<ObjectDefinition>();
        TypeUse? found = null;
        for (var current = definition; current is not null && seen.Add(current); current = current.Base)
        {
            if (current.Additional == AdditionalProperties.Kept)
                found = current.AdditionalType ?? new TypeUse(AnyType.Instance, true, null);
        }

        return found;
    }

    private static IEnumerable<ObjectDefinition> Descendants(CSharpContext context, ObjectDefinition definition)
    {
        foreach (var child in context.Derived[definition])
        {
            foreach (var grandchild in Descendants(context, child))
                yield return grandchild;
            yield return child;
        }
    }
}

/// <summary>How one property is read and written.</summary>
internal sealed class PropertyPlan
{
    private readonly ObjectProperty property;
    private readonly bool isValueType;

    public PropertyPlan(CSharpContext context, ObjectProperty property, string name, NameScope locals)
    {
        this.property = property;
        Name = name;
        isValueType = TypeSpelling.IsValueType(property.Type.Type);
        Local = Identifier.Escape(locals.Take(IdentifierWords.Camel(name)));
        var keepsNull = property.Type.IsNullable && property.Type.Type is not AnyType;
        LocalType = keepsNull ? $"Optional<{context.Types.Spell(property.Type)}>" : context.Types.SpellOptional(property.Type);
        // An interface has no implicit conversion to Optional<T>, so the value is wrapped by name.
        ReadExpression = keepsNull ? $"new({context.Json.Read(property.Type, "reader")})"
            : property.IsRequired ? context.Json.Read(property.Type, "reader")
            : context.Json.ReadNullable(property.Type.Type, "reader");
    }

    public string WireName => property.Name;

    public string Name { get; }

    public string Local { get; }

    public string LocalType { get; }

    /// <summary>Reads the value; null counts as absent where the property is optional and the contract knows no null.</summary>
    public string ReadExpression { get; }

    public string Result(string typeName)
    {
        if (!property.IsRequired)
            return Local;
        var missing = $"throw PhotonJson.Missing({CSharpText.Literal(typeName)}, {CSharpText.Literal(WireName)})";
        return property.Type.IsNullable && property.Type.Type is not AnyType
            ? $"{Local}.IsPresent ? {Local}.Value : {missing}"
            : $"{Local} ?? {missing}";
    }

    public void WriteTo(CSharpContext context, CodeWriter writer)
    {
        if (property.IsRequired)
        {
            writer.Lines(context.Json.WriteProperty(property.Type, "writer", CSharpText.Utf8Literal(WireName), $"value.{Name}"));
            return;
        }

        var isThreeState = ObjectEmitter.IsThreeState(property);
        var value = isThreeState || isValueType ? $"value.{Name}.Value" : $"value.{Name}";
        var test = isThreeState ? $"value.{Name}.IsPresent" : isValueType ? $"value.{Name}.HasValue" : $"value.{Name} is not null";
        var statements = context.Json.WriteProperty(
            property.Type with { IsNullable = isThreeState }, "writer", CSharpText.Utf8Literal(WireName), value);
        if (!statements.Contains('\n', StringComparison.Ordinal))
        {
            writer.Line($"if ({test})");
            using (writer.Indent())
                writer.Line(statements);
            return;
        }

        using (writer.Braces($"if ({test})"))
            writer.Lines(statements);
    }
}
