using System.Globalization;
using System.Text;

namespace Photon.Engine.CSharp.Server;

/// <summary>A path of the contract as a route of ASP.NET Core.</summary>
internal sealed class RouteTemplate
{
    private readonly Dictionary<string, Placeholder> placeholders = new(StringComparer.Ordinal);

    private RouteTemplate(string pattern, string key, IReadOnlyList<RequiredField> query)
    {
        Pattern = pattern;
        Key = key;
        Query = query;
    }

    /// <summary><c>/products/{id}</c>, with names that routing allows.</summary>
    public string Pattern { get; }

    /// <summary>Equal for templates that match the same paths: routing compares without case, names or a last slash.</summary>
    public string Key { get; }

    /// <summary>
    /// The fields of a query behind the path, which a request must have. The specification allows no query there; APIs whose operations differ by
    /// it alone write one all the same.
    /// </summary>
    public IReadOnlyList<RequiredField> Query { get; }

    /// <summary>The name that routing knows a parameter by, and, where it is a segment by itself, how many segments follow (else -1).</summary>
    public Placeholder? Find(string parameter) => placeholders.GetValueOrDefault(parameter);

    /// <summary>The route, or null where routing cannot say it.</summary>
    /// <param name="path">The contract's path.</param>
    /// <param name="spanning">The parameters whose values may hold slashes, of which routing knows only a last one.</param>
    public static RouteTemplate? TryCreate(string path, IReadOnlyCollection<string> spanning)
    {
        path = path.Split('#')[0]; // never sent: it only makes paths of one contract differ, as in /#op=APPEND
        if (path.Length == 0 || path[0] != '/')
            return null;
        var queryStart = path.IndexOf('?', StringComparison.Ordinal);
        if ((queryStart < 0 ? [] : ReadQuery(path[(queryStart + 1)..])) is not { } query)
            return null;
        path = queryStart < 0 ? path : path[..queryStart];
        var segments = path[1..].Split('/');
        var last = segments.Length - (segments[^1].Length == 0 ? 2 : 1); // a last slash counts no segment: routing does not ask for it
        var pattern = new StringBuilder();
        var key = new StringBuilder();
        var found = new List<KeyValuePair<string, Placeholder>>();
        for (var i = 0; i < segments.Length; i++)
        {
            pattern.Append('/');
            key.Append('/');
            if (i == segments.Length - 1 && spanning.Any(name => segments[i] == $"{{{name}}}"))
                AddRest(segments[i][1..^1], pattern, key, found);
            else if (!TryAddSegment(segments[i], last - i, pattern, key, found))
                return null;
        }

        var template = new RouteTemplate(pattern.ToString(), key.ToString().TrimEnd('/'), query);
        // A name that stands twice is one parameter with one value.
        foreach (var (name, placeholder) in found)
            template.placeholders.TryAdd(name, placeholder);

        return template;
    }

    /// <summary>The fields of a query, decoded; null where one is no plain <c>name=value</c>.</summary>
    private static List<RequiredField>? ReadQuery(string query)
    {
        var fields = new List<RequiredField>();
        foreach (var field in query.Split('&'))
        {
            if (field.Split('=') is not [{ Length: > 0 } name, var value] || field.Contains('{', StringComparison.Ordinal))
                return null;
            fields.Add(new("query", Uri.UnescapeDataString(name), Uri.UnescapeDataString(value)));
        }

        return fields;
    }

    /// <summary>The rest of the path, slashes and all.</summary>
    private static void AddRest(string name, StringBuilder pattern, StringBuilder key, List<KeyValuePair<string, Placeholder>> found)
    {
        var routeName = FreeName(name, found);
        pattern.Append("{**").Append(routeName).Append('}');
        key.Append("{**}");
        found.Add(new(name, new Placeholder(routeName, -1)));
    }

    private static bool TryAddSegment(
        string segment, int following, StringBuilder pattern, StringBuilder key, List<KeyValuePair<string, Placeholder>> found)
    {
        var rest = segment.AsSpan();
        var afterPlaceholder = false;
        while (rest.Length > 0)
        {
            var open = rest.IndexOf('{');
            if (open != 0)
            {
                var literal = Uri.UnescapeDataString((open < 0 ? rest : rest[..open]).ToString());
                if (literal.Contains('/', StringComparison.Ordinal) || literal.Contains('?', StringComparison.Ordinal))
                    return false;
                pattern.Append(literal.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
                key.Append(literal.ToUpperInvariant());
                rest = open < 0 ? [] : rest[open..];
                afterPlaceholder = false;
                continue;
            }

            var close = rest.IndexOf('}');
            if (close <= 1 || afterPlaceholder)
                return false;
            var name = rest[1..close].ToString();
            rest = rest[(close + 1)..];
            afterPlaceholder = true;
            var isWhole = rest.Length == 0 && segment[0] == '{' && segment.LastIndexOf('{') == 0;
            var routeName = FreeName(name, found);
            pattern.Append('{').Append(routeName).Append('}');
            key.Append("{}");
            found.Add(new(name, new Placeholder(routeName, isWhole ? following : -1)));
        }

        return true;
    }

    /// <summary>The name itself where routing allows it, else <c>p2</c>. Routing knows each name once, and without case.</summary>
    private static string FreeName(string name, List<KeyValuePair<string, Placeholder>> found)
    {
        var free = name;
        var number = found.Count + 1;
        if (name.Length >= 60 || !name.All(char.IsAsciiLetterOrDigit) || !char.IsAsciiLetter(name[0]))
            free = Numbered();
        while (found.Any(f => string.Equals(f.Value.RouteName, free, StringComparison.OrdinalIgnoreCase)))
            free = Numbered();
        return free;

        string Numbered() => "p" + (number++).ToString(CultureInfo.InvariantCulture);
    }
}

/// <param name="RouteName">The name in the route.</param>
/// <param name="FromEnd">How many segments follow, or -1 where it is only a part of its segment, or more than one.</param>
internal sealed record Placeholder(string RouteName, int FromEnd);
