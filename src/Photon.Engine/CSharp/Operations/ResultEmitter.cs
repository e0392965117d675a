using System.Globalization;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Operations;

/// <summary>The result of an operation: an abstract record with one nested record for each declared answer.</summary>
internal static class ResultEmitter
{
    public static GeneratedFile Emit(CSharpContext context, OperationPlan plan)
    {
        var writer = CSharpFile.Begin(context, ["System", "System.Collections.Generic", "System.IO", "System.Text.Json", "System.Threading.Tasks", .. context.StreamUsings]);
        var result = plan.Result;
        CSharpText.WriteSummary(writer, $"What {plan.Name} answers.");
        using (writer.Braces($"public abstract partial record {result.Name}"))
        {
            using (writer.Braces($"private {result.Name}()"))
            {
            }

            writer.Line();
            writer.Line("/// <summary>The status on the wire.</summary>");
            writer.Line("public abstract int StatusCode { get; }");
            WriteConversions(writer, result);
            if (context.Options.EmitServer || context.Options.EmitWebhooks)
                WriteTaskConversion(writer, result);
            foreach (var resultCase in result.Cases)
                WriteCase(context, writer, result, resultCase);
            if (context.Options.AllowMissingHandlers)
                WriteNotImplemented(writer, result);
        }

        BodyEmitter.WriteForms(writer, plan);
        return CSharpFile.End(writer, "Operations", result.Name);
    }

    private static void WriteCase(CSharpContext context, CodeWriter writer, ResultPlan result, ResultCase resultCase)
    {
        var parameters = new List<string>();
        if (!resultCase.Status.IsExact)
            parameters.Add("int StatusCode");
        if (resultCase.ValueType is { } type)
            parameters.Add($"{type} Value");
        writer.Line();
        CSharpText.WriteSummary(writer, resultCase.Response.Description);
        var head = parameters.Count == 0 ? "" : $"({string.Join(", ", parameters)})";
        using (writer.Braces($"public sealed partial record {resultCase.Name}{head} : {result.Name}"))
        {
            writer.Line(resultCase.Status.IsExact
                ? $"public override int StatusCode => {resultCase.Status.From.ToString(CultureInfo.InvariantCulture)};"
                : "public override int StatusCode { get; } = StatusCode;");
            if (resultCase.HasContentType)
            {
                writer.Line();
                writer.Line("/// <summary>The media type of the body.</summary>");
                writer.Line("public string ContentType { get; init; } = \"application/octet-stream\";");
            }

            foreach (var header in resultCase.Headers)
            {
                writer.Line();
                CSharpText.WriteSummary(writer, header.Header.Description);
                writer.Line(header.Header.IsRequired
                    ? $"public required {context.Types.Spell(header.Header.Type)} {header.Name} {{ get; init; }}"
                    : $"public {context.Types.SpellOptional(header.Header.Type)} {header.Name} {{ get; init; }}");
            }

            writer.Line();
            ProblemConstructor.Write(context, writer, resultCase);
        }
    }

    /// <summary>So that a handler that waits for nothing says what it answers, and no <c>Task.FromResult</c>.</summary>
    private static void WriteTaskConversion(CodeWriter writer, ResultPlan result)
    {
        writer.Line();
        writer.Line($"public static implicit operator Task<{result.Name}>({result.Name} result) => Task.FromResult(result);");
    }

    /// <summary>A body converts to its case where only one success has such a body.</summary>
    private static void WriteConversions(CodeWriter writer, ResultPlan result)
    {
        foreach (var group in result.Cases.Where(c => c.Status.IsSuccess && c.ValueType is not null).GroupBy(c => c.ValueType!.TrimEnd('?')))
        {
            var target = group.First();
            if (group.Count() != 1 || !target.Status.IsExact || target.Headers.Any(h => h.Header.IsRequired))
                continue;
            foreach (var source in ConversionSources.Of(target.ValueType!, target.Payload))
            {
                writer.Line();
                writer.Line($"public static implicit operator {result.Name}({source} value) => new {target.Name}(value);");
            }
        }
    }

    private static void WriteNotImplemented(CodeWriter writer, ResultPlan result)
    {
        writer.Line();
        writer.Line("/// <summary>Nobody has written the handler yet.</summary>");
        using (writer.Braces($"internal sealed record NotImplemented : {result.Name}"))
            writer.Line("public override int StatusCode => 501;");
    }
}
