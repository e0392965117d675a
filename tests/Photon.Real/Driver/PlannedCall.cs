using System.Text.Json;

namespace Photon.Real;

/// <summary>One operation to call, with what is to come of it. Written by the planner, read by the driver inside the made project.</summary>
internal sealed class PlannedCall
{
    /// <summary>Such as <c>GET /products/{id}</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The handler's method, <c>GetProductAsync</c>; null where nobody wrote one, so that the answer must be 501.</summary>
    public string? Method { get; init; }

    public required PlannedRequest Good { get; init; }

    /// <summary>Null where the operation constrains nothing.</summary>
    public PlannedRequest? Bad { get; init; }

    /// <summary>The places that the refusal of <see cref="Bad"/> must name: <c>query limit</c>, <c>#/price</c>.</summary>
    public IReadOnlyList<string> BrokenPlaces { get; init; } = [];

    /// <summary>The arguments of the client's method as JSON, by the names of the contract; <c>body</c> for the body.</summary>
    public IReadOnlyDictionary<string, JsonElement> Arguments { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The case of the result that the handler answers with: <c>Ok</c>.</summary>
    public string? Case { get; init; }

    /// <summary>Its body; null where it has none.</summary>
    public JsonElement? Answer { get; init; }
}

/// <summary>A request as HTTP says it.</summary>
internal sealed class PlannedRequest
{
    public required string Method { get; init; }

    /// <summary>Path and query.</summary>
    public required string Target { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    public string? ContentType { get; init; }

    public string? Body { get; init; }
}

/// <summary>What came of a <see cref="PlannedCall"/>: each part is <c>ok</c>, <c>-</c> where it does not apply, or what went wrong.</summary>
#pragma warning disable CA1812 // made by the JSON reader on one side, by the driver on the other
internal sealed class CallOutcome
{
    public required string Operation { get; init; }

    public required string Good { get; init; }

    public required string Bad { get; init; }

    public required string Client { get; init; }
}
