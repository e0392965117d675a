using Photon.Engine.Model;

namespace Photon.Engine.TypeScript.Pages;

/// <summary>
/// Finds resources by the shape of paths and answers, whatever they are called: a <c>GET</c> that answers a list or a page of one, beside it a path with one more
/// parameter, and what can be done on either.
/// </summary>
internal sealed class ResourceFinder
{
    private static readonly string[] healthWords = ["health", "healthz", "healthcheck", "ready", "readyz", "live", "livez", "alive", "ping", "status", "heartbeat"];
    private readonly Dictionary<string, Dictionary<string, ApiOperation>> paths = new(StringComparer.Ordinal);
    private readonly HashSet<ApiOperation> used = [];

    private ResourceFinder(ApiModel model)
    {
        foreach (var operation in model.Operations.Where(operation => PathShape.IsPlain(operation.Path) && PathShape.IsCallable(operation)))
        {
            if (!paths.TryGetValue(operation.Path, out var methods))
                paths.Add(operation.Path, methods = new Dictionary<string, ApiOperation>(StringComparer.Ordinal));
            methods.TryAdd(operation.Method, operation);
        }
    }

    /// <summary>In the order of the contract.</summary>
    public static IReadOnlyList<Resource> Find(ApiModel model)
    {
        var finder = new ResourceFinder(model);
        var lists = finder.paths.Keys.Select(finder.ListAt).OfType<Resource>().ToList();
        var singles = finder.paths.Keys.Select(path => finder.SingleAt(path, lists)).OfType<Resource>();
        return [.. lists.Concat(singles)];
    }

    /// <summary>The operation that says how the API is; null where there is none.</summary>
    public static ApiOperation? HealthOf(ApiModel model) => model.Operations.FirstOrDefault(IsHealth);

    private static bool IsHealth(ApiOperation operation) =>
        operation.Method == "GET" && !operation.Path.Contains('{', StringComparison.Ordinal) && !operation.Parameters.Any(parameter => parameter.IsRequired)
        && PathShape.LastWord(operation.Path) is { } word && healthWords.Contains(word.ToLowerInvariant());

    private ApiOperation? At(string? path, string method) => path is null ? null : paths.GetValueOrDefault(path)?.GetValueOrDefault(method);

    private Resource? ListAt(string path)
    {
        if (PathShape.EndsInParameter(path) || At(path, "GET") is not { } list || IsHealth(list) || ItemsOf(list) is not var (items, item))
            return null;
        var itemPath = ItemPathOf(path, item);
        var get = At(itemPath, "GET");
        var body = get is null ? null : PageFinder.PageOf(get)?.Body;
        if (body is null)
            (itemPath, get) = (null, null);
        var collection = itemPath is null ? path : PathShape.ParentOf(itemPath);
        // Several lists may be of the same things; what changes them belongs to the first.
        var isFirst = get is null || used.Add(get);
        var update = FirstOf(itemPath, "PUT", "PATCH") ?? (itemPath is null ? null : At(collection, "PUT"));
        return new Resource
        {
            Path = path,
            ItemPath = itemPath,
            List = list,
            Items = items,
            ListItem = item,
            Get = get,
            Item = body,
            Key = itemPath is null ? null : KeyOf(itemPath, item) ?? KeyOf(itemPath, body!),
            Create = isFirst ? WithBody(At(path, "POST") ?? At(collection, "POST")) : null,
            Update = isFirst && get is not null ? WithBody(update) : null,
            Remove = isFirst && At(itemPath, "DELETE") is { Body: null } remove && !NeedsMore(remove) ? remove : null,
            Actions = isFirst && itemPath is not null ? ActionsAt(itemPath) : [],
        };
    }

    /// <summary>A list itself, a page of one, or an object that is little more than a list.</summary>
    private static (PropertyPath Path, TypeUse Item)? ItemsOf(ApiOperation operation)
    {
        if (operation.Pagination is { } pages)
            return (pages.Items, pages.Item);
        if (PageFinder.PageOf(operation) is not var (_, body) || PageFinder.ItemsOf(body) is not var (items, item))
            return null;
        if (items.Property is null)
            return (items, item);
        var others = PropertyPath.StepsOf(body.Type).Count(step => step.Property.Type.Type is not (ScalarType or AnyType) && step.Property != items.Property);
        var isSaid = PageWords.RankOfItems(items.Property.Name) < int.MaxValue || PropertyPath.StepsOf(body.Type).Count() == 1;
        return isSaid && others <= 2 && item.Type is DefinedType { Definition: ObjectDefinition or UnionDefinition } ? (items, item) : null;
    }

    /// <summary>One parameter below the list; else where such items are asked for by one parameter.</summary>
    private string? ItemPathOf(string list, TypeUse item)
    {
        var below = paths.Keys.Where(path => At(path, "GET") is not null && PathShape.EndsInParameter(path) && !path.EndsWith("+}", StringComparison.Ordinal)).ToList();
        return below.Find(path => PathShape.ParentOf(path) == list)
            ?? below.Find(path => item.Type is DefinedType { Definition: ObjectDefinition } && Answer(path)?.Type.Equals(item.Type) == true && IsBeside(list, path));
    }

    private static bool IsBeside(string list, string item)
    {
        var outer = PathShape.SegmentsOf(PathShape.ParentOf(item)).Where(PathShape.IsParameter).ToList();
        return outer.SequenceEqual(PathShape.SegmentsOf(list).Where(PathShape.IsParameter));
    }

    private TypeUse? Answer(string path) => At(path, "GET") is { } get ? PageFinder.PageOf(get)?.Body : null;

    private static ItemKey? KeyOf(string itemPath, TypeUse item)
    {
        var parameter = PathShape.NameOf(PathShape.SegmentsOf(itemPath)[^1]);
        var one = Singular.Of(PathShape.LastWord(itemPath) ?? "");
        var members = PropertyPath.StepsOf(item.Type).Where(step => step.Property.Type.Type is ScalarType).Select(step => step.Property.Name).ToList();
        var word = Letters(parameter);
        var prefix = Letters(one);
        var rest = word.StartsWith(prefix, StringComparison.Ordinal) ? word[prefix.Length..] : word;
        string?[] wanted = [word, rest, word.EndsWith("id", StringComparison.Ordinal) ? "id" : null, prefix + word, rest.Length == 0 ? "name" : null];
        return wanted.OfType<string>().Where(name => name.Length > 0)
            .Select(name => members.Find(member => Letters(member) == name)).OfType<string>()
            .Select(member => new ItemKey(parameter, member)).FirstOrDefault();
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private ApiOperation? FirstOf(string? path, params ReadOnlySpan<string> methods)
    {
        foreach (var method in methods)
        {
            if (At(path, method) is { } found)
                return found;
        }

        return null;
    }

    private static ApiOperation? WithBody(ApiOperation? operation) => operation is { Body.Contents.Count: > 0 } && !NeedsMore(operation) ? operation : null;

    /// <summary>Whether there is something to say that neither the address nor the body says.</summary>
    private static bool NeedsMore(ApiOperation operation) => operation.Parameters.Any(parameter => parameter is { IsRequired: true, Place: ParameterPlace.Query });

    private List<ApiOperation> ActionsAt(string itemPath)
    {
        var here = At(itemPath, "POST");
        var below = paths.Keys.Where(path => PathShape.ParentOf(path) == itemPath && !PathShape.EndsInParameter(path) && At(path, "GET") is null)
            .Select(path => FirstOf(path, "POST", "PUT"));
        return [.. below.Prepend(here).OfType<ApiOperation>().Where(action => !NeedsMore(action))];
    }

    /// <summary>What there is one of: for all, or for each item of a list.</summary>
    private Resource? SingleAt(string path, List<Resource> lists)
    {
        if (PathShape.EndsInParameter(path) || At(path, "GET") is not { } get || IsHealth(get) || NeedsMore(get) || lists.Exists(list => list.Path == path)
            || PageFinder.PageOf(get) is not var (_, body) || body.Type is not DefinedType { Definition: ObjectDefinition })
        {
            return null;
        }

        var isTop = !path.Contains('{', StringComparison.Ordinal);
        var update = WithBody(FirstOf(path, "PUT", "PATCH"));
        return isTop || lists.Exists(list => list.ItemPath == PathShape.ParentOf(path))
            ? new Resource { Path = path, IsSingle = true, Get = get, Item = body, Update = update }
            : null;
    }
}
