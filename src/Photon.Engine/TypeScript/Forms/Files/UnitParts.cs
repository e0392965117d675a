using Photon.Engine.Model;
using Photon.Engine.TypeScript.Forms.Fields;
using Photon.Engine.TypeScript.Naming;

namespace Photon.Engine.TypeScript.Forms.Files;

/// <summary>What one file holds for others: fields of an object, cases of a union, what a list or map that holds itself consists of.</summary>
internal sealed class UnitParts
{
    private UnitParts(string name, TypeDefinition? definition)
    {
        Name = name;
        Definition = definition;
    }

    /// <summary>The file's: <c>NewProduct</c>.</summary>
    public string Name { get; }

    public TypeDefinition? Definition { get; }

    /// <summary><c>NewProductFields</c>, <c>TreeItem</c>; null where the fields stand in the form alone.</summary>
    public string? FieldsName { get; private init; }

    public IReadOnlyList<Field> Fields { get; private init; } = [];

    /// <summary><c>paymentMethods</c></summary>
    public string? CasesName { get; private init; }

    public IReadOnlyList<Case>? Cases { get; private init; }

    /// <summary>Of a tuple.</summary>
    public string? ItemsName { get; private init; }

    public IReadOnlyList<Content>? Items { get; private init; }

    /// <summary>The names that the file declares.</summary>
    public IEnumerable<string> Exports => new[] { FieldsName, CasesName, ItemsName, Name + "Form" }.OfType<string>();

    public static UnitParts OfLone(string name) => new(name, null);

    public static UnitParts Of(TypeDefinition definition, FormContext context, FieldMaker maker)
    {
        var name = context.NameOf(definition);
        var site = new FieldSite { Label = Words.LabelWord.Item.English, Word = Words.LabelWord.Item, Path = name, IsRequired = true, Owner = definition };
        return definition switch
        {
            ObjectDefinition target => new UnitParts(name, definition)
            {
                FieldsName = context.Graph.IsNested(target) || FormContext.IsFamily(target) ? FieldsNameOf(name, target) : null,
                Fields = maker.OfObject(target),
                CasesName = FormContext.IsFamily(target) ? CasesNameOf(name) : null,
                Cases = FormContext.IsFamily(target) ? maker.CasesOf(target) : null,
            },
            UnionDefinition union => new UnitParts(name, definition) { CasesName = CasesNameOf(name), Cases = maker.CasesOf(union) },
            ListDefinition list => new UnitParts(name, definition) { FieldsName = FieldsNameOf(name, list), Fields = FieldsOf(maker.ItemOf(list.Item, site)) },
            MapDefinition map => new UnitParts(name, definition) { FieldsName = FieldsNameOf(name, map), Fields = FieldsOf(maker.ValueOf(map.Value, site)) },
            TupleDefinition tuple => new UnitParts(name, definition) { ItemsName = ItemsNameOf(name), Items = maker.ItemsOf(tuple, site) },
            _ => new UnitParts(name, definition),
        };
    }

    /// <summary>The component that stands for what is inside a type of its own file.</summary>
    public static string FieldsNameOf(string name, TypeDefinition definition) => name + (definition is ObjectDefinition ? "Fields" : "Item");

    public static string CasesNameOf(string name) => TypeScriptNames.CamelOf(Words.Plural.Of(name));

    public static string ItemsNameOf(string name) => TypeScriptNames.CamelOf(name) + "Items";

    /// <summary>A shared content is an element of its own.</summary>
    private static IReadOnlyList<Field> FieldsOf(Content content) => content.Shared is null ? content.Fields : [new Field { Component = Field.Include, Content = content }];
}
