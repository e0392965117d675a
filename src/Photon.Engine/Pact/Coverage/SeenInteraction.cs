using System.Globalization;
using Photon.Engine.Pact.Format;

namespace Photon.Engine.Pact.Coverage;

/// <summary>An interaction of some pact, as far as it says what of the contract it is about.</summary>
/// <param name="OperationId">Null where the pact does not say.</param>
/// <param name="Method">Of the request; null for a message that does not say.</param>
/// <param name="Path">The contract's template, or the path that is asked for; a webhook's name or a callback's expression for a message.</param>
/// <param name="Status">Of the answer; null for a message.</param>
/// <param name="MediaType">Of the answer, parameters allowed; null without content.</param>
public sealed record SeenInteraction(string? OperationId, string? Method, string? Path, int? Status, string? MediaType)
{
    /// <summary>Those of a pact that was made of a contract.</summary>
    public static IReadOnlyList<SeenInteraction> Of(PactFile pact) => [.. pact.Interactions.Select(Of)];

    private static SeenInteraction Of(PactInteraction interaction)
    {
        var known = interaction.References.ToDictionary(StringComparer.Ordinal);
        var (id, method) = (known.GetValueOrDefault("operationId"), known.GetValueOrDefault("method"));
        return interaction is HttpInteraction http
            ? new SeenInteraction(id, method, known.GetValueOrDefault("path"), http.Response.Status, http.Response.Body?.ContentType)
            : new SeenInteraction(id, method, known.GetValueOrDefault("webhook") ?? known.GetValueOrDefault("callback"), null, null);
    }

    /// <summary><c>GET /products/7 answers 200</c>.</summary>
    public override string ToString()
    {
        var what = string.Join(' ', new[] { Method, Path }.OfType<string>());
        var name = what.Length > 0 ? what : OperationId ?? "a message";
        return Status is { } status ? string.Create(CultureInfo.InvariantCulture, $"{name} answers {status}{(MediaType is null ? "" : $" with {MediaType}")}") : name;
    }
}
