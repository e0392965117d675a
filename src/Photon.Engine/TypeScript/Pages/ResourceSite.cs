using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Forms.Words;
using Photon.Engine.TypeScript.Naming;

namespace Photon.Engine.TypeScript.Pages;

/// <summary>A resource with the names and addresses that its pages have.</summary>
/// <param name="Folder">Below <c>pages/</c>: <c>products</c>, <c>users-orders</c>.</param>
/// <param name="Title">Of all: <c>Products</c>.</param>
/// <param name="One">Of one: <c>Product</c>.</param>
/// <param name="Path">The route: <c>/products</c>.</param>
/// <param name="ItemPath">The route of one item: <c>/products/:id</c>; null where there is none.</param>
internal sealed record ResourceSite(Resource Resource, string Folder, string Title, string One, string Path, string? ItemPath)
{
    /// <summary>The constant that describes it.</summary>
    public string Name => TypeScriptNames.CamelOf(IdentifierWords.Pascal(Folder));

    /// <summary>Part of what an item of another resource is.</summary>
    public bool IsPart => Path.Contains(':', StringComparison.Ordinal);

    public bool HasItemPage => Resource.Get is not null && (Resource.IsSingle || ItemPath is not null);

    public static IReadOnlyList<ResourceSite> Of(IReadOnlyList<Resource> resources, Func<TypeDefinition, string> labelOf)
    {
        var common = CommonStart(resources);
        var folders = new NameScope(FileNameComparer.Instance);
        var titles = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. resources.Select(resource =>
        {
            var words = PathShape.SegmentsOf(resource.Path).Skip(common).Where(segment => !PathShape.IsParameter(segment)).ToList();
            var folder = folders.Take(string.Join('-', words.Select(Plain)).Trim('-') is { Length: > 0 } plain ? plain : "resource");
            var (title, one) = TitlesOf(resource, words[^1], labelOf);
            if (!titles.Add(title) && !resource.Path.Contains('{', StringComparison.Ordinal))
                titles.Add(title = LabelText.OfName(string.Join(' ', words)));
            return new ResourceSite(resource, folder, title, one, RouteOf(resource.Path, common), resource.ItemPath is { } item ? RouteOf(item, common) : null);
        })];
    }

    private static (string Title, string One) TitlesOf(Resource resource, string word, Func<TypeDefinition, string> labelOf)
    {
        var title = LabelText.OfName(word);
        if (resource.IsSingle)
            return (title, title);
        var type = resource.ListItem?.Type is DefinedType { Definition: { IsDeclared: true } definition } ? labelOf(definition) : null;
        var first = title.Split(' ')[0];
        var isVerb = first is "Find" or "Get" or "List" or "Search" or "All" or "Query";
        if (isVerb && type is not null)
            return ($"{Plural.Of(type)}{(title.Contains(' ', StringComparison.Ordinal) ? " " + title[(title.IndexOf(' ', StringComparison.Ordinal) + 1)..] : "")}", type);
        var one = Singular.Of(title);
        return (title, one != title || type is null ? one : type);
    }

    private static string Plain(string segment)
    {
        var letters = string.Concat(segment.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        return char.IsAsciiLetter(letters[0]) ? letters : "x" + letters;
    }

    private static string RouteOf(string path, int skipped) =>
        string.Concat(PathShape.SegmentsOf(path).Skip(skipped).Select(segment => "/" + (PathShape.IsParameter(segment) ? ":" + PathShape.NameOf(segment) : segment)));

    /// <summary>How many segments all paths begin with, such as <c>/api/v1</c>; one word at least is left of each.</summary>
    private static int CommonStart(IReadOnlyList<Resource> resources)
    {
        var all = resources.Select(resource => PathShape.SegmentsOf(resource.Path)).ToList();
        var count = 0;
        while (all.Count > 0 && all.TrueForAll(path => count + 1 < path.Length && !PathShape.IsParameter(path[count]) && path[count] == all[0][count] && !path.Skip(count + 1).All(PathShape.IsParameter)))
            count++;
        return count;
    }
}
