using System.Xml;
using Photon.Engine.CSharp.Naming;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Operations;

/// <summary>Spells how objects stand in XML (<c>WireXmlShape</c>): names, attributes, lists with and without an element around them.</summary>
internal sealed class XmlCode(CSharpContext context, WireCode wire)
{
    private readonly Dictionary<ObjectDefinition, string> shapeNames = [];
    private readonly Queue<ObjectDefinition> pending = [];
    private readonly NameScope scope = new(StringComparer.Ordinal);
    private string? className;

    /// <summary>Whether XML can say every value of the type and the contract says how: an object with a name, of objects, lists and single values.</summary>
    public static bool IsTyped(TypeUse? use) =>
        use is { IsNullable: false, Type: DefinedType { Definition: ObjectDefinition definition } } && RootOf(definition) is not null && IsPlain(definition, []);

    /// <summary>The shape of a document's root: <c>ShopXml.Product</c>.</summary>
    public string Root(TypeUse use) => NameOf((ObjectDefinition)((DefinedType)use.Type).Definition);

    public IEnumerable<GeneratedFile> Emit()
    {
        if (className is null)
            yield break;
        var writer = CSharpFile.Begin(context, "System");
        writer.Line("/// <summary>How objects stand in XML.</summary>");
        using (writer.Braces($"internal static class {className}"))
        {
            while (pending.TryDequeue(out var definition))
                WriteShape(writer, definition);
        }

        yield return CSharpFile.End(writer, "Operations", className);
    }

    private static string? RootOf(ObjectDefinition definition)
    {
        var name = definition.Xml?.Name ?? (definition.IsDeclared ? definition.NameParts[0] : null);
        return name is not null && IsName(name) ? name : null;
    }

    private static bool IsPlain(ObjectDefinition definition, HashSet<ObjectDefinition> seen)
    {
        if (!seen.Add(definition))
            return true;
        return definition is { Base: null, Discriminator: null, Additional: not AdditionalProperties.Kept, Properties.Count: > 0 }
            && definition.Properties.All(property => IsName(property.Xml?.Name ?? property.Name) && IsName(ItemNameOf(property)) && IsPlain(property, seen));
    }

    private static bool IsPlain(ObjectProperty property, HashSet<ObjectDefinition> seen) => property.Type.Type switch
    {
        ArrayType list => property.Xml?.NodeType is not ("attribute" or "text" or "cdata") && IsPlain(list.Item.Type, seen),
        DefinedType { Definition: ObjectDefinition } => property.Xml?.NodeType is null or "element" && IsPlain(property.Type.Type, seen),
        var single => IsPlain(single, seen),
    };

    private static bool IsPlain(ApiType type, HashSet<ObjectDefinition> seen) => type switch
    {
        ScalarType or DefinedType { Definition: EnumDefinition { Kind: EnumKind.String or EnumKind.Integer } } => true,
        DefinedType { Definition: ObjectDefinition definition } => IsPlain(definition, seen),
        _ => false,
    };

    private static bool IsName(string name) => XmlReader.IsName(name) && !name.Contains(':', StringComparison.Ordinal);

    /// <summary>Items are called as their schema says, else as the property; the name of a list without an element around it says nothing.</summary>
    private static string ItemNameOf(ObjectProperty property) => property.ItemXml?.Name ?? property.Name;

    private string NameOf(ObjectDefinition definition)
    {
        className ??= context.Names.TakeType(context.Options.Name + "Xml");
        if (!shapeNames.TryGetValue(definition, out var name))
        {
            foreach (var member in shapeNames.Count == 0 ? ReservedNames.Members : [])
                scope.TryTake(member);
            name = scope.Take(context.Names.DeclaredName(definition));
            shapeNames.Add(definition, name);
            pending.Enqueue(definition);
        }

        return $"{className}.{name}";
    }

    private void WriteShape(CodeWriter writer, ObjectDefinition definition)
    {
        var xml = definition.Xml;
        string?[] arguments = [RootOf(definition) ?? definition.NameParts[^1], xml?.Namespace, xml?.Namespace is null ? null : xml.Prefix];
        writer.Line();
        writer.Line($"public static WireXmlShape {shapeNames[definition]} {{ get; }} = new WireXmlShape({string.Join(", ", arguments.OfType<string>().Select(CSharpText.Literal))})");
        using var indent = writer.Indent();
        for (var i = 0; i < definition.Properties.Count; i++)
            writer.Line($".With({FieldOf(definition.Properties[i])}){(i == definition.Properties.Count - 1 ? ";" : "")}");
    }

    private string FieldOf(ObjectProperty property)
    {
        var list = property.Type.Type as ArrayType;
        var xml = list is null ? property.Xml : property.ItemXml;
        var type = list?.Item ?? property.Type;
        var isWrapped = list is not null && (property.Xml is { IsWrapped: true } or { NodeType: "element" });
        string?[] settings =
        [
            property.Xml?.NodeType switch { "attribute" => "Form = WireXmlForm.Attribute", "text" => "Form = WireXmlForm.Text", "cdata" => "Form = WireXmlForm.CData", _ => null },
            xml?.Namespace is { Length: > 0 } space ? $"Space = {CSharpText.Literal(space)}" : null,
            xml is { Namespace.Length: > 0, Prefix.Length: > 0 } ? $"Prefix = {CSharpText.Literal(xml.Prefix)}" : null,
            list is null ? null : "IsList = true",
            property.IsRequired && (list is not null || property.Xml?.NodeType is "text" or "cdata") ? "IsRequired = true" : null,
            isWrapped ? $"Wrapper = {CSharpText.Literal(property.Xml?.Name ?? property.Name)}" : null,
            type.Type is DefinedType { Definition: ObjectDefinition definition } ? $"Object = static () => {NameOf(definition)}!" : null,
            type.Type is not DefinedType { Definition: ObjectDefinition } && wire.Shape(type) is var shape and not "ValueShape.Text" ? $"Text = {shape}" : null,
        ];
        var set = settings.OfType<string>().ToList();
        var name = list is null ? property.Xml?.Name ?? property.Name : ItemNameOf(property);
        return $"new({CSharpText.Literal(property.Name)}, {CSharpText.Literal(name)}){(set.Count == 0 ? "" : $" {{ {string.Join(", ", set)} }}")}";
    }
}
