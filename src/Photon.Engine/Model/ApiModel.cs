using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Engine.Model;

/// <summary>
/// What a contract means, with nothing of OpenAPI's spelling and nothing of a target language. References, composition, nullability,
/// presence, shapes by direction and default values of the specification are settled here; emitters only spell it.
/// All lists keep the order of the contract. Immutable once bound.
/// </summary>
public sealed class ApiModel
{
    public required string Title { get; init; }

    public required string Version { get; init; }

    public string? Description { get; init; }

    public string? License { get; init; }

    public required IReadOnlyList<ApiServer> Servers { get; init; }

    /// <summary>Every tag that has an operation, in the order of the document's tags, then of first use. Operations without a tag form a group named null, last.</summary>
    public required IReadOnlyList<ApiTag> Tags { get; init; }

    public required IReadOnlyList<ApiOperation> Operations { get; init; }

    /// <summary>Requests that the provider sends: webhooks, and callbacks of operations.</summary>
    public required IReadOnlyList<ApiOperation> Receivers { get; init; }

    /// <summary>Every type that needs a declaration; declared schemas that nothing uses are included.</summary>
    public required IReadOnlyList<TypeDefinition> Types { get; init; }

    public required IReadOnlyList<ApiSecurityScheme> SecuritySchemes { get; init; }
}

public sealed record ApiServer(string Url, string? Description, IReadOnlyList<ApiServerVariable> Variables);

public sealed record ApiServerVariable(string Name, string Default, IReadOnlyList<string> Values, string? Description);

/// <param name="Name">As written; null for the group of operations without a tag.</param>
public sealed record ApiTag(string? Name, string? Description, IReadOnlyList<ApiOperation> Operations);

public enum OperationKind
{
    Operation,
    Webhook,
    Callback,
}

public sealed class ApiOperation
{
    public required OperationKind Kind { get; init; }

    /// <summary>The contract's operationId, or null.</summary>
    public string? OperationId { get; init; }

    /// <summary>Words to name it by: the operationId as one part, else method and path (<c>get</c>, <c>products</c>, <c>by id</c>). Unique as a whole.</summary>
    public required IReadOnlyList<string> NameParts { get; init; }

    /// <summary><c>x-photon-name</c>, or null.</summary>
    public string? NameOverride { get; init; }

    /// <summary>Upper case unless an additional operation is written otherwise.</summary>
    public required string Method { get; init; }

    /// <summary>Begins with <c>/</c>; holds <c>{parameters}</c>. A webhook's name or a callback's expression for receivers.</summary>
    public required string Path { get; init; }

    /// <summary>The first tag, or null.</summary>
    public string? Tag { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public bool IsDeprecated { get; init; }

    public required IReadOnlyList<ApiParameter> Parameters { get; init; }

    public ApiBody? Body { get; init; }

    /// <summary>Ordered: exact statuses ascending, then ranges ascending, then default. Never empty: a contract that declares none gets a default one without content.</summary>
    public required IReadOnlyList<ApiResponse> Responses { get; init; }

    /// <summary>Alternatives, of which one must be met; empty where no credentials are needed. The document's default is filled in.</summary>
    public required IReadOnlyList<ApiSecurityRequirement> Security { get; init; }

    /// <summary>The operation's own servers; empty where the contract's apply.</summary>
    public IReadOnlyList<ApiServer> Servers { get; init; } = [];

    public IReadOnlyList<ApiLink> Links { get; init; } = [];

    /// <summary><c>x-photon-state</c>: the state that the provider must be in, or null.</summary>
    public Node? State { get; init; }

    /// <summary>Set where the answers are pages of one list.</summary>
    public ApiPagination? Pagination { get; internal set; }

    /// <summary>The operation's key in the contract: what an error about it points at.</summary>
    public required Location Location { get; init; }
}

/// <summary>From an answer to an operation that goes on with it.</summary>
/// <param name="Name">The link's key.</param>
/// <param name="Status">The answer's.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Values">What it gives the parameters of the target; those that are not among them are left to the caller.</param>
/// <param name="Location">The link's key in the contract.</param>
public sealed record ApiLink(
    string Name, StatusRange Status, ApiOperation Target, IReadOnlyList<ApiLinkValue> Values, string? Description, Location Location);

/// <summary>What a link gives one parameter.</summary>
public sealed record ApiLinkValue(ApiParameter Parameter, LinkExpression Expression, string Text);

public enum LinkSource
{
    /// <summary><see cref="LinkExpression.Constant"/>.</summary>
    Constant,

    /// <summary><c>$response.body#/id</c>; the key is the JSON pointer.</summary>
    ResponseBody,

    /// <summary><c>$response.header.Location</c>; the key is the name.</summary>
    ResponseHeader,

    /// <summary><c>$request.path.id</c> and its like; the key is the name.</summary>
    RequestParameter,

    /// <summary><c>$statusCode</c></summary>
    StatusCode,

    /// <summary>Known to the specification, and followed by nobody here: <c>$url</c>, texts with expressions inside.</summary>
    Other,
}

/// <summary>A runtime expression of OpenAPI, or a constant.</summary>
public sealed record LinkExpression(LinkSource Source, string Key = "", ParameterPlace Place = default, Node? Constant = null);

public enum ParameterPlace
{
    Path,
    Query,
    QueryString,
    Header,
    Cookie,
}

public enum ParameterFormat
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
    Cookie,

    /// <summary>The value is one document of <see cref="ApiParameter.ContentType"/>.</summary>
    Content,
}

public sealed class ApiParameter
{
    public required string Name { get; init; }

    public string? NameOverride { get; init; }

    public required ParameterPlace Place { get; init; }

    public required TypeUse Type { get; init; }

    public required bool IsRequired { get; init; }

    public required ParameterFormat Format { get; init; }

    public bool Explode { get; init; }

    public bool AllowsReserved { get; init; }

    public bool AllowsEmptyValue { get; init; }

    /// <summary>Whether a value in a path may hold slashes: <c>/files/{+path}</c>.</summary>
    public bool SpansSegments { get; init; }

    /// <summary>Set where <see cref="Format"/> is <see cref="ParameterFormat.Content"/>.</summary>
    public string? ContentType { get; init; }

    public string? Description { get; init; }

    public bool IsDeprecated { get; init; }

    public Node? Default { get; init; }

    public IReadOnlyList<ApiExample> Examples { get; init; } = [];

    public required Location Location { get; init; }
}

public sealed record ApiBody(bool IsRequired, string? Description, IReadOnlyList<ApiContent> Contents);

public enum ContentKind
{
    /// <summary><c>application/json</c>, <c>*/*</c> with a schema that is not binary, and anything <c>+json</c>.</summary>
    Json,
    FormUrlEncoded,
    Multipart,
    Xml,
    Text,

    /// <summary>JSON Lines, NDJSON and JSON text sequences.</summary>
    JsonLines,
    EventStream,

    /// <summary>Anything else: bytes.</summary>
    Binary,
}

/// <param name="MediaType">As written.</param>
/// <param name="Type">Null where the contract says nothing of the content.</param>
/// <param name="ItemType">One item of JSON Lines or of an event stream, from <c>itemSchema</c> or <c>schema</c>. Null where the contract says nothing of it, or where it is the text of an event.</param>
/// <param name="Parts">For forms: how each property is sent. Empty otherwise.</param>
public sealed record ApiContent(
    string MediaType,
    ContentKind Kind,
    TypeUse? Type,
    TypeUse? ItemType,
    IReadOnlyList<ApiPart> Parts,
    IReadOnlyList<ApiExample> Examples)
{
    public Node? Default { get; init; }

    /// <summary>Set where <see cref="ItemType"/> describes whole events; otherwise it is what the data of an event stands for.</summary>
    public ApiEventShape? Event { get; init; }
}

/// <summary>A type with the fields of a server-sent event: <c>data</c>, <c>event</c>, <c>id</c>, <c>retry</c>.</summary>
/// <param name="DataIsText">Whether <c>data</c> is the text itself; else the text is JSON.</param>
/// <param name="IsNamed">Whether <c>event</c> must be there, so that the default name is said too.</param>
public sealed record ApiEventShape(bool DataIsText, bool IsNamed);

/// <summary>One field of a form.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="ContentType">With the specification's default filled in.</param>
public sealed record ApiPart(
    string Name, string ContentType, ContentKind Kind, IReadOnlyList<ApiHeader> Headers, ParameterFormat Format, bool Explode);

/// <summary>
/// A status, a range or all others. <c>200</c>: 200 to 200; <c>4XX</c>: 400 to 499; <c>default</c>: 0 to 0.
/// </summary>
public readonly record struct StatusRange(int From, int To)
{
    public static StatusRange Default => default;

    public bool IsDefault => From == 0;

    public bool IsExact => From == To && From != 0;

    public bool IsSuccess => From is >= 200 and <= 299;
}

public sealed record ApiResponse(
    StatusRange Status,
    string? Description,
    IReadOnlyList<ApiHeader> Headers,
    IReadOnlyList<ApiContent> Contents)
{
    /// <summary><c>x-photon-state</c>: the state that the provider must be in, or null.</summary>
    public Node? State { get; init; }
}

public sealed record ApiHeader(string Name, TypeUse Type, bool IsRequired, bool Explode, string? ContentType, string? Description)
{
    public Node? Default { get; init; }

    public IReadOnlyList<ApiExample> Examples { get; init; } = [];
}

/// <param name="Name">Null for a single example.</param>
public sealed record ApiExample(string? Name, string? Summary, Node Value)
{
    public string? Description { get; init; }

    /// <summary><c>x-photon-state</c>: the state that the provider must be in, or null.</summary>
    public Node? State { get; init; }

    /// <summary>Whether the value is the text on the wire, and not the data it stands for.</summary>
    public bool IsSerialized { get; init; }
}
