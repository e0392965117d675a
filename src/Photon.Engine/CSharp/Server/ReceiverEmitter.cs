using Photon.Engine.CSharp.Operations;
using Photon.Engine.CSharp.Validation;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Server;

/// <summary>
/// Receivers of what the provider of the API sends: <c>app.MapShopWebhooks()</c>. A contract does not say where they lie; the application does.
/// </summary>
internal static class ReceiverEmitter
{
    public static IEnumerable<GeneratedFile> Emit(CSharpContext context, OperationPlans plans, RulesEmitter rules)
    {
        var stem = context.Options.Name + "Webhooks";
        var name = context.Names.TakeType(stem);
        var handler = context.Names.TakeType(stem + "Handler");
        yield return HandlerEmitter.Emit(context, handler, $"Receives what {context.Model.Title} sends.", plans.Receivers);
        yield return EmitClass(context, plans, rules, name, handler);
    }

    private static GeneratedFile EmitClass(CSharpContext context, OperationPlans plans, RulesEmitter rules, string name, string handler)
    {
        var writer = CSharpFile.Begin(
            context,
            [.. EndpointsEmitter.Usings, "Microsoft.Extensions.DependencyInjection.Extensions", "Microsoft.Extensions.Hosting", .. context.StreamUsings]);
        CSharpText.WriteSummary(writer, $"Puts receivers of what {context.Model.Title} sends into an application.");
        using (writer.Braces($"public static class {name}"))
        {
            WriteRegistration(context, writer, handler);
            var names = MapNames(context, plans.Receivers);
            var webhooks = plans.Receivers.Where(p => p.Operation.Kind == OperationKind.Webhook).ToList();
            if (webhooks.Count > 0)
                WriteMapping(context, writer, webhooks, names);
            foreach (var plan in plans.Receivers)
                WriteMap(writer, plan, names[plan]);

            // The path is the application's: its parameters have the names that the contract gives them.
            var route = RouteTemplate.TryCreate("/", [])!;
            foreach (var plan in plans.Receivers)
                EndpointsEmitter.Write(context, plans.Wire, rules, writer, handler, plan, route);
        }

        return CSharpFile.End(writer, "Server", name);
    }

    private static void WriteRegistration(CSharpContext context, CodeWriter writer, string handler)
    {
        CSharpText.WriteSummary(writer, "Registers the handler, one for each request, and problem details for what the application itself refuses.");
        using var method = writer.Braces(
            $"public static TBuilder Add{context.Options.Name}Webhooks<TBuilder>(this TBuilder builder) where TBuilder : IHostApplicationBuilder");
        writer.Line("builder.Services.AddProblemDetails();");
        writer.Line($"builder.Services.TryAddScoped<{handler}>();");
        writer.Line("return builder;");
    }

    private static void WriteMapping(CSharpContext context, CodeWriter writer, IReadOnlyList<OperationPlan> webhooks, Dictionary<OperationPlan, string> names)
    {
        writer.Line();
        CSharpText.WriteSummary(writer, "Receives each webhook at a path of its name. Nobody but the provider should get through: check its signature or secret with a filter on the answer.");
        writer.Line("/// <param name=\"routes\">The application or a group.</param>");
        writer.Line("/// <param name=\"path\">What the paths begin with.</param>");
        using var method = writer.Braces($"public static RouteGroupBuilder Map{context.Options.Name}Webhooks(this IEndpointRouteBuilder routes, string path = \"/webhooks\")");
        writer.Line("var group = routes.MapGroup(path);");
        foreach (var plan in webhooks)
            writer.Line($"{names[plan]}(group, {CSharpText.Literal("/" + SegmentOf(plan, webhooks))});");
        writer.Line("return group;");
    }

    private static void WriteMap(CodeWriter writer, OperationPlan plan, string name)
    {
        var operation = plan.Operation;
        var isWebhook = operation.Kind == OperationKind.Webhook;
        writer.Line();
        CSharpText.WriteSummary(writer, $"Receives {(isWebhook ? "the webhook" : "the callback at")} {operation.Path}: {operation.Summary ?? operation.Description ?? operation.Method}");
        writer.Line("/// <param name=\"routes\">The application or a group.</param>");
        writer.Line("/// <param name=\"path\">Where it is received.</param>");
        writer.Line($"public static IEndpointConventionBuilder {name}(this IEndpointRouteBuilder routes, string path) =>");
        using (writer.Indent())
            writer.Line($"routes.MapMethods(path, [{CSharpText.Literal(operation.Method)}], {plan.Name}Async).WithDisplayName({CSharpText.Literal(plan.Name)});");
    }

    /// <summary><c>MapOrderShippedWebhook</c>: the kind keeps it apart from ASP.NET Core's own, such as MapGet.</summary>
    private static Dictionary<OperationPlan, string> MapNames(CSharpContext context, IReadOnlyList<OperationPlan> plans)
    {
        var scope = new NameScope(StringComparer.Ordinal);
        scope.TryTake($"Map{context.Options.Name}Webhooks");
        return plans.ToDictionary(p => p, p => scope.Take($"Map{p.Name}{(p.Name.EndsWith(KindOf(p), StringComparison.Ordinal) ? "" : KindOf(p))}"));
    }

    private static string KindOf(OperationPlan plan) => plan.Operation.Kind.ToString();

    /// <summary>The webhook's own name where it can stand in a route, and stands there alone.</summary>
    private static string SegmentOf(OperationPlan plan, IReadOnlyList<OperationPlan> all)
    {
        var name = plan.Operation.Path;
        var isPlain = name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
        var isAlone = all.Count(p => p.Operation.Method == plan.Operation.Method && p.Operation.Path.Equals(name, StringComparison.OrdinalIgnoreCase)) == 1;
        return isPlain && isAlone ? name : plan.Name;
    }
}
