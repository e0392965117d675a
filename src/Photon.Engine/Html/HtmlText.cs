using System.Text;

namespace Photon.Engine.Html;

/// <summary>HTML under construction. Text of the contract enters through <see cref="Text"/> and <see cref="Attribute"/> only.</summary>
internal sealed class HtmlText
{
    private readonly StringBuilder html = new();

    /// <summary>Markup of the page itself, never of the contract.</summary>
    public HtmlText Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    /// <summary>Text that shows as it is.</summary>
    public HtmlText Text(string? text)
    {
        foreach (var c in text ?? "")
            Append(c);
        return this;
    }

    /// <summary><c> name="value"</c>, with a space before it.</summary>
    public HtmlText Attribute(string name, string value)
    {
        html.Append(' ').Append(name).Append("=\"");
        Text(value);
        html.Append('"');
        return this;
    }

    /// <summary>An element with text in it.</summary>
    public HtmlText Element(string tag, string? text, string? cssClass = null)
    {
        html.Append('<').Append(tag);
        if (cssClass is not null)
            Attribute("class", cssClass);
        html.Append('>');
        Text(text);
        html.Append("</").Append(tag).Append('>');
        return this;
    }

    public HtmlText Line()
    {
        html.Append('\n');
        return this;
    }

    public override string ToString() => html.ToString();

    private void Append(char c)
    {
        switch (c)
        {
            case '<':
                html.Append("&lt;");
                break;
            case '>':
                html.Append("&gt;");
                break;
            case '&':
                html.Append("&amp;");
                break;
            case '"':
                html.Append("&quot;");
                break;
            case '\'':
                html.Append("&#39;");
                break;
            case '\n' or '\t':
                html.Append(c);
                break;
            default:
                html.Append(char.IsControl(c) ? ' ' : c);
                break;
        }
    }
}
