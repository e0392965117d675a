using Photon.Engine.CSharp.Operations;
using Photon.Engine.CSharp.Validation;
using Photon.Engine.Diagnostics;
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

/// <summary>The route of each operation that can have one.</summary>
internal sealed class RouteTable
{
    private readonly Dictionary<ApiOperation, RouteTemplate> templates = [];

    private RouteTable()
    {
    }

    /// <summary>Each path with its methods, for the answer to other methods.</summary>
    public IReadOnlyList<(string Pattern, IReadOnlyList<string> Methods)> Paths { get; private set; } = [];

    public RouteTemplate? Find(ApiOperation operation) => templates.GetValueOrDefault(operation);

    /// <summary>Whether any path asks for a query.</summary>
    public bool HasQueries => templates.Values.Any(t => t.Query.Count > 0);

    /// <summary>True where the contract itself has an operation at the path.</summary>
    public bool Has(string path) => templates.Values.Any(t => t.Key.Equals(path, StringComparison.OrdinalIgnoreCase));

    public static RouteTable Create(CSharpContext context, IReadOnlyList<OperationPlan> plans)
    {
        var table = new RouteTable();
        var taken = new Dictionary<(string Key, string Method), ApiOperation>();
        var methods = new Dictionary<string, (string Pattern, List<string> Methods)>(StringComparer.Ordinal);
        foreach (var operation in plans.Select(p => p.Operation))
        {
            var spanning = operation.Parameters.Where(p => p.SpansSegments).Select(p => p.Name).ToList();
            if (RouteTemplate.TryCreate(operation.Path, spanning) is not { } template)
            {
                context.Diagnostics.Report(Codes.UnroutablePath, operation.Location, operation.Path);
                continue;
            }

            if (!taken.TryAdd((template.Key, operation.Method.ToUpperInvariant()), operation))
            {
                var other = taken[(template.Key, operation.Method.ToUpperInvariant())].Path;
                context.Diagnostics.Report(Codes.AmbiguousPath, operation.Location, operation.Method, operation.Path, other);
                continue;
            }

            if (spanning.Find(name => !operation.Path.EndsWith($"/{{{name}}}", StringComparison.Ordinal)) is { } inner)
                context.Diagnostics.Report(Codes.SlashesInside, operation.Location, inner, operation.Path);
            table.templates.Add(operation, template);
            if (!methods.TryGetValue(template.PathKey, out var entry))
                methods.Add(template.PathKey, entry = (template.Pattern, []));
            if (!entry.Methods.Contains(operation.Method))
                entry.Methods.Add(operation.Method);
        }

        table.Paths = [.. methods.Values.Select(m => (m.Pattern, (IReadOnlyList<string>)m.Methods))];
        return table;
    }
}
