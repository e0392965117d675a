using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Photon.Testing.Fuzzing;

/// <summary>The golden contracts as JSON, for mutation. Plain scalars that read as JSON are JSON; all others are strings.</summary>
public static class YamlToJson
{
    public static JsonNode Convert(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Convert(stream.Documents[0].RootNode)!;
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Select(m => KeyValuePair.Create(((YamlScalarNode)m.Key).Value!, Convert(m.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(Convert)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "null" or "" } => null,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" } => JsonValue.Create(true),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "false" } => JsonValue.Create(false),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } text } when IsNumber(text) => JsonNode.Parse(text),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };

    private static bool IsNumber(string text) =>
        decimal.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _) && text[0] is '-' or (>= '0' and <= '9') && !text.StartsWith("00", StringComparison.Ordinal);
}
