using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Pact.Format;

/// <summary>Reads the items of <c>interactions</c>, and of version 3's <c>messages</c>.</summary>
internal sealed class InteractionReader(PactShapes shapes, PactSpecification version)
{
    private readonly PartReader parts = new(shapes, version);

    /// <returns>Null where the interaction can't be read, which was reported.</returns>
    public PactInteraction? Interaction(ObjectNode node)
    {
        var head = new Head(node, shapes, version);
        if (version == PactSpecification.V4 && node["pluginConfiguration"] is ObjectNode { Members.Count: > 0 } plugins)
        {
            shapes.Diagnostics.Report(Codes.PluginInPact, plugins.Location, head.Description, string.Join(", ", plugins.Members.Select(m => m.Name)));
            return null;
        }

        var type = version == PactSpecification.V4 ? shapes.Text(node, "type") : null;
        switch (type)
        {
            case null or "Synchronous/HTTP":
                return Http(node, head);
            case "Asynchronous/Messages":
                return Message(node);
            case "Synchronous/Messages":
                return Synchronous(node, head);
            default:
                shapes.Diagnostics.Report(Codes.InteractionTypeUnknown, node["type"]!.Location, head.Description, type);
                return null;
        }
    }

    public PactInteraction? Message(ObjectNode node)
    {
        var head = new Head(node, shapes, version);
        return head.Fill(new AsynchronousMessage { Key = head.Key, Description = head.Description, Location = node.Location, Contents = parts.Message(node) });
    }

    private PactInteraction? Http(ObjectNode node, Head head)
    {
        if (Part(node, "request", head) is not { } request || Part(node, "response", head) is not { } response)
            return null;
        return head.Fill(new HttpInteraction
        {
            Key = head.Key,
            Description = head.Description,
            Location = node.Location,
            Request = parts.Request(request),
            Response = parts.Response(response),
        });
    }

    private PactInteraction? Synchronous(ObjectNode node, Head head)
    {
        if (Part(node, "request", head) is not { } request)
            return null;
        var answers = node["response"] is ObjectNode single ? [single] : shapes.Array(node, "response")?.Items ?? [];
        return head.Fill(new SynchronousMessage
        {
            Key = head.Key,
            Description = head.Description,
            Location = node.Location,
            Request = parts.Message(request),
            Responses = [.. answers.OfType<ObjectNode>().Select(parts.Message)],
        });
    }

    private ObjectNode? Part(ObjectNode node, string name, Head head)
    {
        if (node[name] is null)
            shapes.Diagnostics.Report(Codes.PactPartMissing, node.Location, $"The interaction '{head.Description}'", name);
        return shapes.Object(node, name);
    }

    /// <summary>What all kinds of interactions have.</summary>
    private sealed class Head
    {
        private readonly List<ProviderState> states;
        private readonly Dictionary<string, string> references = new(StringComparer.Ordinal);
        private readonly List<string> tags = [];
        private readonly bool isPending;

        public Head(ObjectNode node, PactShapes shapes, PactSpecification version)
        {
            Description = shapes.Text(node, "description") ?? "";
            states = [.. StateReader.Read(node, shapes)];
            var key = version == PactSpecification.V4 ? shapes.Text(node, "key") : null;
            Key = string.IsNullOrEmpty(key) ? MadeKey() : key;
            isPending = version == PactSpecification.V4 && node["pending"] is ScalarNode { Kind: ScalarKind.True };
            if (node["comments"] is ObjectNode comments && comments["references"] is ObjectNode all && all["OpenAPI"] is ObjectNode openApi)
            {
                foreach (var member in openApi.Members)
                {
                    if (PactShapes.Scalar(member.Value) is { } text)
                        references[member.Name] = text;
                }

                var tag = openApi["tag"] ?? openApi["tags"];
                tags.AddRange((tag is ArrayNode several ? several.Items : tag is null ? [] : [tag]).Select(PactShapes.Scalar).OfType<string>());
            }
        }

        public string Description { get; }

        public string Key { get; }

        public PactInteraction Fill(PactInteraction interaction) => interaction with
        {
            States = states,
            IsPending = isPending,
            References = references,
            OperationId = references.GetValueOrDefault("operationId"),
            Tags = tags,
        };

        private string MadeKey() => states.Count == 0 ? Description : $"{Description} given {string.Join(", ", states.Select(s => s.Name))}";
    }
}
