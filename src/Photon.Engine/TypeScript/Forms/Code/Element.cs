using System.Text;

namespace Photon.Engine.TypeScript.Forms.Code;

/// <summary>An attribute of an element: a text, an expression, or true where it has neither.</summary>
internal sealed record Attribute(string Name, string? Text = null, Expression? Value = null)
{
    public string? Flat => Text is not null ? $"{Name}={TypeScriptText.Attribute(Text)}"
        : Value is null ? Name
        : Value.Flat is { } flat ? $"{Name}={{{flat}}}" : null;

    public string Print(int indent) => Flat is { } flat && (Value is null || indent + flat.Length <= Layout.Width)
        ? flat
        : $"{Name}={{{Value!.Print(indent, Layout.Width)}}}";
}

/// <summary><c>&lt;Text at="name" label="Name" /&gt;</c>. Texts stand in attributes alone; children are elements.</summary>
internal sealed class Element(string name, IReadOnlyList<Attribute> attributes, IReadOnlyList<Element> children) : Expression
{
    protected override string? MakeFlat() => children.Count == 0 && FlatTag() is { } tag ? tag + " />" : null;

    protected override string PrintTall(int indent)
    {
        var margin = new string(' ', indent);
        var text = new StringBuilder(FlatTag() is { } tag && (attributes.Count < 2 || indent + tag.Length + 1 <= Layout.Width) ? tag : TallTag(indent));
        var isTall = text.ToString().Contains('\n', StringComparison.Ordinal);
        if (children.Count == 0)
            return text.Append(isTall ? $"{margin}/>" : " />").ToString();
        text.Append(isTall ? $"{margin}>\n" : ">\n");
        foreach (var child in children)
            text.Append(' ', indent + 2).Append(child.Print(indent + 2, indent + 2)).Append('\n');
        return text.Append(margin).Append("</").Append(name).Append('>').ToString();
    }

    private string? FlatTag()
    {
        var tag = new StringBuilder("<").Append(name);
        foreach (var attribute in attributes)
        {
            if (attribute.Flat is not { } flat)
                return null;
            tag.Append(' ').Append(flat);
        }

        return tag.ToString();
    }

    private string TallTag(int indent)
    {
        var tag = new StringBuilder("<").Append(name).Append('\n');
        foreach (var attribute in attributes)
            tag.Append(' ', indent + 2).Append(attribute.Print(indent + 2)).Append('\n');
        return tag.ToString();
    }
}

/// <summary>A component written where it is used: <c>() => &lt;Text label="Tag" required /&gt;</c>.</summary>
internal sealed class ArrowCode(IReadOnlyList<Element> elements) : Expression
{
    protected override string? MakeFlat() => elements is [var only] && only.Flat is { } flat ? $"() => {flat}" : elements.Count == 0 ? "() => null" : null;

    protected override string PrintTall(int indent)
    {
        var margin = new string(' ', indent);
        return $"() => (\n{margin}  {Whole.Print(indent + 2, indent + 2)}\n{margin})";
    }

    private Element Whole => elements is [var only] ? only : new Element("", [], elements);
}
