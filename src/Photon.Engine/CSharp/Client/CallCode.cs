using Photon.Engine.CSharp.Operations;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Client;

/// <summary>The methods of one operation: the throwing one, the one that answers with the result, and what they share.</summary>
internal static class CallCode
{
    public static void Write(CSharpContext context, WireCode wire, CodeWriter writer, OperationPlan plan)
    {
        WriteThrowing(writer, plan);
        WriteTrying(writer, plan);
        RequestCode.Write(context, wire, writer, plan);
        ReplyCode.Write(context, wire, writer, plan);
    }

    /// <summary>What the throwing method returns: <c>Task</c>, <c>Task&lt;Product&gt;</c>, or the result where successes differ.</summary>
    public static string TaskOf(OperationPlan plan) => ValueOf(plan) switch
    {
        "" => "Task",
        var type => $"Task<{type}>",
    };

    /// <summary>The successes' common type; empty where none has a body; the result's name where they differ.</summary>
    private static string ValueOf(OperationPlan plan)
    {
        var types = plan.Result.Successes.Select(c => c.ValueType ?? "").Distinct(StringComparer.Ordinal).ToList();
        return types switch
        {
            [] or [""] => "",
            [var only] => only,
            _ when types.Where(t => t.Length > 0).Select(t => t.TrimEnd('?')).Distinct().ToList() is [var plain] => plain + "?",
            _ => plan.Result.Name,
        };
    }

    private static void WriteThrowing(CodeWriter writer, OperationPlan plan)
    {
        var value = ValueOf(plan);
        var reply = plan.Local("reply");
        var result = plan.Local("result");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        using var method = writer.Braces($"public async {TaskOf(plan)} {plan.Name}Async({plan.Signature(withDefaults: true)})");
        writer.Line($"using var {reply} = await Send{plan.Name}Async({plan.Call("cancellationToken")}).ConfigureAwait(false);");
        writer.Line($"var {result} = await Read{plan.Name}Async({reply}, cancellationToken).ConfigureAwait(false);");
        if (value.Length == 0)
        {
            if (plan.Result.Successes.Count == 0)
                writer.Line($"throw {reply}.Declared({result});");
            else
            {
                writer.Line($"if ({result} is not ({string.Join(" or ", plan.Result.Successes.Select(c => Pattern(plan, c, null)))}))");
                using (writer.Indent())
                    writer.Line($"throw {reply}.Declared({result});");
            }

            return;
        }

        using (writer.Braces($"return {result} switch", "};"))
        {
            foreach (var success in plan.Result.Successes)
            {
                var answer = value == plan.Result.Name ? result : success.ValueType is null ? "null" : "success.Value";
                writer.Line($"{Pattern(plan, success, answer == "success.Value" ? "success" : null)} => {answer},");
            }

            writer.Line($"_ => throw {reply}.Declared({result}),");
        }
    }

    /// <summary>A default answer is a success only with a status that says so.</summary>
    private static string Pattern(OperationPlan plan, ResultCase resultCase, string? variable)
    {
        var type = $"{plan.Result.Name}.{resultCase.Name}";
        var condition = resultCase.Status.IsDefault ? " { StatusCode: >= 200 and <= 299 }" : "";
        return variable is null ? type + condition : $"{type}{condition} {variable}";
    }

    private static void WriteTrying(CodeWriter writer, OperationPlan plan)
    {
        var reply = plan.Local("reply");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        using var method = writer.Braces($"public async Task<{plan.Result.Name}> Try{plan.Name}Async({plan.Signature(withDefaults: true)})");
        writer.Line($"using var {reply} = await Send{plan.Name}Async({plan.Call("cancellationToken")}).ConfigureAwait(false);");
        writer.Line($"return await Read{plan.Name}Async({reply}, cancellationToken).ConfigureAwait(false);");
    }
}
