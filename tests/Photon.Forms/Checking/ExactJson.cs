using System.Globalization;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Engine.TypeScript;

namespace Photon.Forms.Checking;

/// <summary>JSON in which a number with more digits than JavaScript's hold is <c>{ "\u0000exact": "…" }</c>.</summary>
internal static class ExactJson
{
    private const string Mark = "\0exact";

    public static string Of(string json) => Of(NodeParser.Parse(new SourceText("value.json", json), new DiagnosticBag())!);

    public static string Of(Node node) => NodeJson.Compact(Marked(node));

    /// <summary>Whether JavaScript holds a number; a fraction is rounded like those of the schema.</summary>
    private static bool IsPlain(string number) =>
        TypeScriptText.Number(number) is not null || Math.Abs(double.Parse(number, CultureInfo.InvariantCulture)) < 9007199254740992;

    private static Node Marked(Node node) => node switch
    {
        ObjectNode obj => MadeNode.Object(obj.Members.Select(member => (member.Name, (Node?)Marked(member.Value)))),
        ArrayNode array => MadeNode.Array(array.Items.Select(Marked)),
        ScalarNode { Kind: ScalarKind.Number } number when !IsPlain(number.Text) => MadeNode.Object((Mark, MadeNode.Text(number.Text))),
        _ => node,
    };
}
