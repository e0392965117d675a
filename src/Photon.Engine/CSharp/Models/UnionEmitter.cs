using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Models;

/// <summary>A union as a closed hierarchy: an abstract record with one nested record for each case.</summary>
internal static class UnionEmitter
{
    public static void Write(CSharpContext context, CodeWriter writer, UnionDefinition definition)
    {
        var plan = new UnionPlan(context, definition);
        TypeEmitter.WriteHead(context, writer, definition);
        using (writer.Braces($"public abstract partial record {plan.TypeName}"))
        {
            using (writer.Braces($"private {plan.TypeName}()"))
            {
            }

            foreach (var unionCase in plan.Cases)
            {
                writer.Line();
                writer.Line($"public sealed record {unionCase.Name}({unionCase.ValueType} Value) : {plan.TypeName};");
            }

            if (plan.HasUnknown)
            {
                writer.Line();
                writer.Line("/// <summary>A value that the contract does not know yet; it survives a round trip.</summary>");
                writer.Line($"public sealed record Unknown(JsonElement Value) : {plan.TypeName};");
            }

            foreach (var unionCase in plan.Cases.Where(c => c.IsConvertible))
            {
                writer.Line();
                writer.Line($"public static implicit operator {plan.TypeName}({unionCase.ValueType} value) => new {unionCase.Name}(value);");
            }

            writer.Line();
            WriteMatch(writer, plan);
        }
    }

    private static void WriteMatch(CodeWriter writer, UnionPlan plan)
    {
        var arms = plan.Cases.Select(c => (c.Name, c.ValueType, c.Argument)).ToList();
        if (plan.HasUnknown)
            arms.Add(("Unknown", "JsonElement", "unknown"));
        writer.Line("/// <summary>Answers with the function of the case that this value is.</summary>");
        var parameters = string.Join(", ", arms.Select(a => $"Func<{a.ValueType}, TResult> {a.Argument}"));
        using (writer.Braces($"public TResult Match<TResult>({parameters}) => this switch", "};"))
        {
            foreach (var (name, _, argument) in arms)
                writer.Line($"{name} {{ Value: var value }} => {argument}(value),");
            writer.Line("_ => throw new InvalidOperationException(\"A union has no further cases.\"),");
        }
    }
}
