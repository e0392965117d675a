using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Photon.Pact.Format;
using Photon.Pact.Generators;
using Photon.Pact.Verification;

namespace Photon.Pact.Hosting;

/// <summary>Writes what a pact says, or why it says nothing.</summary>
internal static class StubReply
{
    /// <summary>On every answer: the interaction's key, or <c>none</c>, so that a 404 of the pact and one of the stub are told apart.</summary>
    public const string InteractionField = "X-Photon-Interaction";

    private static readonly JsonSerializerOptions readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    private static readonly HashSet<string> framing = new(StringComparer.OrdinalIgnoreCase) { HeaderNames.ContentLength, HeaderNames.TransferEncoding, HeaderNames.Connection };

    /// <summary>What the header says, else the body itself.</summary>
    public static string? ContentTypeOf(PactResponse response) => PactField.Find(response.Headers, HeaderNames.ContentType) is [var type, ..] ? type : response.Body.ContentType;

    /// <summary>The answer with what its generators make; those of a provider's states have nothing to make it of, and keep the example.</summary>
    public static PactResponse Generated(PactResponse answer, GeneratorContext context)
    {
        if (answer.Generators.Count == 0)
            return answer;
        // What is made for a request is made for an answer by the same rules.
        var made = RequestGeneration.Apply(
            new PactRequest
            {
                Headers = answer.Headers,
                Body = answer.Body,
                Generators = [.. answer.Generators.Where(rule => rule.Category is RuleCategory.Header or RuleCategory.Body && rule.Generator is not PactGenerator.ProviderState)],
            },
            context);
        return answer with { Headers = made.Headers, Body = made.Body };
    }

    public static async Task WriteAsync(HttpResponse response, PactResponse answer, string key, CancellationToken cancellationToken)
    {
        response.StatusCode = answer.Status;
        response.Headers[InteractionField] = Uri.EscapeDataString(key);
        if (ContentTypeOf(answer) is { } type && answer.Body.State == BodyState.Present)
            response.ContentType = type;
        foreach (var header in answer.Headers.Where(header => !framing.Contains(header.Name)))
            response.Headers[header.Name] = header.Values.ToArray();
        if (answer.Status is 204 or 205 or 304)
            return;
        response.ContentLength = answer.Body.Bytes.Length;
        if (!HttpMethods.IsHead(response.HttpContext.Request.Method))
            await response.Body.WriteAsync(answer.Body.Bytes, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A problem (RFC 9457): 404 where the pacts do not know the path, 405 the method, 400 for the rest.</summary>
    public static async Task RefuseAsync(HttpResponse response, StubRequest asked, StubMatch match, CancellationToken cancellationToken)
    {
        var differences = match.Nearest?.Differences ?? [];
        response.StatusCode = differences.Count == 0 ? 404 : differences.Any(d => d.Part == MismatchPart.Path) ? 404 : differences.Any(d => d.Part == MismatchPart.Method) ? 405 : 400;
        response.ContentType = "application/problem+json";
        response.Headers[InteractionField] = "none";
        var problem = new JsonObject
        {
            ["title"] = "No interaction of the pacts is this request",
            ["status"] = response.StatusCode,
            ["detail"] = Detail(asked, match),
            ["nearest"] = match.Nearest is not { } nearest ? null : new JsonObject
            {
                ["pact"] = Path.GetFileName(nearest.Pact.Path),
                ["key"] = nearest.Interaction.Key,
                ["description"] = nearest.Interaction.Description,
                ["place"] = nearest.Interaction.Location.ToString(),
            },
            ["differences"] = new JsonArray([.. differences.Select(d => (JsonNode)new JsonObject
            {
                ["part"] = JsonNamingPolicy.CamelCase.ConvertName(d.Part.ToString()),
                ["path"] = d.Path,
                ["expected"] = d.Expected,
                ["actual"] = d.Actual,
                ["message"] = d.Message,
            })]),
        };
        await response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(problem, readable), cancellationToken).ConfigureAwait(false);
    }

    private static string Detail(StubRequest asked, StubMatch match)
    {
        var request = $"{asked.Request.Method} {asked.Request.Path}";
        if (match.Nearest is not { } nearest)
            return asked.States.Count > 0 ? $"No interaction has the states '{string.Join("', '", asked.States)}'. Name states of the pacts in {StubRequest.StateField}." : "The pacts have no interactions over HTTP.";
        return $"{request} is nearest to '{nearest.Interaction.Description}'. {string.Join(" ", nearest.Differences.Select(d => d.Message))}";
    }
}
