using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Models;

/// <summary>A tuple as a positional record: <c>record Point(double Item1, double Item2)</c>, an array on the wire.</summary>
internal static class TupleEmitter
{
    public static void Write(CSharpContext context, CodeWriter writer, TupleDefinition definition)
    {
        var name = context.Names.TypeName(definition);
        var parameters = definition.Items.Select((item, i) => i < definition.RequiredCount
            ? $"{context.Types.Spell(item)} Item{i + 1}"
            : $"{context.Types.SpellOptional(item)} Item{i + 1} = null").ToList();
        if (definition.Rest is { } rest)
            parameters.Add($"IReadOnlyList<{context.Types.Spell(rest)}>? Rest = null");
        TypeEmitter.WriteHead(context, writer, definition);
        writer.Line($"public sealed partial record {name}({string.Join(", ", parameters)});");
        using (TypeEmitter.OpenConverter(context, writer, definition))
        {
            WriteRead(context, writer, definition, name);
            writer.Line();
            WriteWrite(context, writer, definition, name);
        }
    }

    private static void WriteRead(CSharpContext context, CodeWriter writer, TupleDefinition definition, string name)
    {
        using var method = writer.Braces($"internal static {name} ReadValue(ref Utf8JsonReader reader)");
        writer.Line($"var depth = PhotonJson.BeginArray(ref reader, {CSharpText.Literal(name)});");
        var arguments = new List<string>();
        for (var i = 0; i < definition.Items.Count; i++)
        {
            var item = definition.Items[i];
            arguments.Add($"item{i + 1}");
            writer.Line(i < definition.RequiredCount
                ? $"var item{i + 1} = PhotonJson.NextItem(ref reader, depth) ? {context.Json.Read(item, "reader")} : throw PhotonJson.TooShort({CSharpText.Literal(name)});"
                : $"{context.Types.SpellOptional(item)} item{i + 1} = PhotonJson.NextItem(ref reader, depth) ? {context.Json.ReadNullable(item.Type, "reader")} : null;");
        }

        if (definition.Rest is { } rest)
        {
            arguments.Add("rest");
            writer.Line($"var rest = new List<{context.Types.Spell(rest)}>();");
            writer.Line("while (PhotonJson.NextItem(ref reader, depth))");
            using (writer.Indent())
                writer.Line($"rest.Add({context.Json.Read(rest, "reader")});");
        }
        else
        {
            writer.Line("PhotonJson.EndArray(ref reader, depth);");
        }

        writer.Line($"return new {name}({string.Join(", ", arguments)});");
    }

    private static void WriteWrite(CSharpContext context, CodeWriter writer, TupleDefinition definition, string name)
    {
        using var method = writer.Braces($"internal static void WriteValue(Utf8JsonWriter writer, {name} value)");
        writer.Line("writer.WriteStartArray();");
        for (var i = 0; i < definition.Items.Count; i++)
        {
            var item = definition.Items[i];
            if (i < definition.RequiredCount)
            {
                writer.Line(context.Json.Write(item, "writer", $"value.Item{i + 1}"));
                continue;
            }

            using (writer.Braces($"if (value.Item{i + 1} is {{ }} item{i + 1})"))
                writer.Line(context.Json.WritePlain(item.Type, "writer", $"item{i + 1}"));
        }

        if (definition.Rest is { } rest)
        {
            writer.Line($"foreach (var item in value.Rest ?? [])");
            using (writer.Indent())
                writer.Line(context.Json.Write(rest, "writer", "item"));
        }

        writer.Line("writer.WriteEndArray();");
    }
}
