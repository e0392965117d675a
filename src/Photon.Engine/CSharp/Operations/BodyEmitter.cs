using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Operations;

/// <summary>The types that a request's body needs beside the contract's own: a union of its shapes, and records of forms with files.</summary>
internal static class BodyEmitter
{
    public static IEnumerable<GeneratedFile> EmitUnion(CSharpContext context, OperationPlan plan)
    {
        if (plan.Body is not { UnionName: { } union } body)
            yield break;
        var writer = CSharpFile.Begin(context, ["System", "System.Collections.Generic", "System.IO", "System.Text.Json", .. context.StreamUsings]);
        CSharpText.WriteSummary(writer, $"The body of {plan.Name}, in one of the ways that the contract allows.");
        using (writer.Braces($"public abstract partial record {union}"))
        {
            using (writer.Braces($"private {union}()"))
            {
            }

            foreach (var bodyCase in body.Cases)
            {
                writer.Line();
                CSharpText.WriteSummary(writer, $"Sent as {bodyCase.Payload.MediaTypes[0]}.");
                writer.Line($"public sealed record {bodyCase.Name}({bodyCase.Type} Value) : {union};");
            }

            foreach (var bodyCase in body.Cases)
                WriteConversions(writer, body, union, bodyCase);
        }

        yield return CSharpFile.End(writer, "Operations", union);
    }

    /// <summary>The record of a form with files, behind the operation's result.</summary>
    public static void WriteForms(CodeWriter writer, OperationPlan plan)
    {
        foreach (var bodyCase in plan.Body?.Cases.Where(c => c.FormName is not null) ?? [])
        {
            writer.Line();
            writer.Line("/// <summary>The fields and files of the form.</summary>");
            using (writer.Braces($"public sealed partial record {bodyCase.FormName}"))
            {
                foreach (var field in bodyCase.Fields)
                {
                    writer.Line();
                    CSharpText.WriteSummary(writer, field.Property.Description);
                    writer.Line($"public {(field.Type.EndsWith('?') ? "" : "required ")}{field.Type} {field.Name} {{ get; init; }}");
                }
            }
        }
    }

    /// <summary>A value converts to its case where no other case has the type.</summary>
    private static void WriteConversions(CodeWriter writer, OperationBody body, string union, BodyCase bodyCase)
    {
        if (body.Cases.Count(c => c.Type.TrimEnd('?') == bodyCase.Type.TrimEnd('?')) > 1)
            return;
        foreach (var source in ConversionSources.Of(bodyCase.Type, bodyCase.Payload))
        {
            writer.Line();
            writer.Line($"public static implicit operator {union}({source} value) => new {bodyCase.Name}(value);");
        }
    }
}
