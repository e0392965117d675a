using Photon.Engine.CSharp.Operations;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Client;

/// <summary>The methods of one operation: the throwing one, the one that answers with the result, and what they share.</summary>
internal static class CallCode
{
    public static void Write(CSharpContext context, OperationPlans plans, CodeWriter writer, OperationPlan plan)
    {
        foreach (var client in plan.Methods)
            WriteThrowing(context, writer, plan, client);
        if (plan.ResultMethod is { } trying)
            WriteTrying(writer, plan, trying);
        RequestCode.Write(context, plans, writer, plan);
        ReplyCode.Write(context, plans.Wire, writer, plan);
        if (plan.Methods.Count > 0 && ErrorsOf(plan).Count > 0)
            WriteErrors(context, writer, plan);
    }

    /// <summary>The declared errors that have a body: each is an exception of its type.</summary>
    public static List<ResultCase> ErrorsOf(OperationPlan plan) =>
        [.. plan.Result.Cases.Where(c => c.ValueType is not null && (c.Status.IsDefault || !plan.Result.Successes.Contains(c)))];

    private static string Error(OperationPlan plan, string reply, string result) =>
        ErrorsOf(plan).Count > 0 ? $"{plan.Name}Error({reply}, {result})" : $"{reply}.Declared({result})";

    private static void WriteErrors(CSharpContext context, CodeWriter writer, OperationPlan plan)
    {
        writer.Line();
        writer.Line($"private static Exception {plan.Name}Error(ClientReply reply, {plan.Result.Name} result) =>");
        using var indent = writer.Indent();
        using var arms = writer.Braces("result switch", "};");
        foreach (var error in ErrorsOf(plan))
            writer.Line($"{plan.Result.Name}.{error.Name} error => new {context.Names.ClientException}<{error.ValueType}>(reply, result, error.Value),");
        writer.Line("_ => reply.Declared(result),");
    }

    /// <summary>The call that sends the request, with what is asked for where there is a choice, and where to where pages have addresses.</summary>
    private static string SendCall(OperationPlan plan, IReadOnlyList<string>? accepted, string? address = null)
    {
        var choice = accepted is null ? "" : $"[{string.Join(", ", accepted.Select(CSharpText.Literal))}], ";
        var place = plan.HasAddresses ? $"{address ?? "null"}, " : "";
        return $"await {plan.SendName}Async({plan.Call($"{choice}{place}cancellationToken")}).ConfigureAwait(false)";
    }

    private static void WritePage(CSharpContext context, CodeWriter writer, OperationPlan plan, ClientMethod client, string reply, string result)
    {
        var page = plan.Local("page");
        using (writer.Braces($"var {page} = {result} switch", "};"))
        {
            writer.Line($"{Pattern(plan, client.Successes[0], "success")} => success.Value,");
            writer.Line($"_ => throw {Error(plan, reply, result)},");
        }

        PageCode.WriteStep(context, writer, plan, client, page, reply);
    }

    private static void WriteThrowing(CSharpContext context, CodeWriter writer, OperationPlan plan, ClientMethod client)
    {
        var reply = plan.Local("reply");
        var result = plan.Local("result");
        if (client.Pages is not null)
            PageCode.WriteList(writer, plan, client);
        writer.Line();
        if (client.Pages is null)
            writer.Line("/// <inheritdoc/>");
        using var method = writer.Braces(client.Pages is not null
            ? PageCode.Signature(plan, client)
            : $"public async {client.ReturnType} {client.Name}Async({plan.Signature(withDefaults: true, isEnumerator: client.IsStream)})");
        writer.Line($"using var {reply} = {SendCall(plan, client.Accepted, client.Pages is null ? null : plan.Local("address"))};");
        writer.Line($"var {result} = await {plan.ReadName}Async({reply}, cancellationToken).ConfigureAwait(false);");
        if (client.Pages is not null)
            WritePage(context, writer, plan, client, reply, result);
        else if (client.IsStream)
            WriteStream(writer, plan, client, result, Error(plan, reply, result));
        else if (client.Value.Length == 0)
            WriteCheck(writer, plan, client, result, Error(plan, reply, result));
        else
            WriteAnswer(writer, plan, client, result, Error(plan, reply, result));
    }

    /// <summary>The items of the answer, as they come.</summary>
    public static void WriteStream(CodeWriter writer, OperationPlan plan, ClientMethod client, string result, string error)
    {
        var items = plan.Local("items");
        var item = plan.Local("item");
        if (client.Successes.Where(c => c.ValueType is null).ToList() is { Count: > 0 } empty)
        {
            writer.Line($"if ({result} is {string.Join(" or ", empty.Select(c => Pattern(plan, c, null)))})");
            using (writer.Indent())
                writer.Line("yield break;");
        }

        using (writer.Braces($"var {items} = {result} switch", "};"))
        {
            foreach (var success in client.Successes.Where(c => c.ValueType is not null))
                writer.Line($"{Pattern(plan, success, "success")} => success.Value,");
            writer.Line($"_ => throw {error},");
        }

        writer.Line($"await foreach (var {item} in {items}.WithCancellation(cancellationToken).ConfigureAwait(false))");
        using (writer.Indent())
            writer.Line($"yield return {item};");
    }

    public static void WriteCheck(CodeWriter writer, OperationPlan plan, ClientMethod client, string result, string error)
    {
        if (client.Successes.Count == 0)
        {
            writer.Line($"throw {error};");
            return;
        }

        writer.Line($"if ({result} is not ({string.Join(" or ", client.Successes.Select(c => Pattern(plan, c, null)))}))");
        using (writer.Indent())
            writer.Line($"throw {error};");
    }

    public static void WriteAnswer(CodeWriter writer, OperationPlan plan, ClientMethod client, string result, string error)
    {
        using var arms = writer.Braces($"return {result} switch", "};");
        foreach (var success in client.Successes)
        {
            var answer = client.Value == plan.Result.Name ? result : success.ValueType is null ? "null" : "success.Value";
            writer.Line($"{Pattern(plan, success, answer == "success.Value" ? "success" : null)} => {answer},");
        }

        writer.Line($"_ => throw {error},");
    }

    /// <summary>A default answer is a success only with a status that says so.</summary>
    public static string Pattern(OperationPlan plan, ResultCase resultCase, string? variable)
    {
        var type = $"{plan.Result.Name}.{resultCase.Name}";
        var condition = resultCase.Status.IsDefault ? " { StatusCode: >= 200 and <= 299 }" : "";
        return variable is null ? type + condition : $"{type}{condition} {variable}";
    }

    private static void WriteTrying(CodeWriter writer, OperationPlan plan, string name)
    {
        var reply = plan.Local("reply");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        using var method = writer.Braces($"public async Task<{plan.Result.Name}> {name}Async({plan.Signature(withDefaults: true)})");
        writer.Line($"using var {reply} = {SendCall(plan, plan.HasShapes ? ClientMethod.MediaTypesOf(plan.Result.Cases) : null)};");
        writer.Line($"return await {plan.ReadName}Async({reply}, cancellationToken).ConfigureAwait(false);");
    }
}
