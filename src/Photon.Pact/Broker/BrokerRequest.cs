using System.Text.Json.Nodes;

namespace Photon.Pact.Broker;

/// <summary>A request, as often as it has to be sent.</summary>
/// <param name="What">For messages: <c>publish the pacts of ui</c>.</param>
internal sealed record BrokerRequest(HttpMethod Method, Uri Address, string What)
{
    public JsonNode? Body { get; init; }

    /// <summary>False where sending it twice would do it twice: it is sent again only where the broker has surely not begun.</summary>
    public bool IsRepeatable { get; init; } = true;
}
