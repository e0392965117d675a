using System.Text.Encodings.Web;
using System.Text.Json;
using Photon.Engine.Text;

namespace Photon.Engine.Html;

/// <summary>Examples as indented JSON, names and values told apart.</summary>
internal sealed class JsonHtml
{
    private const int Deepest = 12;
    private readonly HtmlText html;
    private readonly int longest;
    private int length;

    private JsonHtml(HtmlText html, int longest)
    {
        this.html = html;
        this.longest = longest;
    }

    /// <param name="html">Where to.</param>
    /// <param name="value">The example.</param>
    /// <param name="longest">About how many characters to show of it.</param>
    public static void Write(HtmlText html, Node value, int longest)
    {
        html.Raw("<pre class=\"json\"><code>");
        new JsonHtml(html, longest).Value(value, 0);
        html.Raw("</code></pre>");
    }

    private void Value(Node node, int depth)
    {
        if (length > longest || depth > Deepest)
        {
            html.Raw("…");
            return;
        }

        switch (node)
        {
            case ObjectNode { Members.Count: > 0 } value:
                Members(value, depth);
                break;
            case ArrayNode { Items.Count: > 0 } list:
                Items(list, depth);
                break;
            case ScalarNode scalar:
                Scalar(scalar);
                break;
            default:
                html.Raw(node is ArrayNode ? "[]" : "{}");
                break;
        }
    }

    private void Members(ObjectNode value, int depth)
    {
        html.Raw("{");
        for (var i = 0; i < value.Members.Count && length <= longest; i++)
        {
            NewLine(i, depth);
            var (name, _, member) = value.Members[i];
            length += name.Length;
            html.Element("b", Quote(name)).Raw(": ");
            Value(member, depth + 1);
        }

        Close("}", depth);
    }

    private void Items(ArrayNode list, int depth)
    {
        html.Raw("[");
        for (var i = 0; i < list.Items.Count && length <= longest; i++)
        {
            NewLine(i, depth);
            Value(list.Items[i], depth + 1);
        }

        Close("]", depth);
    }

    private void NewLine(int index, int depth)
    {
        html.Raw(index == 0 ? "\n" : ",\n").Raw(new string(' ', 2 * (depth + 1)));
        length += (2 * depth) + 4;
    }

    private void Close(string bracket, int depth)
    {
        if (length > longest)
            html.Raw("\n").Raw(new string(' ', 2 * (depth + 1))).Raw("…");
        html.Raw("\n").Raw(new string(' ', 2 * depth)).Raw(bracket);
    }

    private void Scalar(ScalarNode scalar)
    {
        length += scalar.Text.Length;
        var text = scalar.Kind switch
        {
            ScalarKind.String => Quote(scalar.Text.Length > longest ? scalar.Text[..longest] + "…" : scalar.Text),
            ScalarKind.Number => scalar.Text,
            ScalarKind.True => "true",
            ScalarKind.False => "false",
            _ => "null",
        };
        html.Element(scalar.Kind == ScalarKind.String ? "i" : "u", text);
    }

    private static string Quote(string text) => '"' + JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString() + '"';
}
