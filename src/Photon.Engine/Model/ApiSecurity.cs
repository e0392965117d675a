namespace Photon.Engine.Model;

/// <summary>Schemes that must all be met; none means "no credentials needed".</summary>
public sealed record ApiSecurityRequirement(IReadOnlyList<ApiSecurityUse> Uses);

public sealed record ApiSecurityUse(ApiSecurityScheme Scheme, IReadOnlyList<string> Scopes);

public enum SecurityKind
{
    ApiKeyQuery,
    ApiKeyHeader,
    ApiKeyCookie,
    HttpBasic,
    HttpBearer,
    HttpOther,
    OAuth2,
    OpenIdConnect,
    MutualTls,
}

/// <param name="ParameterName">The API key's parameter.</param>
/// <param name="HttpScheme">Lower case, for the http kinds.</param>
public sealed record ApiSecurityScheme(
    string Name,
    SecurityKind Kind,
    string? Description,
    string? ParameterName,
    string? HttpScheme,
    string? OpenIdConnectUrl,
    IReadOnlyList<ApiOAuthFlow> Flows);

public sealed record ApiOAuthFlow(
    string Kind, string? AuthorizationUrl, string? TokenUrl, string? RefreshUrl, IReadOnlyList<KeyValuePair<string, string>> Scopes);
