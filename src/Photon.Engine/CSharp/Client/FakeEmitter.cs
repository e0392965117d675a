using Photon.Engine.CSharp.Operations;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Client;

/// <summary>A client for tests: <c>new FakeShopClient { GetProduct = id =&gt; tea }</c>. It throws as the real one does.</summary>
internal static class FakeEmitter
{
    /// <summary>More arguments need a delegate of their own.</summary>
    private const int MostOfFunc = 16;

    private static readonly string[] usings = ["System", "System.Collections.Generic", "System.IO", "System.Text.Json", "System.Threading", "System.Threading.Tasks"];

    /// <param name="context">The contract's context.</param>
    /// <param name="operations">Those of the client.</param>
    /// <param name="client">The client's class.</param>
    public static GeneratedFile Emit(CSharpContext context, IReadOnlyList<OperationPlan> operations, string client)
    {
        var name = context.Names.TakeType("Fake" + client);
        var iterators = operations.Any(p => p.Methods.Any(m => m.IsStream)) ? new[] { "System.Runtime.CompilerServices" } : [];
        var writer = CSharpFile.Begin(context, [.. usings, .. iterators, .. context.StreamUsings]);
        CSharpText.WriteSummary(writer, $"Stands in for {client} in tests: set the answers that a test needs.");
        using (writer.Braces($"public sealed partial class {name} : I{client}"))
        {
            foreach (var plan in operations)
                Write(context, writer, plan, name);
        }

        return CSharpFile.End(writer, "Client", name);
    }

    private static void Write(CSharpContext context, CodeWriter writer, OperationPlan plan, string name)
    {
        var types = plan.Arguments.Select(a => a.Type).Append(plan.Result.Name);
        var isLong = plan.Arguments.Count > MostOfFunc;
        var answer = plan.Name + "Answer";
        writer.Line();
        if (isLong)
            writer.Line($"public delegate {plan.Result.Name} {answer}({string.Join(", ", plan.Arguments.Select(a => $"{a.Type} {a.Name}"))});");
        CSharpText.WriteSummary(writer, $"Answers {plan.Operation.Method} {plan.Operation.Path}.");
        writer.Line($"public {(isLong ? answer : $"Func<{string.Join(", ", types)}>")}? {plan.Name} {{ get; set; }}");
        writer.Line();
        writer.Line($"private {plan.Result.Name} {answer}Of({string.Join(", ", plan.Arguments.Select(a => $"{a.Type} {a.Name}"))}) =>");
        using (writer.Indent())
            writer.Line($"{plan.Name}?.Invoke({string.Join(", ", plan.Arguments.Select(a => a.Name))}) ?? throw new NotSupportedException(\"{name}.{plan.Name} is not set.\");");
        var call = $"{answer}Of({string.Join(", ", plan.Arguments.Select(a => a.Name))})";
        if (plan.ResultMethod is { } trying)
        {
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public Task<{plan.Result.Name}> {trying}Async({plan.Signature(withDefaults: true)}) => Task.FromResult({call});");
        }

        foreach (var method in plan.Methods)
            WriteThrowing(context, writer, plan, method, call);
        if (plan.Methods.Count > 0 && CallCode.ErrorsOf(plan).Count > 0)
            WriteErrors(context, writer, plan);
    }

    private static void WriteThrowing(CSharpContext context, CodeWriter writer, OperationPlan plan, ClientMethod method, string call)
    {
        var result = plan.Local("result");
        var error = CallCode.ErrorsOf(plan).Count > 0 ? $"{plan.Name}Error({result})" : $"new {context.Names.ClientException}({result}, {result}.StatusCode)";
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        var isAsync = method.Pages is null;
        var signature = plan.Signature(withDefaults: true, isEnumerator: method.IsStream);
        using var body = writer.Braces($"public {(isAsync ? "async " : "")}{method.ReturnType} {method.Name}Async({signature})");
        if (isAsync)
            writer.Line("await Task.CompletedTask.ConfigureAwait(false);");
        writer.Line($"var {result} = {call};");
        if (method.Pages is not null)
            WritePage(context, writer, plan, method, result, error);
        else if (method.IsStream)
            CallCode.WriteStream(writer, plan, method, result, error);
        else if (method.Value.Length == 0)
            CallCode.WriteCheck(writer, plan, method, result, error);
        else
            CallCode.WriteAnswer(writer, plan, method, result, error);
    }

    /// <summary>The answer is the first page and the last.</summary>
    private static void WritePage(CSharpContext context, CodeWriter writer, OperationPlan plan, ClientMethod method, string result, string error)
    {
        var page = plan.Local("page");
        using (writer.Braces($"var {page} = {result} switch", "};"))
        {
            writer.Line($"{CallCode.Pattern(plan, method.Successes[0], "success")} => success.Value,");
            writer.Line($"_ => throw {error},");
        }

        var (items, isNullable, _) = PropertyPathCode.Spell(context, page, method.Pages!.Pagination.Items);
        writer.Line($"return new(_ => Task.FromResult(new {method.Pages.Type}.Step({page}, {items}{(isNullable ? " ?? []" : "")})), cancellationToken);");
    }

    private static void WriteErrors(CSharpContext context, CodeWriter writer, OperationPlan plan)
    {
        var exception = context.Names.ClientException;
        writer.Line();
        writer.Line($"private static Exception {plan.Name}Error({plan.Result.Name} result) =>");
        using var indent = writer.Indent();
        using var arms = writer.Braces("result switch", "};");
        foreach (var error in CallCode.ErrorsOf(plan))
            writer.Line($"{plan.Result.Name}.{error.Name} error => new {exception}<{error.ValueType}>(result, result.StatusCode, error.Value),");
        writer.Line($"_ => new {exception}(result, result.StatusCode),");
    }
}
