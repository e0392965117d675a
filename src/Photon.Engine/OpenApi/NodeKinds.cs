using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>Words for what was found and what was expected.</summary>
internal static class NodeKinds
{
    public const string Text = "a text";
    public const string Object = "an object";
    public const string List = "a list";
    public const string Boolean = "true or false";
    public const string Number = "a number";
    public const string Count = "a whole number from 0";

    public static string Describe(Node node) => node switch
    {
        ObjectNode => Object,
        ArrayNode => List,
        ScalarNode { Kind: ScalarKind.String } text => $"the text '{text.Text}'",
        ScalarNode { Kind: ScalarKind.Number } number => $"the number {number.Text}",
        ScalarNode scalar => scalar.Text,
        _ => throw new InvalidOperationException($"No kind of node: {node}."),
    };

    public static bool IsNull(this Node? node) => node is null or ScalarNode { Kind: ScalarKind.Null };
}
