using Photon.Engine.Text;

namespace Photon.Engine.Pact.Format;

/// <summary>Interactions and messages of version 4: a type and a key each, headers with several values, bodies that say what they are.</summary>
internal static class FourthVersion
{
    public static Node Interaction(PactInteraction interaction) => interaction switch
    {
        HttpInteraction http => Whole(http, "Synchronous/HTTP", [("request", Request(http.Request)), ("response", Response(http.Response))]),
        AsynchronousMessage message => Whole(message, "Asynchronous/Messages", Message(message.Contents)),
        SynchronousMessage message => Whole(message, "Synchronous/Messages",
            [("request", MadeNode.Object(Message(message.Request))), ("response", MadeNode.Array(message.Responses.Select(r => MadeNode.Object(Message(r)))))]),
        _ => throw new ArgumentOutOfRangeException(nameof(interaction), interaction, null),
    };

    private static Node Whole(PactInteraction interaction, string type, IEnumerable<(string Name, Node? Value)> own)
    {
        IEnumerable<(string Name, Node? Value)> shared =
        [
            ("comments", Comments(interaction)),
            ("description", MadeNode.Text(interaction.Description)),
            ("key", MadeNode.Text(interaction.Key)),
            ("pending", MadeNode.False),
            ("providerStates", SharedParts.States(interaction.States)),
            ("type", MadeNode.Text(type)),
        ];
        return MadeNode.Object(shared.Concat(own).OrderBy(member => member.Name, StringComparer.Ordinal));
    }

    private static Node? Comments(PactInteraction interaction) => interaction.References.Count == 0
        ? null
        : MadeNode.Object(("references", MadeNode.Object(("OpenAPI", MadeNode.Object(
            interaction.References.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, (Node?)MadeNode.Text(r.Value))))))));

    private static Node Request(PactRequest request) => MadeNode.Object(
        ("body", Body(request.Body)),
        ("generators", SharedParts.Generators(request.Generators)),
        ("headers", Headers(request.Headers)),
        ("matchingRules", SharedParts.Rules(request.Rules)),
        ("method", MadeNode.Text(request.Method)),
        ("path", MadeNode.Text(request.Path)),
        ("query", SharedParts.Query(request)));

    private static Node Response(PactResponse response) => MadeNode.Object(
        ("body", Body(response.Body)),
        ("headers", Headers(response.Headers)),
        ("matchingRules", SharedParts.Rules(response.Rules)),
        ("status", MadeNode.Number(response.Status)));

    private static IEnumerable<(string Name, Node? Value)> Message(PactMessage message) =>
    [
        ("contents", Body(message.Body)),
        ("matchingRules", SharedParts.Rules(message.Rules)),
        ("metadata", message.Metadata.Count == 0 ? null : MadeNode.Object(
            message.Metadata.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => (m.Key, (Node?)MadeNode.Text(m.Value))))),
    ];

    private static Node? Body(PactBody? body) => body is null
        ? null
        : MadeNode.Object(("content", body.Content), ("contentType", MadeNode.Text(body.ContentType)), ("encoded", MadeNode.False));

    private static Node? Headers(IReadOnlyList<KeyValuePair<string, string>> headers) => headers.Count == 0
        ? null
        : MadeNode.Object(headers.Select(header => (header.Key, (Node?)MadeNode.Array(HeaderValues.Of(header.Key, header.Value).Select(MadeNode.Text)))));
}
