using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Models;

/// <summary>The converter of a union: by discriminator where there is one, else by the shape of the JSON; never by trying and failing.</summary>
internal static class UnionConverterEmitter
{
    public static void Write(CSharpContext context, CodeWriter writer, UnionDefinition definition)
    {
        var plan = new UnionPlan(context, definition);
        using (TypeEmitter.OpenConverter(context, writer, definition))
        {
            var shapes = new UnionShapes(plan);
            if (definition.Discriminator is null)
                WriteShapes(writer, shapes);
            using (writer.Braces($"internal static {plan.TypeName} ReadValue(ref Utf8JsonReader reader)"))
            {
                if (definition.Discriminator is { } discriminator)
                    WriteDiscriminator(context, writer, plan, discriminator);
                else
                    WriteByShape(context, writer, plan, shapes);
            }

            writer.Line();
            WriteWrite(context, writer, plan);
        }
    }

    private static void WriteShapes(CodeWriter writer, UnionShapes shapes)
    {
        if (shapes.Objects.Count < 2)
            return;
        using (writer.Braces("private static readonly ObjectShape[] Shapes =", "];", "["))
        {
            foreach (var unionCase in shapes.Objects)
                writer.Line(UnionShapes.SpellObjectShape(unionCase.Case.Type.Type) + ",");
        }

        writer.Line();
    }

    private static void WriteDiscriminator(CSharpContext context, CodeWriter writer, UnionPlan plan, UnionDiscriminator discriminator)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        using var choice = writer.Braces($"switch (PhotonJson.FindText(reader, {CSharpText.Utf8Literal(discriminator.PropertyName)}))");
        foreach (var (value, target) in discriminator.Values)
        {
            if (CaseOf(plan, target) is not { } unionCase || !known.Add(value))
                continue;
            writer.Line($"case {CSharpText.Literal(value)}:");
            using (writer.Indent())
                writer.Line(Return(context, plan, unionCase));
        }

        writer.Line("default:");
        using (writer.Indent())
        {
            writer.Line(discriminator.Default is { } fallback && CaseOf(plan, fallback) is { } other
                ? Return(context, plan, other)
                : $"return new {plan.TypeName}.Unknown(JsonElement.ParseValue(ref reader));");
        }
    }

    private static UnionCasePlan? CaseOf(UnionPlan plan, TypeDefinition definition) =>
        plan.Cases.FirstOrDefault(c => c.Case.Type.Type is DefinedType defined && ReferenceEquals(defined.Definition, definition));

    private static string Return(CSharpContext context, UnionPlan plan, UnionCasePlan unionCase) =>
        $"return new {plan.TypeName}.{unionCase.Name}({context.Json.Read(unionCase.Case.Type, "reader")});";

    private static void WriteByShape(CSharpContext context, CodeWriter writer, UnionPlan plan, UnionShapes shapes)
    {
        using var choice = writer.Braces("switch (reader.TokenType)");
        foreach (var (tokens, cases) in shapes.Groups)
        {
            foreach (var token in tokens)
                writer.Line($"case JsonTokenType.{token}:");
            using (writer.Indent())
            {
                if (tokens[0] == "StartObject" && cases.Count > 1)
                    WriteObjectChoice(context, writer, plan, cases);
                else
                    WriteTests(context, writer, plan, cases);
            }
        }

        writer.Line("default:");
        using (writer.Indent())
            writer.Line($"throw PhotonJson.Unexpected(ref reader, {CSharpText.Literal(plan.TypeName)});");
    }

    private static void WriteObjectChoice(CSharpContext context, CodeWriter writer, UnionPlan plan, IReadOnlyList<UnionCasePlan> cases)
    {
        using var choice = writer.Braces("switch (PhotonJson.Choose(reader, Shapes))");
        for (var i = 0; i < cases.Count; i++)
        {
            writer.Line(i == cases.Count - 1 ? "default:" : $"case {i}:");
            using (writer.Indent())
                writer.Line(Return(context, plan, cases[i]));
        }
    }

    private static void WriteTests(CSharpContext context, CodeWriter writer, UnionPlan plan, IReadOnlyList<UnionCasePlan> cases)
    {
        foreach (var unionCase in cases.SkipLast(1))
        {
            if (UnionShapes.SpellTest(unionCase.Case.Type.Type) is not { } test)
            {
                writer.Line(Return(context, plan, unionCase));
                return;
            }

            writer.Line($"if ({test})");
            using (writer.Indent())
                writer.Line(Return(context, plan, unionCase));
        }

        writer.Line(Return(context, plan, cases[^1]));
    }

    private static void WriteWrite(CSharpContext context, CodeWriter writer, UnionPlan plan)
    {
        using var method = writer.Braces($"internal static void WriteValue(Utf8JsonWriter writer, {plan.TypeName} value)");
        using var choice = writer.Braces("switch (value)");
        foreach (var unionCase in plan.Cases)
        {
            writer.Line($"case {plan.TypeName}.{unionCase.Name} member:");
            using (writer.Indent())
            {
                writer.Line(context.Json.Write(unionCase.Case.Type, "writer", "member.Value"));
                writer.Line("break;");
            }
        }

        if (!plan.HasUnknown)
            return;
        writer.Line($"case {plan.TypeName}.Unknown unknown:");
        using (writer.Indent())
        {
            writer.Line("PhotonJson.WriteAny(writer, unknown.Value);");
            writer.Line("break;");
        }
    }
}
