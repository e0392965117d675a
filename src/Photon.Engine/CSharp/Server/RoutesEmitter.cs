using Photon.Engine.CSharp.Client;
using Photon.Engine.CSharp.Operations;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Server;

/// <summary>Paths with their parameters filled in: <c>ShopRoutes.GetProduct(id)</c>.</summary>
internal static class RoutesEmitter
{
    public static GeneratedFile Emit(CSharpContext context, OperationPlans plans)
    {
        var writer = CSharpFile.Begin(context, "System", "System.Collections.Generic", "System.Text.Json");
        CSharpText.WriteSummary(writer, $"The paths of {context.Model.Title}, for links and Location headers.");
        using (writer.Braces($"public static class {context.Names.Routes}"))
        {
            foreach (var plan in plans.All)
                WriteRoute(plans.Wire, writer, plan);
        }

        return CSharpFile.End(writer, "Server", context.Names.Routes);
    }

    private static void WriteRoute(WireCode wire, CodeWriter writer, OperationPlan plan)
    {
        var parameters = plan.Parameters.Where(p => p.Parameter.Place == ParameterPlace.Path).ToList();
        var path = CSharpText.Literal(RequestCode.EscapePath(plan.Operation.Path));
        writer.Line();
        CSharpText.WriteSummary(writer, $"{plan.Operation.Method} {plan.Operation.Path}");
        var signature = string.Join(", ", parameters.Select(p => $"{p.Type} {p.Name}"));
        if (parameters.Count == 0)
        {
            writer.Line($"public static RoutePath {plan.Name}() => new({path});");
            return;
        }

        var url = plan.Local("url");
        using var method = writer.Braces($"public static RoutePath {plan.Name}({signature})");
        writer.Line($"var {url} = new UrlBuilder({path});");
        foreach (var parameter in parameters)
            writer.Line(RequestCode.ParameterCall(wire, url, parameter));
        writer.Line($"return new RoutePath({url}.ToString());");
    }
}
