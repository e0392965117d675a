using Photon.Engine.Diagnostics;
using Photon.Engine.OpenApi;

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
        if (TargetOf(link) is { } target)
            links.Add(new ApiLink(link.Name, response.Status, target, link.Parameters, link.Description));
        else
            diagnostics.Report(Codes.UnknownLinkTarget, response.Node.Location, link.Name, link.OperationId ?? link.OperationRef ?? "");
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
