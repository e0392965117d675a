using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>A path with its operations, or a webhook, or a callback's expression.</summary>
/// <param name="Path"><c>/products/{id}</c>, a webhook's name, or a runtime expression.</param>
/// <param name="Operations">In the order of the text; 3.2's <c>query</c> and <c>additionalOperations</c> included.</param>
/// <param name="Servers">Null where the document's apply.</param>
/// <param name="Node">Where it stands (the referenced file's, where it is referenced).</param>
public sealed record PathItem(string Path, IReadOnlyList<Operation> Operations, IReadOnlyList<Server>? Servers, ObjectNode Node);

public sealed class Operation
{
    /// <summary>Upper case: <c>GET</c>, <c>QUERY</c>; additional operations as written.</summary>
    public required string Method { get; init; }

    /// <summary>As written; null where absent. Unique in the contract (a repeated one was reported, and is null here).</summary>
    public string? OperationId { get; init; }

    public string? Summary { get; init; }

    public string? Description { get; init; }

    public bool IsDeprecated { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The path item's parameters that the operation does not override come first. Body and form parameters of 2.0 are in <see cref="RequestBody"/>.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    public RequestBody? RequestBody { get; init; }

    /// <summary>In the order of the text; empty where the contract has none (legal since 3.1).</summary>
    public IReadOnlyList<Response> Responses { get; init; } = [];

    public IReadOnlyList<Callback> Callbacks { get; init; } = [];

    /// <summary>Null where the document's apply; empty where the operation needs none.</summary>
    public IReadOnlyList<SecurityRequirement>? Security { get; init; }

    public IReadOnlyList<Server>? Servers { get; init; }

    /// <summary>Where the method's key stands: what an error about the operation points at.</summary>
    public required int NameOffset { get; init; }

    public required ObjectNode Node { get; init; }
}

public sealed record Callback(string Name, IReadOnlyList<PathItem> Paths);

public enum ParameterLocation
{
    Path,
    Query,

    /// <summary>3.2: the whole query string is one value (<c>in: querystring</c>).</summary>
    QueryString,
    Header,
    Cookie,
}

/// <summary>How a value becomes text; RFC 6570 where it covers it. 2.0's collectionFormat is lifted (csv, ssv, pipes, multi; tsv was reported).</summary>
public enum ParameterStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,

    /// <summary>3.2: cookies as they are.</summary>
    Cookie,
}

public sealed class Parameter
{
    public required string Name { get; init; }

    public required ParameterLocation In { get; init; }

    /// <summary>The key in <c>components/parameters</c>, where it stands there.</summary>
    public string? ComponentName { get; init; }

    public string? Description { get; init; }

    /// <summary>Always true in a path.</summary>
    public bool IsRequired { get; init; }

    public bool IsDeprecated { get; init; }

    public bool AllowsEmptyValue { get; init; }

    public bool AllowsReserved { get; init; }

    /// <summary>With the specification's default for the place filled in.</summary>
    public required ParameterStyle Style { get; init; }

    public required bool Explode { get; init; }

    /// <summary>Exactly one of <see cref="Schema"/> and <see cref="Content"/> is set.</summary>
    public Schema? Schema { get; init; }

    /// <summary>A parameter that is a serialised document, such as JSON in a query.</summary>
    public MediaType? Content { get; init; }

    public IReadOnlyList<Example> Examples { get; init; } = [];

    public required ObjectNode Node { get; init; }
}

public sealed record RequestBody(
    string? ComponentName, string? Description, bool IsRequired, IReadOnlyList<MediaType> Content, ObjectNode Node);

/// <param name="Status"><c>200</c>, <c>4XX</c> (upper case) or <c>default</c>.</param>
/// <param name="ComponentName">The key in <c>components/responses</c>, where it stands there.</param>
public sealed record Response(
    string Status,
    string? ComponentName,
    string? Summary,
    string? Description,
    IReadOnlyList<Header> Headers,
    IReadOnlyList<MediaType> Content,
    IReadOnlyList<Link> Links,
    ObjectNode Node);

/// <summary>A header is a parameter in a header, style simple. <c>Content-Type</c> is left out (the specification says to ignore it).</summary>
public sealed record Header(string Name, Parameter Parameter);

/// <param name="Name">As written, such as <c>application/json; charset=utf-8</c> or <c>image/*</c>.</param>
/// <param name="Schema">Null where the contract says nothing of the content.</param>
/// <param name="ItemSchema">3.2: one item of a stream.</param>
public sealed record MediaType(
    string Name,
    Schema? Schema,
    Schema? ItemSchema,
    IReadOnlyList<Example> Examples,
    IReadOnlyDictionary<string, Encoding> Encoding,
    Node Node);

/// <param name="ContentType">Null where the specification's default applies.</param>
public sealed record Encoding(
    string? ContentType, IReadOnlyList<Header> Headers, ParameterStyle? Style, bool? Explode, bool AllowsReserved);

/// <param name="Name">The key under <c>examples</c>, or null for the single <c>example</c>.</param>
/// <param name="Value">Null for an <c>externalValue</c>.</param>
public sealed record Example(string? Name, string? Summary, string? Description, Node? Value)
{
    /// <summary>What an example, a response or an operation says of the state that the provider must be in.</summary>
    internal const string StateExtension = "x-photon-state";

    /// <summary><c>x-photon-state</c>, or null.</summary>
    public Node? State { get; init; }

    /// <summary>Whether the value is the text on the wire (3.2 <c>serializedValue</c>) and not the data it stands for.</summary>
    public bool IsSerialized { get; init; }
}

public sealed record Link(
    string Name,
    string? OperationId,
    string? OperationRef,
    IReadOnlyList<KeyValuePair<string, Node>> Parameters,
    Node? RequestBody,
    string? Description);
