using System.Text;

namespace Photon.Packaging.Reports.Html;

/// <summary>Writes HTML so that nothing that is handed over as text can become markup.</summary>
internal sealed class HtmlBuilder
{
    private readonly StringBuilder html = new("<!doctype html>\n");

    /// <summary>The elements that are open, the innermost last.</summary>
    private readonly Stack<string> open = [];

    /// <summary>Begins an element; <see cref="End"/> closes it.</summary>
    public HtmlBuilder Begin(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(tag, attributes);
        open.Push(tag);
        return this;
    }

    public HtmlBuilder End()
    {
        html.Append("</").Append(open.Pop()).Append(">\n");
        return this;
    }

    /// <summary>An element that has no content and no end, such as <c>meta</c>.</summary>
    public HtmlBuilder Void(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(tag, attributes);
        html.Append('\n');
        return this;
    }

    /// <summary>An element with text alone.</summary>
    public HtmlBuilder Text(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(tag, attributes);
        Escape(text);
        html.Append("</").Append(tag).Append('>');
        return this;
    }

    public HtmlBuilder Text(string text)
    {
        Escape(text);
        return this;
    }

    /// <summary>A style sheet of our own, which no text of a user's reaches.</summary>
    public HtmlBuilder Style(string css)
    {
        html.Append("<style>").Append(css).Append("</style>\n");
        return this;
    }

    public override string ToString() => open.Count == 0 ? html.ToString() : throw new InvalidOperationException($"<{open.Peek()}> is not ended.");

    private void Tag(string tag, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        html.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            html.Append(' ').Append(name).Append("=\"");
            Escape(value);
            html.Append('"');
        }

        html.Append('>');
    }

    private void Escape(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                '\n' or '\t' => html.Append(' '),
                _ => html.Append(IsInvisible(rune) ? "\uFFFD" : rune.ToString()),
            };
        }
    }

    /// <summary>Control characters, and those that turn the direction of what follows them.</summary>
    private static bool IsInvisible(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x2028 or 0x2029;
}
