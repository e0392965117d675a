using System.Text.Json.Nodes;
using Photon.Judges.Calls;

namespace Photon.Judges.Prism;

/// <summary>Between the client and Prism: says which answer is wanted, adds credentials, and notes what Prism says of the exchange.</summary>
internal sealed class PrismHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private const string ErrorType = "https://stoplight.io/prism/errors#";

    /// <summary>The call that is under way.</summary>
    public JudgedCall? Call { get; set; }

    /// <summary>Violations that Prism told of in the last exchange.</summary>
    public IReadOnlyList<string> Violations { get; private set; } = [];

    /// <summary>Prism's own error, such as <c>NO_COMPLEX_OBJECT_TEXT</c>; null where it has none.</summary>
    public string? Error { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Violations = [];
        Error = null;
        // Where only "default" is declared Prism answers with it, but knows no status of it.
        if (Call!.Plan.Result.Cases.Any(c => !c.Status.IsDefault))
            request.Headers.TryAddWithoutValidation("Prefer", $"code={Call.Status}");
        Credentials.Add(request, Call.Plan.Operation);
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues("sl-violations", out var told))
            Violations = [.. ReadViolations(string.Join(",", told))];
        if (response.Content.Headers.ContentType?.MediaType == "application/problem+json")
            await NoteErrorAsync(response, cancellationToken);
        return response;
    }

    private static IEnumerable<string> ReadViolations(string header) =>
        (JsonNode.Parse(header) as JsonArray ?? []).OfType<JsonObject>()
            .Where(v => (string?)v["severity"] == "Error")
            .Select(v => $"{string.Join('/', (v["location"] as JsonArray ?? []).Select(l => l?.ToString()))}: {v["message"]}");

    private async Task NoteErrorAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!text.Contains(ErrorType, StringComparison.Ordinal) || JsonNode.Parse(text) is not JsonObject problem)
            return;
        Error = $"{((string?)problem["type"])?[ErrorType.Length..]}: {problem["detail"]}";
        if (problem["validation"] is JsonArray validation && Violations.Count == 0)
            Violations = [.. ReadViolations(validation.ToJsonString())];
    }
}
