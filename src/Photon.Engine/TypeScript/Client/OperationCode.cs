using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Types;

namespace Photon.Engine.TypeScript.Client;

/// <summary>Writes one operation: the type of its input, of its answers, and the function itself, for each shape of a success.</summary>
internal sealed class OperationCode
{
    private readonly TypeScriptContext context;
    private readonly TypeSpelling types;
    private readonly ApiOperation operation;
    private readonly ParameterPlan parameters;
    private readonly BodyPlan? body;
    private readonly string name;
    private readonly string pascal;
    private readonly string input;

    public OperationCode(TypeScriptContext context, TypeSpelling types, ApiOperation operation)
    {
        this.context = context;
        this.types = types;
        this.operation = operation;
        name = context.Names.OperationName(operation);
        pascal = char.ToUpperInvariant(name[0]) + name[1..];
        parameters = new ParameterPlan(operation, types);
        body = operation.Body is { Contents.Count: > 0 } declared ? new BodyPlan(declared, types) : null;
        var isNeeded = parameters.Members.Any(member => member.IsRequired) || body is { IsRequired: true };
        input = parameters.Members.Count == 0 && body is null ? "void" : context.Names.TakeType(pascal + "Input");
        InputArgument = isNeeded || input == "void" ? input : input + " | void";
    }

    private string InputArgument { get; }

    public void Write(CodeWriter writer, Func<AnswerPlan, IReadOnlyList<string>> stepsOf)
    {
        WriteInput(writer);
        foreach (var plan in AnswerPlan.Of(operation, types))
            WriteFunction(writer, plan, stepsOf(plan));
        HeaderCode.Write(writer, context, types, operation, name);
        ServerCode.WriteOwn(writer, context, operation, name);
    }

    private void WriteInput(CodeWriter writer)
    {
        if (input == "void")
            return;
        writer.Line();
        if (body is not { Shapes.Count: > 1 })
        {
            writer.Line($"export interface {input} {{");
            WriteMembers(writer);
            writer.Line("}");
            return;
        }

        var optional = body.IsRequired ? "" : "?";
        var hasMembers = parameters.Members.Count > 0;
        writer.Line($"export type {input} ={(hasMembers ? " {" : "")}");
        if (hasMembers)
        {
            WriteMembers(writer);
            writer.Line("} & (");
        }

        using (writer.Indent())
        {
            for (var i = 0; i < body.Shapes.Count; i++)
                writer.Line($"| {{ contentType{(i == 0 ? "?" : "")}: {TypeScriptText.Literal(body.Shapes[i].MediaType)}; body{optional}: {body.Shapes[i].Type}{(body.Shapes[i].PartHeaders is { } headers ? $"; {headers}" : "")} }}{(i == body.Shapes.Count - 1 && !hasMembers ? ";" : "")}");
        }

        if (hasMembers)
            writer.Line(");");
    }

    private void WriteMembers(CodeWriter writer)
    {
        using var indent = writer.Indent();
        foreach (var member in parameters.Members)
        {
            TypeScriptText.WriteDoc(writer, member.Description, member.IsDeprecated);
            writer.Line($"{TypeScriptText.PropertyName(member.Name)}{(member.IsRequired ? "" : "?")}: {member.Type};");
        }

        if (body is not { Shapes: [var only] })
            return;
        TypeScriptText.WriteDoc(writer, body.Description);
        writer.Line($"body{(body.IsRequired ? "" : "?")}: {only.Type};");
        if (only.PartHeaders is { } partHeaders)
            writer.Line($"{partHeaders};");
    }

    private void WriteFunction(CodeWriter writer, AnswerPlan plan, IReadOnlyList<string> steps)
    {
        var function = plan.Suffix.Length == 0 ? name : context.Names.TakeValue(name + plan.Suffix);
        var answers = context.Names.TakeType(pascal + plan.Suffix + "Answers");
        writer.Line();
        TypesEmitter.WriteAlternatives(writer, answers, plan.Answers);
        writer.Line();
        WriteDoc(writer);
        string[] all = [TypeScriptText.Literal(parameters.Template), .. steps, .. parameters.Steps, .. body is null ? [] : new[] { body.Step }, .. plan.Steps];
        var init = body is { CanTellProgress: true } ? ", $.UploadInit" : "";
        var head = $"export const {function} = /* @__PURE__ */ $.operation<{InputArgument}, {plan.Success}, {answers}{init}>(";
        WriteCall(writer, head, all);
        if (!plan.IsJson || plan.Suffix.Length > 0 || PageCode.Spell(operation, parameters, types, function, InputArgument) is not { } pages)
            return;
        writer.Line();
        writer.Line($"/** The items of all pages of `{function}`, one after another. */");
        writer.Line($"export const {context.Names.TakeValue(function + "Items")} = {pages};");
    }

    private static void WriteCall(CodeWriter writer, string head, string[] arguments)
    {
        var line = $"{head}{string.Join(", ", arguments)});";
        if (line.Length <= TypeScriptText.LineLength)
        {
            writer.Line(line);
            return;
        }

        writer.Line(head);
        using (writer.Indent())
        {
            foreach (var argument in arguments)
                writer.Line(argument + ",");
        }

        writer.Line(");");
    }

    private void WriteDoc(CodeWriter writer)
    {
        var parts = new[] { operation.Summary, operation.Description }.Where(text => !string.IsNullOrWhiteSpace(text)).Distinct(StringComparer.Ordinal).ToList();
        TypeScriptText.WriteDoc(writer, parts.Count == 0 ? $"{operation.Method} {operation.Path}" : string.Join("\n\n", parts), operation.IsDeprecated);
    }
}
