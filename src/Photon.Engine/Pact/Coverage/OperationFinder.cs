using Photon.Engine.Model;

namespace Photon.Engine.Pact.Coverage;

/// <summary>Finds the operation that an interaction is about: by its id, by method and template, or by method and a path that the template fits.</summary>
internal sealed class OperationFinder(ApiModel model)
{
    private readonly ILookup<string, ApiOperation> byId = model.Operations.Concat(model.Receivers)
        .Where(operation => operation.OperationId is not null)
        .ToLookup(operation => operation.OperationId!, StringComparer.Ordinal);

    public static string NameOf(ApiOperation operation) => operation.OperationId
        ?? (operation.Kind == OperationKind.Operation ? $"{operation.Method} {operation.Path}" : string.Join(' ', operation.NameParts));

    public ApiOperation? Find(SeenInteraction seen)
    {
        if (seen.OperationId is { } id && byId[id].FirstOrDefault() is { } named)
            return named;
        if (seen.Path is not { } path)
            return null;
        var candidates = (seen.Status is null ? model.Receivers : model.Operations)
            .Where(operation => seen.Method is null || operation.Method.Equals(seen.Method, StringComparison.OrdinalIgnoreCase))
            .ToList();
        return candidates.Find(operation => operation.Path == path)
            ?? candidates.Where(operation => Fits(operation.Path, path)).MinBy(operation => operation.Path.Count(c => c == '{'));
    }

    /// <summary>Segment by segment; a parameter takes any text that is not empty.</summary>
    private static bool Fits(string template, string path)
    {
        var (wanted, given) = (template.Split('/'), path.Split('?')[0].Split('/'));
        return wanted.Length == given.Length && wanted.Zip(given).All(pair => FitsSegment(pair.First, Uri.UnescapeDataString(pair.Second)));
    }

    private static bool FitsSegment(string wanted, string given)
    {
        var open = wanted.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
            return wanted == given;
        var close = wanted.LastIndexOf('}');
        return close > open && given.Length > wanted.Length - (close - open + 1)
            && given.StartsWith(wanted[..open], StringComparison.Ordinal) && given.EndsWith(wanted[(close + 1)..], StringComparison.Ordinal);
    }
}
