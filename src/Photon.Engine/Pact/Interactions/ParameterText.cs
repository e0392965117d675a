using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.Pact.Interactions;

/// <summary>Values of parameters as they go over the wire (OpenAPI 3.2, section 4.12.4; RFC 6570).</summary>
internal static class ParameterText
{
    /// <summary>Percent-encoded.</summary>
    public static string InPath(ApiParameter parameter, Node value)
    {
        var parts = Pairs(value).Select(pair => (Name: Encode(pair.Name), Value: Encode(pair.Text))).ToList();
        var isObject = value is ObjectNode;
        return parameter.Format switch
        {
            ParameterFormat.Content => Uri.EscapeDataString(ContentText(value)),
            ParameterFormat.Label => "." + Joined(parts, isObject, parameter.Explode, parameter.Explode ? "." : ","),
            ParameterFormat.Matrix when parameter.Explode =>
                string.Concat(parts.Select(part => $";{(isObject ? part.Name : parameter.Name)}={part.Value}")),
            ParameterFormat.Matrix => $";{parameter.Name}={Joined(parts, isObject, false, ",")}",
            _ => Joined(parts, isObject, parameter.Explode, ","),
        };

        string Encode(string text) => parameter.SpansSegments
            ? string.Join('/', text.Split('/').Select(Uri.EscapeDataString))
            : Uri.EscapeDataString(text);
    }

    /// <summary>Names and values, not encoded.</summary>
    public static IEnumerable<(string Name, string Value)> InQuery(ApiParameter parameter, Node value)
    {
        var parts = Pairs(value).ToList();
        var isObject = value is ObjectNode;
        return parameter.Format switch
        {
            ParameterFormat.Content => [(parameter.Name, ContentText(value))],
            ParameterFormat.DeepObject => Deep(parameter.Name, value),
            ParameterFormat.SpaceDelimited => [(parameter.Name, Joined(parts, isObject, false, " "))],
            ParameterFormat.PipeDelimited => [(parameter.Name, Joined(parts, isObject, false, "|"))],
            _ when parameter.Explode => parts.Select(part => (isObject ? part.Name : parameter.Name, part.Text)),
            _ => [(parameter.Name, Joined(parts, isObject, false, ","))],
        };
    }

    /// <summary>In headers and cookies.</summary>
    public static string Simple(Node value, bool isExploded, bool isContent) =>
        isContent ? ContentText(value) : Joined([.. Pairs(value)], value is ObjectNode, isExploded, ",");

    /// <summary>A scalar without quotes; JSON of the rest.</summary>
    public static string TextOf(Node value) => value is ScalarNode { Kind: not ScalarKind.Null } scalar ? scalar.Text
        : value is ScalarNode ? ""
        : NodeJson.Compact(value);

    private static string ContentText(Node value) => value is ScalarNode { Kind: ScalarKind.String } text ? text.Text : NodeJson.Compact(value);

    private static IEnumerable<(string Name, string Text)> Pairs(Node value) => value switch
    {
        ObjectNode node => node.Members.Select(member => (member.Name, TextOf(member.Value))),
        ArrayNode array => array.Items.Select(item => ("", TextOf(item))),
        _ => [("", TextOf(value))],
    };

    private static string Joined(List<(string Name, string Text)> parts, bool isObject, bool isExploded, string separator) =>
        string.Join(separator, parts.Select(part => isObject ? part.Name + (isExploded ? "=" : ",") + part.Text : part.Text));

    private static IEnumerable<(string Name, string Value)> Deep(string name, Node value) => value switch
    {
        ObjectNode node => node.Members.SelectMany(member => Deep($"{name}[{member.Name}]", member.Value)),
        ArrayNode array => array.Items.SelectMany(item => Deep(name, item)),
        _ => [(name, TextOf(value))],
    };
}
