using Photon.Engine.CSharp.Naming;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Models;

/// <summary>An object as a record.</summary>
internal static class ObjectEmitter
{
    public static void Write(CSharpContext context, CodeWriter writer, ObjectDefinition definition)
    {
        var name = context.Names.TypeName(definition);
        var names = MemberNames.OfObject(definition, context.Names.DeclaredName);
        TypeEmitter.WriteHead(context, writer, definition);
        var isSealed = !context.Derived[definition].Any();
        var parent = definition.Base is { } b ? $" : {context.Names.TypeName(b)}" : "";
        using (writer.Braces($"public {(isSealed ? "sealed " : "")}partial record {name}{parent}"))
        {
            foreach (var property in definition.Properties)
                WriteProperty(context, writer, property, names[property]);
            if (definition.Additional == AdditionalProperties.Kept && !KeepsAdditional(definition.Base))
                WriteAdditional(context, writer, definition);
        }
    }

    /// <summary>The C# type of a property: what is optional and nullable has three states.</summary>
    public static string SpellProperty(CSharpContext context, ObjectProperty property)
    {
        if (property.IsRequired)
            return context.Types.Spell(property.Type);
        return IsThreeState(property) ? $"Optional<{context.Types.Spell(property.Type)}>" : context.Types.SpellOptional(property.Type);
    }

    /// <summary>Absent, null and a value are three different answers.</summary>
    public static bool IsThreeState(ObjectProperty property) =>
        !property.IsRequired && property.Type.IsNullable && property.Type.Type is not AnyType;

    public static bool KeepsAdditional(ObjectDefinition? definition)
    {
        var seen = new HashSet<ObjectDefinition>();
        for (; definition is not null && seen.Add(definition); definition = definition.Base)
        {
            if (definition.Additional == AdditionalProperties.Kept)
                return true;
        }

        return false;
    }

    private static void WriteProperty(CSharpContext context, CodeWriter writer, ObjectProperty property, string name)
    {
        writer.Line();
        CSharpText.WriteSummary(writer, Describe(property));
        // Required members may not be obsolete where their type is not (CS9042).
        if (property.IsDeprecated && (!property.IsRequired || OnlyValue.Spell(context, property) is not null))
            writer.Line("[Obsolete(\"The contract marks it as deprecated.\")]");
        writer.Line($"[JsonPropertyName({CSharpText.Literal(property.Name)})]");
        var only = OnlyValue.Spell(context, property);
        var modifier = property.IsRequired && only is null ? "required " : "";
        writer.Line($"public {modifier}{SpellProperty(context, property)} {name} {{ get; init; }}{(only is null ? "" : $" = {only};")}");
    }

    private static void WriteAdditional(CSharpContext context, CodeWriter writer, ObjectDefinition definition)
    {
        var value = definition.AdditionalType is { } type ? context.Types.Spell(type) : "JsonElement";
        writer.Line();
        writer.Line("/// <summary>Properties that the contract does not name.</summary>");
        writer.Line($"public IReadOnlyDictionary<string, {value}> AdditionalProperties {{ get; init; }} = new Dictionary<string, {value}>();");
    }

    private static string? Describe(ObjectProperty property)
    {
        var limits = LimitText.Of(property.Type.Rule);
        var text = property.Description?.Trim();
        if (limits is null || string.IsNullOrEmpty(text))
            return string.IsNullOrEmpty(text) ? limits : text;
        return $"{text}{(char.IsPunctuation(text[^1]) ? "" : ".")} {limits}";
    }
}
