using Photon.Engine.CSharp.Operations;
using Photon.Engine.CSharp.Validation;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Server;

/// <summary>The endpoints of one tag: each binds a request, calls the handler and writes its result.</summary>
internal static class EndpointsEmitter
{
    /// <summary>What files of endpoints import.</summary>
    public static IReadOnlyList<string> Usings { get; } =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Text.Json", "System.Threading.Tasks",
        "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.DependencyInjection",
    ];

    public static GeneratedFile Emit(
        CSharpContext context, OperationPlans plans, RulesEmitter rules, RouteTable routes, ApiTag tag, string className)
    {
        var writer = CSharpFile.Begin(context, [.. Usings, .. context.StreamUsings]);
        var mapped = tag.Operations.Where(o => routes.Find(o) is not null).Select(plans.Of).ToList();
        CSharpText.WriteSummary(writer, $"Endpoints of {tag.Name ?? context.Model.Title}.");
        using (writer.Braces($"internal static class {className}"))
        {
            using (writer.Braces("public static void Map(IEndpointRouteBuilder routes)"))
            {
                foreach (var plan in mapped)
                {
                    var guard = plans.Security?.Find(plan.Operation) is { } security ? $".RequireAuthorization({context.Names.Policies}.{security.Name})" : "";
                    var route = routes.Find(plan.Operation)!;
                    writer.Line($"routes.MapMethods({CSharpText.Literal(route.Pattern)}, [{CSharpText.Literal(plan.Operation.Method)}], {plan.Name}Async).WithDisplayName({CSharpText.Literal(plan.Name)}){FieldsOf(routes, plan)}{guard};");
                }
            }

            foreach (var plan in mapped)
                Write(context, plans.Wire, rules, writer, context.Names.HandlerName(tag), plan, routes.Find(plan.Operation)!);
        }

        return CSharpFile.End(writer, "Server", className);
    }

    private static string FieldsOf(RouteTable routes, OperationPlan plan)
    {
        var fields = routes.FieldsOf(plan.Operation).Select(f => $"({CSharpText.Literal(f.Place)}, {CSharpText.Literal(f.Name)}, {CSharpText.Literal(f.Value)})").ToList();
        return fields.Count == 0 ? "" : $".WithMetadata(new RequiredFields({string.Join(", ", fields)}))";
    }

    /// <summary>The method of an endpoint, and what it stands on.</summary>
    public static void Write(
        CSharpContext context, WireCode wire, RulesEmitter rules, CodeWriter writer, string handlerName, OperationPlan plan, RouteTemplate route)
    {
        BindingCode.WriteFields(wire, writer, plan);
        WriteEndpoint(context, wire, rules, writer, handlerName, plan, route);
        ReplyWriterCode.Write(context, wire, writer, plan);
    }

    private static void WriteEndpoint(
        CSharpContext context, WireCode wire, RulesEmitter rules, CodeWriter writer, string handlerName, OperationPlan plan, RouteTemplate route)
    {
        var http = plan.Local("context");
        writer.Line();
        using var method = writer.Braces($"private static async Task {plan.Name}Async(HttpContext {http})");
        if (plan.Arguments.Count > 0)
            BindingCode.Write(context, wire, rules, writer, plan, route, http);
        var handler = plan.Local("handler");
        var result = plan.Local("result");
        writer.Line($"var {handler} = {http}.RequestServices.GetRequiredService<{handlerName}>();");
        var call = $"await {handler}.{plan.Name}Async({plan.Call($"{http}.RequestAborted")}).ConfigureAwait(false);";
        if (plan.Body?.Cases.Any(c => c.Payload.Kind == PayloadKind.Items) == true)
            WriteGuardedCall(writer, plan, result, call);
        else
            writer.Line($"var {result} = {call}");
        writer.Line($"await Write{plan.Name}Async({http}, {result}).ConfigureAwait(false);");
    }

    /// <summary>Items of the body are checked while the handler reads them.</summary>
    private static void WriteGuardedCall(CodeWriter writer, OperationPlan plan, string result, string call)
    {
        var request = plan.Local("request");
        writer.Line($"{plan.Result.Name} {result};");
        using (writer.Braces("try"))
            writer.Line($"{result} = {call}");
        using (writer.Braces($"catch (BadHttpRequestException) when (!{request}.IsValid)"))
        {
            writer.Line($"await {request}.RefuseAsync().ConfigureAwait(false);");
            writer.Line("return;");
        }

        writer.Line();
    }
}
