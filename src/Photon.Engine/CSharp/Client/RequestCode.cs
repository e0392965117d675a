using System.Text;
using Photon.Engine.CSharp.Operations;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Client;

/// <summary>The method that builds and sends one operation's request.</summary>
internal static class RequestCode
{
    public static void Write(CSharpContext context, OperationPlans plans, CodeWriter writer, OperationPlan plan)
    {
        var wire = plans.Wire;
        var request = plan.Local("request");
        writer.Line();
        var accept = plan.HasShapes ? plan.Local("accept") : null;
        using var method = writer.Braces($"private async Task<ClientReply> {plan.SendName}Async({plan.Signature(withDefaults: false, LastOf(plan, accept))})");
        writer.Line($"using var {request} = new ClientRequest({MethodOf(plan.Operation.Method)}, {CSharpText.Literal(EscapePath(plan.Operation.Path))});");
        foreach (var parameter in plan.Parameters)
            writer.Line(ParameterCall(wire, request, parameter));
        if (plan.HasAddresses)
            writer.Line($"{request}.At({plan.Local("address")});");
        var accepted = ClientMethod.MediaTypesOf(plan.Result.Cases);
        if (accept is not null)
            writer.Line($"{request}.Accept({accept});");
        else if (accepted.Count > 0)
            writer.Line($"{request}.Accept({string.Join(", ", accepted.Select(CSharpText.Literal))});");
        if (plan.Body is { } body)
            BodyCode.Write(context, wire, writer, plan, body, request);
        if (plans.Security?.Find(plan.Operation) is { } security)
            writer.Line($"{request}.Security({CSharpText.Literal(context.Options.Name)}, {context.Names.Security}.{security.Name});");
        writer.Line($"return await SendAsync({request}, cancellationToken).ConfigureAwait(false);");
    }

    /// <summary>What the request needs besides the operation's own parameters: the shape that is asked for, the address of a page.</summary>
    private static string? LastOf(OperationPlan plan, string? accept)
    {
        string?[] all = [accept is null ? null : $"string[] {accept}", plan.HasAddresses ? $"Uri? {plan.Local("address")}" : null];
        return all.OfType<string>().ToList() is { Count: > 0 } some ? string.Join(", ", some) : null;
    }

    /// <summary>Literal text of a template that may not stand in a URL is percent-encoded; what is encoded stays so. A fragment is not sent.</summary>
    public static string EscapePath(string path)
    {
        var escaped = new StringBuilder(path.Length);
        var isName = false;
        foreach (var rune in path.Split('#')[0].EnumerateRunes())
        {
            isName = rune.Value == '{' || (isName && rune.Value != '}');
            if (isName || rune.Value is '{' or '}' or '%' || !NeedsEscape(rune))
                escaped.Append(rune.ToString());
            else
                escaped.Append(Uri.EscapeDataString(rune.ToString()));
        }

        return escaped.ToString();
    }

    private static bool NeedsEscape(Rune rune) => !rune.IsAscii || rune.Value <= ' ' || "\"<>\\^`|\u007F".Contains((char)rune.Value, StringComparison.Ordinal);

    private static string MethodOf(string method) => method switch
    {
        "GET" => "HttpMethod.Get",
        "PUT" => "HttpMethod.Put",
        "POST" => "HttpMethod.Post",
        "DELETE" => "HttpMethod.Delete",
        "PATCH" => "HttpMethod.Patch",
        "HEAD" => "HttpMethod.Head",
        "OPTIONS" => "HttpMethod.Options",
        "TRACE" => "HttpMethod.Trace",
        _ => $"new HttpMethod({CSharpText.Literal(method)})",
    };

    /// <summary>A call that puts a parameter into a <c>ClientRequest</c> or <c>UrlBuilder</c>.</summary>
    public static string ParameterCall(WireCode wire, string request, OperationParameter parameter)
    {
        var declared = parameter.Parameter;
        var arguments = new List<string>();
        if (declared.Place == ParameterPlace.QueryString)
        {
            var isForm = declared.ContentType?.Contains("form", StringComparison.OrdinalIgnoreCase) == true;
            return $"{request}.QueryString({wire.Value(declared.Type, parameter.Name, isJson: true)}, isForm: {(isForm ? "true" : "false")});";
        }

        arguments.Add(CSharpText.Literal(declared.Name));
        arguments.Add(wire.Value(declared.Type, parameter.Name, parameter.Style == "Json"));
        if (parameter.Style != parameter.DefaultStyle)
            arguments.Add($"style: WireStyle.{parameter.Style}");
        if (parameter.Explode != parameter.DefaultExplode && parameter.Style != "Json")
            arguments.Add($"explode: {(parameter.Explode ? "true" : "false")}");
        if (declared.SpansSegments)
            arguments.Add("spansSegments: true");
        else if (declared.AllowsReserved && declared.Place is ParameterPlace.Path or ParameterPlace.Query)
            arguments.Add("keepReserved: true");
        return $"{request}.{declared.Place}({string.Join(", ", arguments)});";
    }
}
