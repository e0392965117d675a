using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.TypeScript.Types;

/// <summary>Writes <c>types.ts</c>: each type of the model as one of TypeScript.</summary>
internal static class TypesEmitter
{
    public static IEnumerable<GeneratedFile> Emit(TypeScriptContext context)
    {
        var body = new CodeWriter(2);
        var spelling = new TypeSpelling(context);
        var objects = new ObjectTypes(context, spelling, body);
        foreach (var definition in context.Model.Types)
            Write(context, spelling, objects, body, definition);
        if (context.Model.Types.Count == 0)
            body.Line("export {};");
        var head = string.Concat(spelling.RuntimeImports(".").Select(line => line + "\n"));
        return [context.File("types.ts", $"{head}\n{body}")];
    }

    private static void Write(TypeScriptContext context, TypeSpelling spelling, ObjectTypes objects, CodeWriter writer, TypeDefinition definition)
    {
        writer.Line();
        var name = context.Names.TypeName(definition);
        if (definition is not ObjectDefinition)
            TypeScriptText.WriteDoc(writer, definition.Description, definition.IsDeprecated);
        switch (definition)
        {
            case ObjectDefinition target:
                objects.Write(target);
                break;
            case EnumDefinition list:
                WriteAlternatives(writer, name, list.Values.Select(value => spelling.SpellValue(value.Value)));
                break;
            case UnionDefinition union:
                WriteAlternatives(writer, name, objects.Alternatives(union));
                break;
            case TupleDefinition tuple:
                writer.Line($"export type {name} = [{string.Join(", ", ItemsOf(spelling, tuple))}];");
                break;
            case ListDefinition list:
                writer.Line($"export type {name} = {spelling.SpellPlain(new TypeUse(new ArrayType(list.Item, false), false, null))};");
                break;
            case MapDefinition map:
                writer.Line($"export type {name} = {spelling.SpellPlain(new TypeUse(new MapType(map.Value), false, null))};");
                break;
            default:
                throw new InvalidOperationException($"Unknown definition {definition.GetType().Name}.");
        }
    }

    /// <summary>An alias of several types, on one line where they fit.</summary>
    public static void WriteAlternatives(CodeWriter writer, string name, IEnumerable<string> types)
    {
        var all = types.Distinct(StringComparer.Ordinal).DefaultIfEmpty("unknown").ToList();
        var line = $"export type {name} = {string.Join(" | ", all)};";
        if (line.Length <= TypeScriptText.LineLength)
        {
            writer.Line(line);
            return;
        }

        writer.Line($"export type {name} =");
        using var indent = writer.Indent();
        for (var i = 0; i < all.Count; i++)
            writer.Line($"| {all[i]}{(i == all.Count - 1 ? ";" : "")}");
    }

    private static IEnumerable<string> ItemsOf(TypeSpelling spelling, TupleDefinition tuple)
    {
        for (var i = 0; i < tuple.Items.Count; i++)
        {
            var item = spelling.Spell(tuple.Items[i].Type);
            yield return i < tuple.RequiredCount ? item : item.Contains(' ', StringComparison.Ordinal) ? $"({item})?" : item + "?";
        }

        if (tuple.Rest is { } rest)
            yield return "..." + spelling.SpellPlain(new TypeUse(new ArrayType(rest, false), false, null));
    }
}
