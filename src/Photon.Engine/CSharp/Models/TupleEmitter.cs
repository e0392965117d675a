using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Models;

/// <summary>A tuple as a positional record: <c>record Point(double Item1, double Item2)</c>, an array on the wire.</summary>
internal static class TupleEmitter
{
    public static void Write(CSharpContext context, CodeWriter writer, TupleDefinition definition)
    {
        var plan = new TuplePlan(context, definition);
        WriteDeclaration(context, writer, definition, plan);
        using (TypeEmitter.OpenConverter(context, writer, definition))
        {
            WriteRead(context, writer, definition, plan);
            writer.Line();
            WriteWrite(context, writer, definition, plan);
        }
    }

    private static void WriteDeclaration(CSharpContext context, CodeWriter writer, TupleDefinition definition, TuplePlan plan)
    {
        if (plan.HoldsOnlyItself)
        {
            TypeEmitter.WriteHead(context, writer, definition);
            using var body = writer.Braces($"public sealed partial record {plan.TypeName}");
            writer.Line($"public {(plan.Items[0].IsRequired ? "required " : "")}{plan.Items[0].LocalType} {plan.Items[0].Name} {{ get; init; }}");
            return;
        }

        var parameters = plan.Items.Select(item => item.Parameter).ToList();
        if (definition.Rest is { } rest)
            parameters.Add($"IReadOnlyList<{context.Types.Spell(rest)}>? Rest = null");
        TypeEmitter.WriteHead(context, writer, definition, () => WriteParameterDocs(writer, plan));
        writer.Line($"public sealed partial record {plan.TypeName}({string.Join(", ", parameters)});");
    }

    private static void WriteParameterDocs(CodeWriter writer, TuplePlan plan)
    {
        foreach (var item in plan.Items)
            CSharpText.WriteElement(writer, $"param name=\"{item.Name}\"", item.Comment);
    }

    private static void WriteRead(CSharpContext context, CodeWriter writer, TupleDefinition definition, TuplePlan plan)
    {
        using var method = writer.Braces($"internal static {plan.TypeName} ReadValue(ref Utf8JsonReader reader)");
        writer.Line($"var depth = PhotonJson.BeginArray(ref reader, {CSharpText.Literal(plan.TypeName)});");
        foreach (var item in plan.Items)
            writer.Line($"{item.LocalType} {item.Local} = PhotonJson.NextItem(ref reader, depth) ? {item.ReadExpression} : {item.Otherwise};");
        if (definition.Rest is { } rest)
        {
            writer.Line($"List<{context.Types.Spell(rest)}>? rest = null;");
            writer.Line("while (PhotonJson.NextItem(ref reader, depth))");
            using (writer.Indent())
                writer.Line($"(rest ??= []).Add({context.Json.Read(rest, "reader")});");
        }
        else
        {
            writer.Line("PhotonJson.EndArray(ref reader, depth);");
        }

        if (plan.HoldsOnlyItself)
        {
            writer.Line($"return new {plan.TypeName} {{ {plan.Items[0].Name} = {plan.Items[0].Local} }};");
            return;
        }

        var arguments = plan.Items.Select(item => item.Local).Concat(definition.Rest is null ? [] : ["rest"]);
        writer.Line($"return new {plan.TypeName}({string.Join(", ", arguments)});");
    }

    private static void WriteWrite(CSharpContext context, CodeWriter writer, TupleDefinition definition, TuplePlan plan)
    {
        using var method = writer.Braces($"internal static void WriteValue(Utf8JsonWriter writer, {plan.TypeName} value)");
        writer.Line("writer.WriteStartArray();");
        foreach (var item in plan.Items)
            WriteItem(context, writer, definition, plan, item);
        if (definition.Rest is { } rest)
        {
            writer.Line("foreach (var item in value.Rest ?? [])");
            using (writer.Indent())
                writer.Line(context.Json.Write(rest, "writer", "item"));
        }

        writer.Line("writer.WriteEndArray();");
    }

    /// <summary>An absent item is not written, and nothing may come behind it: that would take its place.</summary>
    private static void WriteItem(CSharpContext context, CodeWriter writer, TupleDefinition definition, TuplePlan plan, TupleItemPlan item)
    {
        if (item.IsRequired)
        {
            writer.Line(context.Json.Write(item.Type, "writer", $"value.{item.Name}"));
            return;
        }

        writer.Line($"if (value.{item.Name} is {item.PresentPattern})");
        using (writer.Indent())
            writer.Line(item.WriteStatement);
        var behind = plan.Items.Skip(item.Number).Select(other => $"{other.Name}: {other.AbsentPattern}").ToList();
        if (definition.Rest is not null)
            behind.Add("Rest: null or []");
        if (behind.Count == 0)
            return;
        writer.Line($"else if (value is not {{ {string.Join(", ", behind)} }})");
        using (writer.Indent())
            writer.Line($"throw PhotonJson.Gap({CSharpText.Literal(plan.TypeName)}, {item.Number});");
    }
}
