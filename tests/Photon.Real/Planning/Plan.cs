using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.OpenApi;
using Photon.Real.Projects;
using Photon.Testing;

namespace Photon.Real.Planning;

/// <summary>Ten operations spread over a contract, at most nine of them with a handler.</summary>
internal sealed record Plan(IReadOnlyList<PlannedCall> Calls, IReadOnlyList<HandlerMethod> Handled, int Operations)
{
    private const int Wanted = 10;

    public static Plan Of(RealProject project)
    {
        var loader = new FolderLoader(project.Folder);
        var diagnostics = new DiagnosticBag();
        var read = OpenApiReader.Read(loader.Read(project.ContractPath), loader, diagnostics);
        var model = Binder.Bind(read.Document ?? throw new InvalidOperationException("The contract was built and can't be read."), diagnostics);

        var methods = HandlerMethod.FindAll(project.GeneratedFolder).ToDictionary(m => (m.ContractPath, m.Line));
        var candidates = new List<(ApiOperation Operation, HandlerMethod Method, PlannedCall Call)>();
        foreach (var operation in model.Operations)
        {
            var place = (Path.GetFullPath(operation.Location.Path, project.Folder), operation.Location.Line);
            if (methods.TryGetValue(place, out var method) && CallPlanner.Plan(operation, method) is { } call)
                candidates.Add((operation, method, call));
        }

        // Those that constrain something come first, then the others; either spread over the contract.
        var telling = Spread([.. candidates.Where(c => c.Call.Bad is not null)], Wanted - 1);
        var rest = Spread([.. candidates.Where(c => c.Call.Bad is null)], Wanted - 1 - telling.Count);
        var chosen = telling.Concat(rest).ToList();
        var unhandled = model.Operations
            .Where(operation => !chosen.Exists(c => c.Operation == operation))
            .Select(operation => CallPlanner.Plan(operation, null))
            .OfType<PlannedCall>()
            .Take(Wanted - chosen.Count);
        return new Plan([.. chosen.Select(c => c.Call), .. unhandled], [.. chosen.Select(c => c.Method)], model.Operations.Count);
    }

    private static List<T> Spread<T>(IReadOnlyList<T> all, int count) =>
        [.. Enumerable.Range(0, Math.Min(count, all.Count)).Select(i => all[(int)((long)i * all.Count / Math.Min(count, all.Count))])];
}
