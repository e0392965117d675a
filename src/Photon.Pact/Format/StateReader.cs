using System.Text.Json;
using Photon.Engine.Text;

namespace Photon.Pact.Format;

/// <summary>Provider states: one text in versions 1 and 2 (<c>provider_state</c>, <c>providerState</c>), a list with parameters in 3 and 4.</summary>
internal static class StateReader
{
    public static IEnumerable<ProviderState> Read(ObjectNode interaction, PactShapes shapes)
    {
        foreach (var name in (string[])["providerStates", "providerState", "provider_state"])
        {
            if (interaction[name] is { } node && !PactShapes.IsNull(node))
                return States(node, name, shapes);
        }

        return [];
    }

    private static IEnumerable<ProviderState> States(Node node, string name, PactShapes shapes)
    {
        foreach (var item in node is ArrayNode array ? array.Items : [node])
        {
            if (item is ScalarNode { Kind: ScalarKind.String } text)
            {
                if (text.Text.Length > 0)
                    yield return new ProviderState(text.Text, new Dictionary<string, JsonElement>());
            }
            else if (item is ObjectNode state && shapes.Text(state, "name") is { } stateName)
            {
                yield return new ProviderState(stateName, Parameters(state, shapes));
            }
            else
            {
                shapes.Malformed(item, name, "a list of states, each with a 'name'");
            }
        }
    }

    private static Dictionary<string, JsonElement> Parameters(ObjectNode state, PactShapes shapes)
    {
        var parameters = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in shapes.Object(state, "params")?.Members ?? [])
        {
            using var document = JsonDocument.Parse(NodeJson.Compact(member.Value), new JsonDocumentOptions { MaxDepth = NodeParser.DeepestNesting + 1 });
            parameters[member.Name] = document.RootElement.Clone();
        }

        return parameters;
    }
}
