using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

public enum SpecVersion
{
    /// <summary>Swagger 2.0.</summary>
    V20,
    V30,
    V31,
    V32,
}

/// <summary>
/// A contract in one vocabulary, that of OpenAPI 3.2: 2.0, 3.0 and 3.1 are lifted to it while reading. References to anything but
/// schemas are already followed; a broken part was reported and left out. Immutable once read.
/// </summary>
public sealed class OpenApiDocument
{
    public required ObjectNode Node { get; init; }

    public required SpecVersion Version { get; init; }

    public required Info Info { get; init; }

    /// <summary>From <c>servers</c>, or 2.0's schemes, host and basePath. Empty where the contract has none.</summary>
    public required IReadOnlyList<Server> Servers { get; init; }

    /// <summary>In the order of the text.</summary>
    public required IReadOnlyList<PathItem> Paths { get; init; }

    /// <summary>3.1 <c>webhooks</c>; <see cref="PathItem.Path"/> is the webhook's name.</summary>
    public required IReadOnlyList<PathItem> Webhooks { get; init; }

    /// <summary><c>components/schemas</c> (2.0: <c>definitions</c>) of the contract's own file, in the order of the text.</summary>
    public required IReadOnlyList<KeyValuePair<string, Schema>> Schemas { get; init; }

    /// <summary>By the name that security requirements use.</summary>
    public required IReadOnlyDictionary<string, SecurityScheme> SecuritySchemes { get; init; }

    /// <summary>The default for operations without their own.</summary>
    public required IReadOnlyList<SecurityRequirement> Security { get; init; }

    public required IReadOnlyList<Tag> Tags { get; init; }

    /// <summary>Every file the contract consists of, itself first.</summary>
    public required IReadOnlyList<SourceText> Sources { get; init; }

    /// <summary>Where each <c>$ref</c> leads, by the node of its text: what the bundler needs.</summary>
    internal IReadOnlyDictionary<ScalarNode, (Spot Target, ReferenceKind Kind)> References { get; init; } =
        new Dictionary<ScalarNode, (Spot Target, ReferenceKind Kind)>();
}

public sealed record Info(string Title, string Version, string? Summary, string? Description, string? TermsOfService, string? License);

/// <param name="Url">May be relative and may hold <c>{variables}</c>.</param>
public sealed record Server(string Url, string? Name, string? Description, IReadOnlyList<ServerVariable> Variables);

public sealed record ServerVariable(string Name, string Default, IReadOnlyList<string> Enum, string? Description);

public sealed record Tag(string Name, string? Summary, string? Description, string? Parent, string? Kind, ObjectNode Node);

/// <summary>One way in which a request may be allowed: all of its schemes together. An empty one means "no credentials needed".</summary>
public sealed record SecurityRequirement(IReadOnlyList<SecurityRequirementScheme> Schemes);

public sealed record SecurityRequirementScheme(string Name, IReadOnlyList<string> Scopes, Node Node);

public enum SecuritySchemeKind
{
    ApiKey,
    Http,
    OAuth2,
    OpenIdConnect,
    MutualTls,
}

/// <param name="In"><c>query</c>, <c>header</c> or <c>cookie</c> of an API key.</param>
/// <param name="ParameterName">The API key's parameter.</param>
/// <param name="HttpScheme">Lower case: <c>basic</c>, <c>bearer</c>, …</param>
public sealed record SecurityScheme(
    string Name,
    SecuritySchemeKind Kind,
    string? Description,
    string? In,
    string? ParameterName,
    string? HttpScheme,
    string? BearerFormat,
    IReadOnlyList<OAuthFlow> Flows,
    string? OpenIdConnectUrl,
    ObjectNode Node);

/// <param name="Kind"><c>implicit</c>, <c>password</c>, <c>clientCredentials</c>, <c>authorizationCode</c> or <c>deviceAuthorization</c>.</param>
public sealed record OAuthFlow(
    string Kind,
    string? AuthorizationUrl,
    string? TokenUrl,
    string? RefreshUrl,
    IReadOnlyList<KeyValuePair<string, string>> Scopes);
