using System.Text.Json.Nodes;
using Photon.Engine.CSharp.Operations;
using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.TypeScript;
using Photon.Engine.TypeScript.Client;
using Photon.Engine.TypeScript.Types;
using Photon.Judges.Calls;
using Photon.Judges.Contracts;

namespace Photon.Judges.TypeScript;

/// <summary>Says the calls that were made for the C# client in the words of the TypeScript one.</summary>
internal sealed class TypeScriptCalls
{
    private static readonly string[] negotiated = ["digest", "negotiate", "ntlm"];
    private readonly TypeScriptContext context;
    private readonly JsonObject credentials = [];

    public TypeScriptCalls(Contract contract)
    {
        context = new TypeScriptContext(
            contract.Model,
            new TypeScriptOptions { ContractPath = "", Name = Contract.Name, EmitRuntime = true },
            new DiagnosticBag(allowBrokenParts: true));
        foreach (var scheme in contract.Model.Operations.SelectMany(o => o.Security).SelectMany(r => r.Uses).Select(u => u.Scheme).DistinctBy(s => s.Name))
            credentials[scheme.Name] = scheme.Kind == SecurityKind.HttpBasic ? new JsonObject { ["username"] = "anna", ["password"] = "secret" } : "secret";
    }

    /// <summary>One line for the caller; null where TypeScript says the body otherwise, as text.</summary>
    public string? LineOf(JudgedCall call)
    {
        var operation = call.Plan.Operation;
        var types = new TypeSpelling(context);
        var parameters = new ParameterPlan(operation, types);
        var input = new JsonObject();
        var bytes = new JsonArray();
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var argument = call.Plan.Arguments[i];
            if (call.Plan.Parameters.FirstOrDefault(p => p.Name == argument.Name) is { } parameter)
                Add(input, parameters.KeyOf(parameter.Parameter), call.Arguments[i]);
            else if ((call.Arguments[i] is not null || argument.IsRequired) && !TryAddBody(call, new BodyPlan(operation.Body!, types), call.Arguments[i], input, bytes))
                return null;
        }

        return new JsonObject
        {
            ["operation"] = context.Names.OperationName(operation),
            ["suffix"] = call.Case.Suffix == "Stream" ? "Bytes" : call.Case.Suffix,
            ["input"] = input,
            ["bytes"] = bytes,
            ["credentials"] = credentials.DeepClone(),
            ["headers"] = HeadersOf(call),
        }.ToJsonString();
    }

    private static void Add(JsonObject input, string key, JsonNode? value)
    {
        if (value is not null)
            input[key] = value.DeepClone();
    }

    private static bool TryAddBody(JudgedCall call, BodyPlan body, JsonNode? value, JsonObject input, JsonArray bytes)
    {
        var payload = call.Body!.Payload;
        if (payload.Kind == PayloadKind.Xml || body.Shapes.FirstOrDefault(shape => payload.MediaTypes.Any(m => m == shape.MediaType || m.Contains('*', StringComparison.Ordinal))) is not { } shape)
            return false;
        input["body"] = value?.DeepClone();
        if (body.Shapes.Count > 1)
            input["contentType"] = shape.MediaType;
        if (payload.Kind == PayloadKind.Stream)
            bytes.Add("");
        foreach (var field in call.Body.Fields.Where(field => field.Type.Contains("FilePart", StringComparison.Ordinal)))
            bytes.Add(field.Property.Name);
        return true;
    }

    private static JsonObject HeadersOf(JudgedCall call)
    {
        var headers = new JsonObject();
        // Where only "default" is declared Prism answers with it, but knows no status of it.
        if (call.Plan.Result.Cases.Any(c => !c.Status.IsDefault))
            headers["prefer"] = $"code={call.Status}";
        var first = call.Plan.Operation.Security is [var requirement, ..] ? requirement.Uses : [];
        if (first.Select(use => use.Scheme).FirstOrDefault(s => s.Kind == SecurityKind.HttpOther && negotiated.Contains(s.HttpScheme)) is { } scheme)
            headers["authorization"] = $"{scheme.HttpScheme} username=\"anna\", realm=\"a\", nonce=\"b\", uri=\"/\", response=\"c\"";
        return headers;
    }
}
