using Photon.Engine.Diagnostics;
using Photon.Engine.OpenApi;
using Photon.Engine.Text;

namespace Photon.Engine.Model;

/// <summary>Links, once every operation they may lead to is bound.</summary>
internal sealed class LinkBinder(DiagnosticBag diagnostics)
{
    private readonly List<(Operation Operation, List<ApiLink> Links)> waiting = [];
    private readonly Dictionary<string, ApiOperation> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ApiOperation> byPath = new(StringComparer.Ordinal);

    public void Add(Operation operation, string path, ApiOperation bound, List<ApiLink> links)
    {
        if (bound.OperationId is { } id)
            byId.TryAdd(id, bound);
        byPath.TryAdd(bound.Method + ' ' + path, bound);
        waiting.Add((operation, links));
    }

    public void Resolve()
    {
        foreach (var (operation, links) in waiting)
        {
            foreach (var response in operation.Responses)
            {
                foreach (var link in response.Links)
                    Add(links, link, response);
            }
        }
    }

    private void Add(List<ApiLink> links, Link link, Response response)
    {
        if (TargetOf(link) is not { } target)
            diagnostics.Report(Codes.UnknownLinkTarget, response.Node.Location, link.Name, link.OperationId ?? link.OperationRef ?? "");
        else if (StatusWords.RangeOf(response.Status) is { } status)
            links.Add(new ApiLink(link.Name, status, target, [.. ValuesOf(link, target)], link.Description, response.Node.Location));
    }

    /// <summary>A parameter goes by its name, with its place before it where that would not be enough: <c>path.id</c>.</summary>
    private IEnumerable<ApiLinkValue> ValuesOf(Link link, ApiOperation target)
    {
        foreach (var (name, value) in link.Parameters)
        {
            var parameter = target.Parameters.FirstOrDefault(p => $"{p.Place}.{p.Name}".Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? target.Parameters.FirstOrDefault(p => p.Name == name);
            if (parameter is not null)
                yield return new ApiLinkValue(parameter, LinkExpressions.Parse(value), (value as ScalarNode)?.Text ?? NodeJson.Compact(value));
            else
                diagnostics.Report(Codes.UnusableLinkValue, value.Location, link.Name, name, (value as ScalarNode)?.Text ?? "", $"{target.Method} {target.Path} has no such parameter");
        }
    }

    private ApiOperation? TargetOf(Link link)
    {
        if (link.OperationId is { } id)
            return byId.GetValueOrDefault(id);
        const string Paths = "#/paths/";
        var start = link.OperationRef?.IndexOf(Paths, StringComparison.Ordinal) ?? -1;
        if (start < 0 || link.OperationRef![(start + Paths.Length)..].Split('/') is not [var path, var method])
            return null;
        var unescaped = Uri.UnescapeDataString(path).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        return byPath.GetValueOrDefault(method.ToUpperInvariant() + ' ' + unescaped);
    }
}
