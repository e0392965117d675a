using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Models;

/// <summary>The converter of a record: straight code over reader and writer.</summary>
internal static class ObjectConverterEmitter
{
    public static void Write(CSharpContext context, CodeWriter writer, ObjectDefinition definition)
    {
        var plan = new ObjectPlan(context, definition);
        using (TypeEmitter.OpenConverter(context, writer, definition))
        {
            WriteRead(context, writer, plan);
            writer.Line();
            WriteWrite(context, writer, plan);
            writer.Line();
            WriteMembers(context, writer, plan);
        }
    }

    private static void WriteRead(CSharpContext context, CodeWriter writer, ObjectPlan plan)
    {
        using var method = writer.Braces($"internal static {plan.TypeName} ReadValue(ref Utf8JsonReader reader)");
        if (plan.Cases.Count > 0)
            WriteDispatch(context, writer, plan);
        foreach (var property in plan.Properties)
            writer.Line($"{property.LocalType} {property.Local} = default;");
        if (plan.AdditionalType is { } additional)
            writer.Line($"var additionalProperties = new Dictionary<string, {context.Types.Spell(additional)}>();");
        writer.Line($"PhotonJson.BeginObject(ref reader, {CSharpText.Literal(plan.TypeName)});");
        using (writer.Braces("while (PhotonJson.NextProperty(ref reader))"))
            WriteBranches(context, writer, plan);
        writer.Line();
        if (plan.Properties.Count == 0 && plan.AdditionalType is null)
        {
            writer.Line($"return new {plan.TypeName}();");
            return;
        }

        using (writer.Braces($"return new {plan.TypeName}", "};"))
        {
            foreach (var property in plan.Properties)
                writer.Line($"{property.Name} = {property.Result(plan.TypeName)},");
            if (plan.AdditionalType is not null)
                writer.Line("AdditionalProperties = additionalProperties,");
        }
    }

    private static void WriteDispatch(CSharpContext context, CodeWriter writer, ObjectPlan plan)
    {
        using (writer.Braces($"switch (PhotonJson.FindText(reader, {CSharpText.Utf8Literal(plan.DiscriminatorName)}))"))
        {
            foreach (var (value, type) in plan.Cases)
            {
                writer.Line($"case {CSharpText.Literal(value)}:");
                using (writer.Indent())
                    writer.Line($"return {context.Names.ConverterName(type)}.ReadValue(ref reader);");
            }
        }

        writer.Line();
    }

    private static void WriteBranches(CSharpContext context, CodeWriter writer, ObjectPlan plan)
    {
        var word = "if";
        foreach (var property in plan.Properties)
        {
            writer.Line($"{word} (PhotonJson.IsAt(ref reader, {CSharpText.Utf8Literal(property.WireName)}))");
            using (writer.Indent())
                writer.Line($"{property.Local} = {property.ReadExpression};");
            word = "else if";
        }

        if (plan.Properties.Count > 0)
            writer.Line("else");
        using (writer.Indent(plan.Properties.Count > 0))
        {
            writer.Line(plan.AdditionalType is { } type
                ? $"additionalProperties[PhotonJson.ReadName(ref reader)] = {context.Json.Read(type, "reader")};"
                : "reader.Skip();");
        }
    }

    private static void WriteWrite(CSharpContext context, CodeWriter writer, ObjectPlan plan)
    {
        using var method = writer.Braces($"internal static void WriteValue(Utf8JsonWriter writer, {plan.TypeName} value)");
        writer.Line("writer.WriteStartObject();");
        if (plan.Derived.Count == 0)
        {
            writer.Line("WriteMembers(writer, value);");
        }
        else
        {
            using var dispatch = writer.Braces("switch (value)");
            foreach (var derived in plan.Derived)
            {
                writer.Line($"case {context.Names.TypeName(derived)} derived:");
                using (writer.Indent())
                {
                    writer.Line($"{context.Names.ConverterName(derived)}.WriteMembers(writer, derived);");
                    writer.Line("break;");
                }
            }

            writer.Line("default:");
            using (writer.Indent())
            {
                writer.Line("WriteMembers(writer, value);");
                writer.Line("break;");
            }
        }

        writer.Line("writer.WriteEndObject();");
    }

    private static void WriteMembers(CSharpContext context, CodeWriter writer, ObjectPlan plan)
    {
        using var method = writer.Braces($"internal static void WriteMembers(Utf8JsonWriter writer, {plan.TypeName} value)");
        foreach (var property in plan.Properties)
            property.WriteTo(context, writer);
        if (plan.AdditionalType is { } additional)
            writer.Line($"PhotonJson.WriteMembers(writer, value.AdditionalProperties, {context.Json.Writer(additional)});");
    }
}
