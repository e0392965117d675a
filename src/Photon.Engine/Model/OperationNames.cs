using System.Globalization;
using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>Words for operations: the operationId, else method and path.</summary>
internal sealed class OperationNames
{
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> receiverIds = new(StringComparer.Ordinal);

    /// <summary>Keeps the contract's own ids free, so that a composed name is the one that gives way.</summary>
    public OperationNames(IEnumerable<string> operationIds) => taken.UnionWith(operationIds);

    public IReadOnlyList<string> Of(Operation operation, IReadOnlyList<string> path) =>
        operation.OperationId is { Length: > 0 } id ? [id] : Unique([operation.Method.ToLowerInvariant(), .. path]);

    /// <summary>A webhook or callback: its id, else the words given; also for a callback that several operations share.</summary>
    public IReadOnlyList<string> OfReceiver(Operation operation, IReadOnlyList<string> words) =>
        operation.OperationId is { Length: > 0 } id && receiverIds.Add(id) ? [id] : Unique(words);

    /// <summary><c>/products/{id}/lines</c>: products, by id, lines.</summary>
    public static IReadOnlyList<string> PathWords(string path)
    {
        var words = new List<string>();
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (PathTemplate.ParametersOf(segment) is { Count: > 0 } parameters)
                words.Add("by " + string.Join(" and ", parameters.Select(PathTemplate.NameIn)));
            if (PathTemplate.WithoutParameters(segment, " ").Trim() is { Length: > 0 } literal)
                words.Add(literal);
        }

        return words.Count == 0 ? ["root"] : words;
    }

    private IReadOnlyList<string> Unique(IReadOnlyList<string> words)
    {
        var candidate = words;
        for (var number = 2; !taken.Add(string.Join(' ', candidate)); number++)
            candidate = [.. words, number.ToString(CultureInfo.InvariantCulture)];
        return candidate;
    }
}
