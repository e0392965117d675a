using System.Text.RegularExpressions;
using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary><c>/products/{id}</c>, also with the operators of RFC 6570 that real contracts put into it: <c>{+name}</c>, <c>{;list*}</c>.</summary>
internal static partial class PathTemplate
{
    /// <summary>What stands in braces, in order, each once.</summary>
    public static IReadOnlyList<string> ParametersOf(string path) =>
        [.. Placeholder().Matches(path).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal)];

    public static string WithoutParameters(string path, string replacement) => Placeholder().Replace(path, replacement);

    /// <summary>The path with its parameters nameless: what a server can tell apart.</summary>
    public static string Normalize(string path) => WithoutParameters(path.TrimEnd('/'), "{}").ToUpperInvariant();

    /// <summary>The name without operators.</summary>
    public static string NameIn(string placeholder)
    {
        var name = placeholder.TrimStart('+', '*', '#', '.', ';', '?', '&').TrimEnd('*', '+');
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? name[..colon] : name;
    }

    /// <summary>
    /// Whether a value may hold slashes: RFC 6570's reserved expansion <c>{+name}</c>, and the ways in which gateways and routers write it,
    /// <c>{name+}</c> and <c>{*name}</c>.
    /// </summary>
    public static bool SpansSegments(string placeholder) => placeholder[0] is '+' or '#' or '*' || placeholder[^1] == '+';

    /// <summary>The path with the names that its parameters are declared by, or would be.</summary>
    public static string Plain(PathItem path, Operation operation) => Placeholder().Replace(path.Path, match => '{' + NameOf(match.Groups[1].Value, operation) + '}');

    /// <summary>The parameter that a placeholder means: as written where one is so declared, else without operators.</summary>
    public static string NameOf(string placeholder, Operation operation) =>
        operation.Parameters.Any(parameter => parameter.In == ParameterLocation.Path && parameter.Name == placeholder) ? placeholder : NameIn(placeholder);

    [GeneratedRegex(@"\{([^{}/]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
