using Photon.Engine.CSharp.Operations;
using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Server;

/// <summary>The route of each operation that can have one.</summary>
internal sealed class RouteTable
{
    private readonly Dictionary<ApiOperation, RouteTemplate> templates = [];
    private readonly Dictionary<ApiOperation, IReadOnlyList<RequiredField>> fields = [];

    private RouteTable()
    {
    }

    /// <summary>Each path with its methods, for the answer to other methods.</summary>
    public IReadOnlyList<(string Pattern, IReadOnlyList<string> Methods)> Paths { get; private set; } = [];

    /// <summary>Whether any operation asks for fields besides its path and method.</summary>
    public bool HasFields => fields.Values.Any(f => f.Count > 0);

    public static RouteTable Create(CSharpContext context, IReadOnlyList<OperationPlan> plans)
    {
        var table = new RouteTable();
        var routable = Routable(context, plans);
        var shared = routable
            .GroupBy(r => (r.Template.Key, r.Operation.Method.ToUpperInvariant()))
            .Where(group => group.Count() > 1)
            .SelectMany(group => group.Select(r => r.Operation))
            .ToHashSet();
        var taken = new Dictionary<string, ApiOperation>(StringComparer.Ordinal);
        var methods = new Dictionary<string, (string Pattern, List<string> Methods)>(StringComparer.Ordinal);
        foreach (var (operation, template) in routable)
        {
            IReadOnlyList<RequiredField> required = [.. template.Query, .. shared.Contains(operation) ? ConstantsOf(operation) : []];
            var key = $"{operation.Method.ToUpperInvariant()} {template.Key} {string.Join(' ', required.Select(f => f.ToString()).Order(StringComparer.Ordinal))}";
            if (!taken.TryAdd(key, operation))
            {
                context.Diagnostics.Report(Codes.AmbiguousPath, operation.Location, operation.Method, operation.Path, taken[key].Path);
                continue;
            }

            table.templates.Add(operation, template);
            table.fields.Add(operation, required);
            if (!methods.TryGetValue(template.Key, out var entry))
                methods.Add(template.Key, entry = (template.Pattern, []));
            if (!entry.Methods.Contains(operation.Method))
                entry.Methods.Add(operation.Method);
        }

        table.Paths = [.. methods.Values.Select(m => (m.Pattern, (IReadOnlyList<string>)m.Methods))];
        return table;
    }

    public RouteTemplate? Find(ApiOperation operation) => templates.GetValueOrDefault(operation);

    /// <summary>What a request must have besides path and method.</summary>
    public IReadOnlyList<RequiredField> FieldsOf(ApiOperation operation) => fields[operation];

    /// <summary>True where the contract itself has an operation at the path.</summary>
    public bool Has(string path) => templates.Values.Any(t => t.Key.Equals(path, StringComparison.OrdinalIgnoreCase));

    private static List<(ApiOperation Operation, RouteTemplate Template)> Routable(CSharpContext context, IReadOnlyList<OperationPlan> plans)
    {
        var found = new List<(ApiOperation, RouteTemplate)>();
        foreach (var operation in plans.Select(p => p.Operation))
        {
            var spanning = operation.Parameters.Where(p => p.SpansSegments).Select(p => p.Name).ToList();
            if (RouteTemplate.TryCreate(operation.Path, spanning) is not { } template)
            {
                context.Diagnostics.Report(Codes.UnroutablePath, operation.Location, operation.Path);
                continue;
            }

            if (spanning.Find(name => !operation.Path.EndsWith($"/{{{name}}}", StringComparison.Ordinal)) is { } inner)
                context.Diagnostics.Report(Codes.SlashesInside, operation.Location, inner, operation.Path);
            found.Add((operation, template));
        }

        return found;
    }

    /// <summary>Parameters that must be there with the only value they may have, such as <c>op=APPEND</c>: they tell operations of one path apart.</summary>
    private static IEnumerable<RequiredField> ConstantsOf(ApiOperation operation) => operation.Parameters
        .Where(p => p is { IsRequired: true, Place: ParameterPlace.Query or ParameterPlace.Header, Type.Rule.Values: [ScalarNode] })
        .Select(p => new RequiredField(p.Place == ParameterPlace.Query ? "query" : "header", p.Name, ((ScalarNode)p.Type.Rule!.Values![0]).Text));
}

/// <summary>A field that a request must have for an operation to be meant.</summary>
/// <param name="Place"><c>query</c> or <c>header</c>.</param>
/// <param name="Name">Its name, decoded.</param>
/// <param name="Value">Its value, decoded.</param>
internal sealed record RequiredField(string Place, string Name, string Value);
