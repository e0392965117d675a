using Photon.Engine.Text;

namespace Photon.Forms.Mutations;

/// <summary>Values with a part replaced. Steps are names of members and numbers of items.</summary>
internal static class NodeEdit
{
    public static Node Replace(Node root, ReadOnlySpan<string> steps, Node replacement)
    {
        if (steps.IsEmpty)
            return replacement;
        var step = steps[0];
        if (root is ObjectNode node)
        {
            var inner = Replace(node[step]!, steps[1..], replacement);
            return MadeNode.Object([.. node.Members.Select(member => (member.Name, (Node?)(member.Name == step ? inner : member.Value)))]);
        }

        var items = ((ArrayNode)root).Items.ToArray();
        var at = int.Parse(step, System.Globalization.CultureInfo.InvariantCulture);
        items[at] = Replace(items[at], steps[1..], replacement);
        return MadeNode.Array(items);
    }

    public static Node Without(ObjectNode node, string name) => MadeNode.Object(node.Members.Where(member => member.Name != name).Select(member => (member.Name, (Node?)member.Value)));

    public static Node With(ObjectNode node, string name, Node value) => MadeNode.Object(node.Members.Select(member => (member.Name, (Node?)member.Value)).Append((name, value)));

    public static string PointerOf(IEnumerable<string> steps) =>
        string.Concat(steps.Select(step => "/" + step.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)));
}
