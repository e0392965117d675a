using Photon.Engine.Pact.Coverage;
using Photon.Pact.Format;

namespace Photon.Tasks.Pacts;

/// <summary>The interactions of a pact file as coverage counts them.</summary>
internal static class SeenInteractions
{
    public static IEnumerable<SeenInteraction> Of(PactDocument pact) => pact.Interactions.Select(interaction => interaction is HttpInteraction http
        ? new SeenInteraction(http.OperationId, http.Request.Method, http.Request.Path, http.Response.Status, MediaTypeOf(http.Response))
        : new SeenInteraction(interaction.OperationId, null, null, null, null));

    private static string? MediaTypeOf(PactResponse response) =>
        response.Body.ContentType ?? (PactField.Find(response.Headers, "Content-Type") is [var first, ..] ? first : null);
}
