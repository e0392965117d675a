using Photon.Engine.Text;

namespace Photon.Engine.Pact.Format;

/// <summary>Interactions of version 3: headers are texts, a body is its value.</summary>
internal static class ThirdVersion
{
    public static Node Interaction(HttpInteraction interaction) => MadeNode.Object(
        ("description", MadeNode.Text(interaction.Description)),
        ("providerStates", SharedParts.States(interaction.States)),
        ("request", Request(interaction.Request)),
        ("response", Response(interaction.Response)));

    private static Node Request(PactRequest request) => MadeNode.Object(
        ("body", request.Body?.Content),
        ("generators", SharedParts.Generators(request.Generators)),
        ("headers", Headers(request.Headers)),
        ("matchingRules", SharedParts.Rules(request.Rules)),
        ("method", MadeNode.Text(request.Method)),
        ("path", MadeNode.Text(request.Path)),
        ("query", SharedParts.Query(request)));

    private static Node Response(PactResponse response) => MadeNode.Object(
        ("body", response.Body?.Content),
        ("headers", Headers(response.Headers)),
        ("matchingRules", SharedParts.Rules(response.Rules)),
        ("status", MadeNode.Number(response.Status)));

    private static Node? Headers(IReadOnlyList<KeyValuePair<string, string>> headers) =>
        headers.Count == 0 ? null : MadeNode.Object(headers.Select(header => (header.Key, (Node?)MadeNode.Text(header.Value))));
}
