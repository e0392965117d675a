using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.TypeScript.Pages;

/// <summary>What the query of a list says: pages, orders, and what narrows it.</summary>
internal sealed class ListParameters
{
    private const int MostFilters = 6;
    private static readonly string[] ups = ["asc", "ascending", "up"];
    private static readonly string[] downs = ["desc", "descending", "down"];
    private static readonly string[] totals = ["total", "totalcount", "totalitems", "totalresults", "totalelements", "totalrecords", "itemcount", "resultcount", "count"];

    public ListParameters(ApiOperation list, IReadOnlyList<ObjectProperty> members)
    {
        var query = list.Parameters.Where(parameter => parameter.Place == ParameterPlace.Query && !parameter.IsDeprecated).ToList();
        Size = list.Pagination is null ? null : query.Find(parameter => PageWords.IsSize(parameter.Name) && IsWhole(parameter));
        Sort = query.Find(parameter => parameter != Size && SortOf(parameter, members).Count > 0);
        Orders = Sort is null ? [] : SortOf(Sort, members);
        Direction = Sort is null ? null : query.Find(IsDirection);
        Total = TotalOf(list);
        TotalHeader = Total is not null ? null : list.Responses.Where(response => response.Status.IsSuccess).SelectMany(response => response.Headers)
            .FirstOrDefault(header => totals.Contains(Letters(header.Name).TrimStart('x')))?.Name;
        ApiParameter?[] others = [list.Pagination?.Parameter, Size, Sort, Direction];
        Filters = [.. query.Where(parameter => !others.Contains(parameter) && !IsAboutPages(parameter, list) && IsFilter(parameter))
            .OrderBy(parameter => parameter.IsRequired ? 0 : EnumOf(parameter) is not null ? 1 : 2).Take(MostFilters)];
    }

    public ApiParameter? Size { get; }

    public ApiParameter? Sort { get; }

    public ApiParameter? Direction { get; }

    /// <summary>Member to the value that asks for the order, upwards and downwards.</summary>
    public IReadOnlyDictionary<string, (string? Up, string? Down)> Orders { get; }

    /// <summary>Where a page says how many items there are on all pages.</summary>
    public PropertyPath? Total { get; }

    public string? TotalHeader { get; }

    public IReadOnlyList<ApiParameter> Filters { get; }

    /// <summary>Whether the list needs something that nobody can be asked for.</summary>
    public static bool NeedsMore(ApiOperation list) => list.Parameters.Any(parameter => parameter is { IsRequired: true, Place: ParameterPlace.Query } && !IsFilter(parameter));

    /// <summary>The choices of a parameter, or of what it lists.</summary>
    public static EnumDefinition? EnumOf(ApiParameter parameter) => parameter.Type.Type switch
    {
        DefinedType { Definition: EnumDefinition choices } => choices,
        ArrayType { Item.Type: DefinedType { Definition: EnumDefinition choices } } => choices,
        _ => null,
    };

    private static bool IsFilter(ApiParameter parameter) => EnumOf(parameter) is not null
        || (parameter.Type.Type is ArrayType { Item: var item } ? item : parameter.Type).Type is ScalarType { Kind: not (Scalar.Binary or Scalar.Base64 or Scalar.DateTime) };

    private static bool IsWhole(ApiParameter parameter) => parameter.Type.Type is ScalarType { Kind: Scalar.Int32 or Scalar.Int64 };

    private static bool IsAboutPages(ApiParameter parameter, ApiOperation list) => !parameter.IsRequired
        && (PageWords.IsCursorParameter(parameter.Name) || (IsWhole(parameter) && (PageWords.IsPage(parameter.Name) || PageWords.IsOffset(parameter.Name) || PageWords.IsSize(parameter.Name)))
            || Letters(parameter.Name) is "before" or "sort" or "sortby" or "orderby" or "order" or "fields" or "include" or "expand" or "select" || parameter == list.Pagination?.Parameter);

    private static PropertyPath? TotalOf(ApiOperation list)
    {
        if (PageFinder.PageOf(list) is not var (_, body) || body.Type is ArrayType)
            return null;
        var here = PropertyPath.StepsOf(body.Type).ToList();
        var below = here.Where(step => PageWords.IsContainer(step.Property.Name)).SelectMany(step => PropertyPath.StepsOf(step.Property.Type.Type).Select(PropertyPath.Root.Then(step).Then));
        return here.Select(PropertyPath.Root.Then).Concat(below)
            .Where(path => path.Property!.Type.Type is ScalarType { Kind: Scalar.Int32 or Scalar.Int64 } && totals.Contains(Letters(path.Property.Name)))
            .OrderBy(path => Array.IndexOf(totals, Letters(path.Property!.Name))).FirstOrDefault();
    }

    private static bool IsDirection(ApiParameter parameter) =>
        parameter.Type.Type is DefinedType { Definition: EnumDefinition { Values.Count: 2 } choices } && choices.Values.All(value => value.Value is ScalarNode text && ups.Concat(downs).Contains(text.Text.ToLowerInvariant()));

    /// <summary>Orders that the values of a parameter ask for: <c>name</c>, <c>-name</c>, <c>name_desc</c>, <c>name:desc</c>. Empty where most of them name no member.</summary>
    private static Dictionary<string, (string? Up, string? Down)> SortOf(ApiParameter parameter, IReadOnlyList<ObjectProperty> members)
    {
        var found = new Dictionary<string, (string? Up, string? Down)>(StringComparer.Ordinal);
        if (EnumOf(parameter) is not { } choices)
            return found;
        var named = 0;
        foreach (var text in choices.Values.Select(value => value.Value).OfType<ScalarNode>().Select(value => value.Text))
        {
            var (word, isDown) = Directed(text);
            if (members.FirstOrDefault(member => Letters(member.Name) == Letters(word)) is not { } member)
                continue;
            named++;
            var known = found.GetValueOrDefault(member.Name);
            found[member.Name] = isDown ? known with { Down = text } : known with { Up = text };
        }

        // Names of fields to be left out or expanded read alike: then most parameters would order.
        var saysSo = Letters(parameter.Name) is var name && (name.Contains("sort", StringComparison.Ordinal) || name.Contains("order", StringComparison.Ordinal));
        return named * 2 > choices.Values.Count && (saysSo || found.Values.Any(order => order.Down is not null)) ? found : [];
    }

    private static (string Word, bool IsDown) Directed(string text)
    {
        if (text.StartsWith('-') || text.StartsWith('+'))
            return (text[1..], text[0] == '-');
        var cut = text.LastIndexOfAny(['_', ' ', ':', '.', ',', '-']);
        var last = cut < 0 ? "" : text[(cut + 1)..].ToLowerInvariant();
        return ups.Contains(last) || downs.Contains(last) ? (text[..cut], downs.Contains(last)) : (text, false);
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
