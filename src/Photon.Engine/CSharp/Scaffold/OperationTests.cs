using Photon.Engine.CSharp.Client;
using Photon.Engine.CSharp.Naming;
using Photon.Engine.CSharp.Operations;
using Photon.Engine.CSharp.PactTests;
using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Scaffold;

/// <summary>The tests of one operation.</summary>
internal sealed class OperationTests(CSharpContext context, OperationPlan plan, ScaffoldOptions options, string stub, DiagnosticBag diagnostics)
{
    private readonly ValueCode values = new(context);
    private readonly string className = plan.Name + "Tests";

    /// <summary>What the client is called in a test.</summary>
    private readonly string client = IdentifierWords.Camel(context.Options.Name) is var name && name is "stub" or "http" or "answer" ? name + "Client" : Identifier.Escape(name);

    /// <summary>Null where none of the calls can be written.</summary>
    public GeneratedFile? Write(IReadOnlyList<ApiCall> calls)
    {
        var body = new CodeWriter();
        CSharpText.WriteSummary(body, CommentText.OneLine(plan.Operation.Summary ?? $"{plan.Operation.Method} {plan.Operation.Path}"));
        var interactions = calls.Select(call => new TestedInteraction { PactFile = options.PactFile, Key = call.Description, Description = call.Description }).ToList();
        var written = 0;
        using (body.Braces($"public sealed class {className}({stub} stub) : IClassFixture<{stub}>"))
        {
            foreach (var (call, method) in calls.Zip(InteractionNames.Methods(interactions, className)))
                written += Write(body, call, method) ? 1 : 0;
        }

        return written == 0 ? null : new GeneratedFile(className + ".cs", Head(body.ToString()) + body, GeneratedFileKind.Compile);
    }

    private string Head(string body)
    {
        var usings = new List<string> { context.Options.Namespace };
        if (body.Contains("CultureInfo.", StringComparison.Ordinal))
            usings.Add("System.Globalization");
        if (body.Contains("JsonSerializer.", StringComparison.Ordinal) || body.Contains("JsonElement", StringComparison.Ordinal))
            usings.Add("System.Text.Json");
        var lines = usings.OrderBy(u => !u.StartsWith("System.", StringComparison.Ordinal)).ThenBy(u => u, StringComparer.Ordinal);
        return string.Concat(lines.Select(line => $"using {line};\n")) + $"\nnamespace {options.Namespace};\n\n";
    }

    private bool Write(CodeWriter writer, ApiCall call, string method)
    {
        if (ArgumentsOf(call) is not { } arguments || CaseOf(call) is not { } answered || (IsSecondShape(call) && ThrowingOf(answered) is null))
        {
            diagnostics.Report(Codes.TestNotWritten, plan.Operation.Location, call.Description);
            return false;
        }

        writer.Line();
        writer.Line("[Fact]");
        using var braces = writer.Braces($"public async Task {method}()");
        writer.Line($"using var http = stub.CreateClient({string.Join(", ", call.States.Select(CSharpText.Literal))});");
        foreach (var (header, value) in call.Credentials)
            writer.Line($"http.DefaultRequestHeaders.Add({CSharpText.Literal(header)}, {CSharpText.Literal(value)});");
        writer.Line($"var {client} = new {ClientName}(http);");
        WriteCall(writer, call, answered, arguments);
        return true;
    }

    /// <summary>Only a client's method of its own asks for another media type than the first.</summary>
    private static bool IsSecondShape(ApiCall call) => call.Content is { } content && !ReferenceEquals(content, call.Response.Contents[0]);

    private ClientMethod? ThrowingOf(ResultCase answered) =>
        plan.Methods.FirstOrDefault(m => !m.IsStream && m.Successes.Contains(answered) && m.Value.TrimEnd('?') == (answered.ValueType ?? "").TrimEnd('?'));

    private string ClientName => context.Options.ClientPerTag && context.Model.Tags.FirstOrDefault(tag => tag.Operations.Contains(plan.Operation)) is { } tag
        ? context.Names.ClientName(tag)
        : context.Names.Client;

    private void WriteCall(CodeWriter writer, ApiCall call, ResultCase answered, IReadOnlyList<string> arguments)
    {
        var throwing = ThrowingOf(answered);
        var isNullable = (throwing?.Value ?? answered.ValueType ?? "").EndsWith('?');
        var checks = answered.ValueType is null || answered.Payload.Kind != PayloadKind.Json
            ? []
            : new AnswerChecks(context, values).Of(answered.Payload.Type! with { IsNullable = isNullable }, call.Answer!, "answer").ToList();
        var hasValue = checks.Count > 0;
        writer.Line();
        if (throwing is not null)
        {
            writer.Lines($"{(hasValue ? "var answer = " : "")}await {Invoke(throwing.Name, arguments)};");
        }
        else if (plan.ResultMethod is { } trying)
        {
            writer.Lines($"var {(hasValue ? "result" : "answer")} = await {Invoke(trying, arguments)};");
            writer.Line();
            var test = $"Assert.IsType<{plan.Result.Name}.{answered.Name}>({(hasValue ? "result" : "answer")})";
            writer.Line(hasValue ? $"var answer = {test}.Value;" : $"{test};");
        }
        else
        {
            writer.Lines($"var refused = await Assert.ThrowsAsync<{Exception(answered)}>({(plan.Methods[0].Pages is null ? "() =>" : "async () => await")} {Invoke(plan.Methods[0].Name, arguments)});");
            writer.Line();
            writer.Line(FormattableString.Invariant($"Assert.Equal({StatusOf(answered)}, (int)refused.StatusCode);"));
            return;
        }

        if (hasValue && throwing is not null)
            writer.Line();
        foreach (var line in checks)
            writer.Line(line);
    }

    private string Exception(ResultCase answered) =>
        answered.ValueType is { } type && answered.Payload.Kind == PayloadKind.Json ? $"{context.Names.ClientException}<{type.TrimEnd('?')}>" : context.Names.ClientException;

    private static int StatusOf(ResultCase answered) => answered.Status.IsDefault ? 500 : answered.Status.From;

    private string Invoke(string method, IReadOnlyList<string> arguments) =>
        $"{client}.{method}Async({string.Join(", ", arguments.Append($"{(arguments.Count < plan.Arguments.Count ? "cancellationToken: " : "")}TestContext.Current.CancellationToken"))})";

    private ResultCase? CaseOf(ApiCall call) => plan.Result.Cases.FirstOrDefault(c =>
        c.Response == call.Response && (call.Content is null || c.Payload.Contents.Contains(call.Content)) && c.Payload.Kind is not (PayloadKind.Items or PayloadKind.Stream));

    /// <summary>Null where something can't be said, or is not sent by the client alone.</summary>
    private List<string>? ArgumentsOf(ApiCall call)
    {
        if (!call.HasOnlyHeaderCredentials)
            return null;
        var all = new List<string>();
        var isInOrder = true;
        foreach (var argument in plan.Arguments)
        {
            var isBody = plan.Body is { } body && body.Name == argument.Name;
            var parameter = isBody ? null : plan.Parameters.FirstOrDefault(p => p.Name == argument.Name);
            var sent = isBody ? call.Body : call.Arguments.FirstOrDefault(a => a.Key == parameter?.Parameter).Value;
            if (sent is null)
            {
                if (argument.IsRequired)
                    return null;
                isInOrder = false;
                continue;
            }

            if ((isBody ? BodyOf(call, sent) : values.Of(parameter!.Parameter.Type, OfKind(parameter.Parameter.Type, sent))) is not { } code)
                return null;
            all.Add((isInOrder ? "" : argument.Name + ": ") + code.Write(90, ""));
        }

        return all;
    }

    /// <summary>On the wire <c>5</c> and <c>"5"</c> are the same, and so they are in examples of parameters.</summary>
    private static Node OfKind(TypeUse type, Node value) => (type.Type, value) switch
    {
        (ScalarType { Kind: Scalar.String }, ScalarNode { Kind: not (ScalarKind.String or ScalarKind.Null) } scalar) => MadeNode.Text(scalar.Text),
        (ScalarType { Kind: Scalar.Int32 or Scalar.Int64 or Scalar.Double or Scalar.Single or Scalar.Decimal }, ScalarNode { Kind: ScalarKind.String } text) when JsonNumber.IsNumber(text.Text) => MadeNode.Number(text.Text),
        _ => value,
    };

    private CodeTree? BodyOf(ApiCall call, Node sent)
    {
        if (plan.Body is not { UnionName: null, Cases: [var single] } || !single.Payload.Contents.Contains(call.BodyContent!))
            return null;
        return single.Payload.Kind switch
        {
            PayloadKind.Json => values.Of(single.Payload.Type!, sent),
            PayloadKind.Text when sent is ScalarNode text => new CodeTree(CSharpText.Literal(text.Text)),
            _ => null,
        };
    }
}
