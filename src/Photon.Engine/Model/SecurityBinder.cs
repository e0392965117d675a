using Photon.Engine.Diagnostics;
using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>Security schemes and what operations ask of them.</summary>
internal sealed class SecurityBinder
{
    private readonly OpenApiDocument document;
    private readonly DiagnosticBag diagnostics;
    private readonly Dictionary<string, ApiSecurityScheme> schemes;
    private readonly Dictionary<string, ApiSecurityScheme> unknown = new(StringComparer.Ordinal);

    public SecurityBinder(OpenApiDocument document, DiagnosticBag diagnostics)
    {
        this.document = document;
        this.diagnostics = diagnostics;
        schemes = document.SecuritySchemes.ToDictionary(scheme => scheme.Key, scheme => Bind(scheme.Value), StringComparer.Ordinal);
    }

    public IReadOnlyList<ApiSecurityScheme> Schemes => [.. document.SecuritySchemes.Select(scheme => schemes[scheme.Key])];

    /// <summary>The alternatives of an operation, the document's where it has none of its own.</summary>
    public IReadOnlyList<ApiSecurityRequirement> Of(Operation operation)
    {
        var alternatives = operation.Security ?? document.Security;
        if (alternatives.All(alternative => alternative.Schemes.Count == 0))
            return [];
        return [.. alternatives.Select(alternative => new ApiSecurityRequirement([.. alternative.Schemes.Select(Bind)]))];
    }

    /// <summary>A scheme that is not declared still guards the operation: it must not become open by a typing error.</summary>
    private ApiSecurityUse Bind(SecurityRequirementScheme use)
    {
        if (schemes.TryGetValue(use.Name, out var scheme))
            return new ApiSecurityUse(scheme, use.Scopes);
        diagnostics.Report(Codes.UnknownSecurityScheme, use.Node.Location, use.Name);
        if (!unknown.TryGetValue(use.Name, out var guard))
            unknown.Add(use.Name, guard = new ApiSecurityScheme(use.Name, SecurityKind.HttpOther, null, null, null, null, []));
        return new ApiSecurityUse(guard, use.Scopes);
    }

    private static ApiSecurityScheme Bind(SecurityScheme scheme) => new(
        scheme.Name,
        KindOf(scheme),
        scheme.Description,
        scheme.ParameterName,
        scheme.HttpScheme,
        scheme.OpenIdConnectUrl,
        [.. scheme.Flows.Select(flow => new ApiOAuthFlow(flow.Kind, flow.AuthorizationUrl, flow.TokenUrl, flow.RefreshUrl, flow.Scopes))]);

    private static SecurityKind KindOf(SecurityScheme scheme) => scheme.Kind switch
    {
        SecuritySchemeKind.ApiKey => scheme.In switch
        {
            "query" => SecurityKind.ApiKeyQuery,
            "cookie" => SecurityKind.ApiKeyCookie,
            _ => SecurityKind.ApiKeyHeader,
        },
        SecuritySchemeKind.Http => scheme.HttpScheme switch
        {
            "basic" => SecurityKind.HttpBasic,
            "bearer" => SecurityKind.HttpBearer,
            _ => SecurityKind.HttpOther,
        },
        SecuritySchemeKind.OAuth2 => SecurityKind.OAuth2,
        SecuritySchemeKind.OpenIdConnect => SecurityKind.OpenIdConnect,
        SecuritySchemeKind.MutualTls => SecurityKind.MutualTls,
        _ => throw new ArgumentOutOfRangeException(nameof(scheme), scheme.Kind, null),
    };
}
