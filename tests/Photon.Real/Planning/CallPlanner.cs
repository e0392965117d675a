using System.Text.Json;
using System.Text.Json.Nodes;
using Photon.Engine.Model;
using Photon.Real.Sampling;

namespace Photon.Real.Planning;

/// <summary>Plans calls of operations whose requests can be made from their rules.</summary>
internal static class CallPlanner
{
    private static readonly Dictionary<int, string> caseNames = new()
    {
        [200] = "Ok",
        [201] = "Created",
        [202] = "Accepted",
        [204] = "NoContent",
    };

    /// <summary>The plan of one operation; null where its request or answer can't be made up.</summary>
    /// <param name="operation">What to call.</param>
    /// <param name="method">The handler's method; null plans a call that nobody handles.</param>
    public static PlannedCall? Plan(ApiOperation operation, HandlerMethod? method)
    {
        if (SampleArguments(operation) is not { } arguments || SampleBody(operation.Body) is not { } body)
            return null;
        var answer = SampleAnswer(operation);
        if (method is not null && answer is null)
            return null;
        var good = RequestWriter.Write(operation, arguments, body);
        var bad = BadRequest.Of(operation, arguments, body);
        return new PlannedCall
        {
            Operation = $"{operation.Method} {operation.Path}",
            Method = method?.Name,
            Good = good,
            Bad = bad?.Request,
            BrokenPlaces = bad?.Places ?? [],
            Arguments = ClientArguments(arguments, body),
            Case = answer?.Case,
            Answer = answer?.Body,
        };
    }

    /// <summary>
    /// Values of the required parameters, and of optional ones that are plain; null where one can't be made up. Arguments are compared by name,
    /// so of two parameters with one name (in path and query) only the required one is given.
    /// </summary>
    private static List<KeyValuePair<ApiParameter, JsonNode>>? SampleArguments(ApiOperation operation)
    {
        var arguments = new List<KeyValuePair<ApiParameter, JsonNode>>();
        foreach (var parameter in operation.Parameters)
        {
            var isPlain = parameter.Format is ParameterFormat.Simple or ParameterFormat.Form && parameter.Place is not ParameterPlace.Cookie;
            var isNamesake = !parameter.IsRequired && operation.Parameters.Any(other => other != parameter && other.Name == parameter.Name);
            if (isPlain && !isNamesake && ValueSampler.TrySample(parameter.Type.Rule, out var value) && value is JsonValue)
                arguments.Add(new(parameter, value));
            else if (parameter.IsRequired)
                return null;
        }

        return arguments;
    }

    /// <summary>A JSON body or none; null where the operation needs another one.</summary>
    private static SampledBody? SampleBody(ApiBody? body)
    {
        if (body is null)
            return SampledBody.None;
        var content = body.Contents.FirstOrDefault(c => c.Kind is ContentKind.Json && !c.MediaType.Contains('*', StringComparison.Ordinal));
        if (content?.Type is { } type && ValueSampler.TrySample(type.Rule, out var value) && value is not null)
            return new SampledBody(content, value);
        return body.IsRequired ? null : SampledBody.None;
    }

    private static (string Case, JsonElement? Body)? SampleAnswer(ApiOperation operation)
    {
        var response = operation.Responses.FirstOrDefault(r => r.Status.IsExact && r.Status.IsSuccess);
        if (response is null || !caseNames.TryGetValue(response.Status.From, out var name) || response.Headers.Any(h => h.IsRequired))
            return null;
        if (response.Contents.Count == 0)
            return (name, null);
        if (response.Contents is not [{ Kind: ContentKind.Json } content] || !ValueSampler.TrySample(content.Type?.Rule, out var value) || value is null)
            return null;
        return (name, JsonSerializer.SerializeToElement(value));
    }

    private static Dictionary<string, JsonElement> ClientArguments(List<KeyValuePair<ApiParameter, JsonNode>> arguments, SampledBody body)
    {
        var all = arguments.ToDictionary(a => a.Key.Name, a => JsonSerializer.SerializeToElement(a.Value), StringComparer.Ordinal);
        if (body.Value is not null)
            all["body"] = JsonSerializer.SerializeToElement(body.Value);
        return all;
    }
}

/// <summary>A body to send.</summary>
/// <param name="Content">The content it is one of; null for no body.</param>
/// <param name="Value">Its value.</param>
internal sealed record SampledBody(ApiContent? Content, JsonNode? Value)
{
    public static SampledBody None { get; } = new(null, null);
}
