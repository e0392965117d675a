using System.Text;
using System.Text.RegularExpressions;
using Photon.Engine.Model;
using Photon.Engine.Pact.Format;
using Photon.Engine.Pact.Matching;
using Photon.Engine.Text;

namespace Photon.Engine.Pact.Interactions;

/// <summary>Paths with values: <c>/products/{id}</c> becomes <c>/products/7</c>.</summary>
internal static partial class PathMaker
{
    public static string Of(ApiOperation operation, MadeRequest made) =>
        Filled(Bare(operation), name => TextOf(operation, made, name) ?? $"{{{name}}}", literal => literal);

    /// <summary>What some contracts write into the path all the same: <c>/teas?sort=name</c>.</summary>
    public static IEnumerable<(string Name, string Value)> QueryOf(ApiOperation operation)
    {
        var at = operation.Path.IndexOf('?', StringComparison.Ordinal);
        return (at < 0 ? "" : operation.Path[(at + 1)..]).Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !pair.Contains('{', StringComparison.Ordinal))
            .Select(pair => pair.Split('=', 2))
            .Select(pair => (Uri.UnescapeDataString(pair[0]), pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : ""));
    }

    /// <summary>Any other value of the parameters does as well.</summary>
    public static IEnumerable<MatchingRule> RulesOf(ApiOperation operation, MadeRequest made)
    {
        if (!Placeholder().IsMatch(Bare(operation)))
            return [];
        var pattern = Filled(Bare(operation), PatternOf, Portable.Escape);
        return [new MatchingRule(RulePlace.Path, "", [new RegexMatcher($"^{pattern}$")])];

        string PatternOf(string name) => ParameterOf(operation, name) is { } parameter && made.InPath(name) is { } example
            ? parameter.SpansSegments ? ".+" : MatcherMaker.InSegment(parameter, example.Value)
            : "[^/]+";
    }

    /// <summary>The provider's state may give the values, as where it makes ids itself. Values that must be encoded are left as they are.</summary>
    public static IEnumerable<PactGenerator> GeneratorsOf(ApiOperation operation, MadeRequest made)
    {
        var names = Placeholder().Matches(Bare(operation)).Select(match => match.Groups[1].Value).ToList();
        if (names.Count == 0 || !names.TrueForAll(IsPlain))
            return [];
        return [new PactGenerator(RulePlace.Path, "", Filled(Bare(operation), name => $"${{{name}}}", literal => literal))];

        bool IsPlain(string name) => StateVariable.IsName(name)
            && made.InPath(name)?.Value is ScalarNode scalar && TextOf(operation, made, name) == ParameterText.TextOf(scalar);
    }

    private static string Bare(ApiOperation operation) => operation.Path.Split('?', 2)[0];

    private static string? TextOf(ApiOperation operation, MadeRequest made, string name) =>
        ParameterOf(operation, name) is { } parameter && made.InPath(name) is { } example ? ParameterText.InPath(parameter, example.Value) : null;

    private static ApiParameter? ParameterOf(ApiOperation operation, string name) =>
        operation.Parameters.FirstOrDefault(parameter => parameter.Place == ParameterPlace.Path && parameter.Name == name);

    private static string Filled(string path, Func<string, string> parameter, Func<string, string> literal)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (Match match in Placeholder().Matches(path))
        {
            text.Append(literal(path[at..match.Index])).Append(parameter(match.Groups[1].Value));
            at = match.Index + match.Length;
        }

        return text.Append(literal(path[at..])).ToString();
    }

    [GeneratedRegex(@"\{([^{}/]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
