using Photon.Engine.CSharp.Operations;
using Photon.Engine.CSharp.Validation;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Server;

/// <summary>The server: handlers and endpoints of each tag, their registration, and routes for links.</summary>
internal static class ServerEmitter
{
    public static IEnumerable<GeneratedFile> Emit(CSharpContext context, OperationPlans plans, RulesEmitter rules)
    {
        var routes = RouteTable.Create(context, plans.All);
        var endpoints = new Dictionary<ApiTag, string>();
        foreach (var tag in context.Model.Tags)
        {
            endpoints.Add(tag, context.Names.TakeType(context.Names.TagName(tag) + "Endpoints"));
            yield return HandlerEmitter.Emit(context, plans, tag);
            yield return EndpointsEmitter.Emit(context, plans, rules, routes, tag, endpoints[tag]);
        }

        if (plans.Security is { } security)
        {
            foreach (var file in PolicyEmitter.Emit(context, security))
                yield return file;
        }

        yield return RegistrationEmitter.Emit(context, routes, endpoints);
        yield return RoutesEmitter.Emit(context, plans);
    }
}
