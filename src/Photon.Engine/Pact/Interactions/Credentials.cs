using Photon.Engine.Model;
using Photon.Engine.Pact.Format;

namespace Photon.Engine.Pact.Interactions;

/// <summary>What a request carries to be let in.</summary>
/// <param name="Headers">Cookies are a header of their own, joined by the caller.</param>
internal sealed record Credentials(
    IReadOnlyList<(string Name, string Value)> Headers,
    IReadOnlyList<(string Name, string Value)> Query,
    IReadOnlyList<(string Name, string Value)> Cookies,
    IReadOnlyList<MatchingRule> Rules,
    IReadOnlyList<PactGenerator> Generators)
{
    private static readonly Credentials none = new([], [], [], [], []);

    /// <summary>
    /// Those of the first alternative; none where the answer says that they are missing (RFC 9110, section 15.5.2: 401). The values are
    /// placeholders: a provider's state may give real ones under the scheme's name.
    /// </summary>
    public static Credentials Of(ApiOperation operation, ApiResponse response)
    {
        if (operation.Security.Count == 0 || response.Status is { IsExact: true, From: 401 })
            return none;
        var all = operation.Security[0].Uses.Select(use => Of(use.Scheme)).Prepend(none).ToList();
        return new Credentials(
            [.. all.SelectMany(c => c.Headers).DistinctBy(h => h.Name, StringComparer.OrdinalIgnoreCase)],
            [.. all.SelectMany(c => c.Query).DistinctBy(q => q.Name)],
            [.. all.SelectMany(c => c.Cookies).DistinctBy(c => c.Name)],
            [.. all.SelectMany(c => c.Rules).DistinctBy(r => (r.Place, r.Path))],
            [.. all.SelectMany(c => c.Generators).DistinctBy(g => (g.Place, g.Name))]);
    }

    private static Credentials Of(ApiSecurityScheme scheme) => scheme.Kind switch
    {
        SecurityKind.ApiKeyHeader when scheme.ParameterName?.Trim() is { Length: > 0 } name => InHeader(scheme, name, "", "key", ".+"),
        SecurityKind.ApiKeyQuery when scheme.ParameterName is { Length: > 0 } name => none with
        {
            Query = [(name, "key")],
            Rules = [Rule(RulePlace.Query, name, ".+")],
            Generators = [new PactGenerator(RulePlace.Query, name, Variable(scheme))],
        },
        SecurityKind.ApiKeyCookie when scheme.ParameterName is { Length: > 0 } name => none with { Cookies = [(name, "key")] },
        SecurityKind.HttpBasic => InHeader(scheme, "Authorization", "Basic ", "dXNlcjpwYXNzd29yZA==", "Basic [A-Za-z0-9+/=]+"),
        SecurityKind.HttpBearer or SecurityKind.OAuth2 or SecurityKind.OpenIdConnect => InHeader(scheme, "Authorization", "Bearer ", "token", "Bearer .+"),
        SecurityKind.HttpOther when scheme.HttpScheme is { } http => InHeader(scheme, "Authorization", http + " ", "credentials", ".+"),
        _ => none,
    };

    private static Credentials InHeader(ApiSecurityScheme scheme, string header, string prefix, string value, string pattern) => none with
    {
        Headers = [(header, prefix + value)],
        Rules = [Rule(RulePlace.Header, header, pattern)],
        Generators = [new PactGenerator(RulePlace.Header, header, prefix + Variable(scheme))],
    };

    private static MatchingRule Rule(RulePlace place, string name, string pattern) => new(place, name, [new RegexMatcher($"^{pattern}$")]);

    private static string Variable(ApiSecurityScheme scheme) => $"${{{StateVariable.Named(scheme.Name)}}}";
}
