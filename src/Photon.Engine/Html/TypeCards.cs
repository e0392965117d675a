using Photon.Engine.Model;

namespace Photon.Engine.Html;

/// <summary>The section of types: what operations link to.</summary>
internal sealed class TypeCards(HtmlText html, PageAnchors anchors, TypeHtml types, PageDetail detail)
{
    public void Write(TypeDefinition definition)
    {
        html.Raw(detail.IsUnfolded ? "<details class=\"card\" open>" : "<details class=\"card\">").Raw("<summary><h3>").Text(PageAnchors.NameOf(definition)).Raw("</h3><span class=\"kind\">").Raw(KindOf(definition)).Raw("</span>");
        if (definition.IsDeprecated)
            html.Raw("<span class=\"flag\">deprecated</span>");
        html.Raw("</summary><div class=\"body\"").Attribute("id", anchors.Of(definition)).Raw(">");
        Markdown.Write(html, definition.Description);
        WriteContent(definition);
        foreach (var example in definition.Examples.Take(1))
            JsonHtml.Write(html, example, detail.LongestExample);
        html.Raw("</div></details>").Line();
    }

    private static string KindOf(TypeDefinition definition) => definition switch
    {
        ObjectDefinition => "object",
        EnumDefinition => "values",
        UnionDefinition => "one of several",
        TupleDefinition => "tuple",
        ListDefinition => "list",
        MapDefinition => "map",
        _ => throw new ArgumentOutOfRangeException(nameof(definition), definition.GetType().Name, null),
    };

    private void WriteContent(TypeDefinition definition)
    {
        switch (definition)
        {
            case ObjectDefinition target:
                WriteObject(target);
                break;
            case EnumDefinition values:
                WriteValues(values);
                break;
            case UnionDefinition union:
                WriteUnion(union);
                break;
            case TupleDefinition tuple:
                WriteTuple(tuple);
                break;
            case ListDefinition list:
                html.Raw("<p>Items: ");
                types.Write(list.Item);
                html.Raw("</p>");
                break;
            case MapDefinition map:
                html.Raw("<p>Values: ");
                types.Write(map.Value);
                html.Raw("</p>");
                break;
            default:
                break;
        }
    }

    private void WriteObject(ObjectDefinition target)
    {
        if (target.Base is { } parent)
        {
            html.Raw("<p>All of ");
            types.Link(parent);
            html.Raw(", and:</p>");
        }

        WriteDiscriminator(target.Discriminator);
        if (target.Properties.Count > 0)
        {
            html.Raw("<table><thead><tr><th>Property</th><th>Type</th><th>Description</th></tr></thead><tbody>");
            foreach (var property in target.Properties)
                WriteProperty(property);
            html.Raw("</tbody></table>");
        }

        if (target.AdditionalType is { } additional)
        {
            html.Raw("<p>Other properties: ");
            types.Write(additional);
            html.Raw("</p>");
        }
    }

    private void WriteProperty(ObjectProperty property)
    {
        html.Raw("<tr><td><code>").Text(property.Name).Raw("</code>");
        Flags(property.IsRequired, property.IsDeprecated);
        if (property.IsReadOnly)
            html.Raw("<span class=\"flag\">response only</span>");
        if (property.IsWriteOnly)
            html.Raw("<span class=\"flag\">request only</span>");
        html.Raw("</td><td>");
        types.Write(property.Type);
        types.WriteLimits(property.Type, property.Default);
        html.Raw("</td><td>");
        Markdown.Write(html, property.Description);
        html.Raw("</td></tr>");
    }

    public void Flags(bool isRequired, bool isDeprecated)
    {
        if (isRequired)
            html.Raw("<span class=\"flag must\">required</span>");
        if (isDeprecated)
            html.Raw("<span class=\"flag\">deprecated</span>");
    }

    private void WriteValues(EnumDefinition definition)
    {
        html.Raw("<ul class=\"values\">");
        foreach (var value in definition.Values)
        {
            html.Raw("<li>").Element("code", value.Value.ToString());
            if (value.Description is not null)
                html.Text(" " + Markdown.FirstLine(value.Description));
            html.Raw("</li>");
        }

        html.Raw("</ul>");
    }

    private void WriteUnion(UnionDefinition union)
    {
        WriteDiscriminator(union.Discriminator);
        var told = (union.Discriminator?.Values ?? []).Select(value => value.Value).ToHashSet();
        var rest = union.Cases.Where(unionCase => unionCase.Type.Type is not DefinedType defined || !told.Contains(defined.Definition)).ToList();
        if (rest.Count == 0)
            return;
        html.Raw("<ul>");
        foreach (var unionCase in rest)
        {
            html.Raw("<li>");
            types.Write(unionCase.Type);
            html.Raw("</li>");
        }

        html.Raw("</ul>");
    }

    private void WriteTuple(TupleDefinition tuple)
    {
        html.Raw("<ol>");
        foreach (var item in tuple.Items)
        {
            html.Raw("<li>");
            types.Write(item.Type);
            html.Text(item.Description is { } text ? " " + Markdown.FirstLine(text) : "").Raw("</li>");
        }

        html.Raw("</ol>");
        if (tuple.Rest is not { } rest)
            return;
        html.Raw("<p>Further items: ");
        types.Write(rest);
        html.Raw("</p>");
    }

    private void WriteDiscriminator(UnionDiscriminator? discriminator)
    {
        if (discriminator is null)
            return;
        html.Raw("<p>Told apart by ").Element("code", discriminator.PropertyName).Raw(":</p><ul class=\"values\">");
        foreach (var (value, definition) in discriminator.Values)
        {
            html.Raw("<li>").Element("code", value).Raw(" ");
            types.Link(definition);
            html.Raw("</li>");
        }

        html.Raw("</ul>");
    }
}
