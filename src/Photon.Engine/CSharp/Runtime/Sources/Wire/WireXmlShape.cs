using System;
using System.Collections.Generic;

namespace Photon.Runtime;

/// <summary>How an object is spelled in XML.</summary>
/// <param name="name">The element's name where it is the document's root.</param>
/// <param name="space">Its namespace; empty where it has none.</param>
/// <param name="prefix">Its prefix.</param>
internal sealed class WireXmlShape(string name, string space = "", string prefix = "")
{
    private readonly List<WireXmlField> fields = [];

    public string Name => name;

    public string Space => space;

    public string Prefix => prefix;

    public IReadOnlyList<WireXmlField> Fields => fields;

    public WireXmlShape With(WireXmlField field)
    {
        fields.Add(field);
        return this;
    }
}

/// <summary>How one property is spelled.</summary>
/// <param name="Name">The property's name in JSON.</param>
/// <param name="Element">The name of its element or attribute, or of those of its items.</param>
internal sealed record WireXmlField(string Name, string Element)
{
    public WireXmlForm Form { get; init; }

    public string Space { get; init; } = "";

    public string Prefix { get; init; } = "";

    public bool IsList { get; init; }

    /// <summary>Whether a list without items is there and empty, and so a text without characters.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The element around the items of a list, or null.</summary>
    public string? Wrapper { get; init; }

    /// <summary>What JSON the text stands for.</summary>
    public ValueShape Text { get; init; } = ValueShape.Text;

    /// <summary>The shape of an object; null for texts. It may lead back.</summary>
    public Func<WireXmlShape>? Object { get; init; }
}

internal enum WireXmlForm
{
    Element,
    Attribute,

    /// <summary>The text of the object's own element.</summary>
    Text,

    /// <summary>The same in a CDATA section.</summary>
    CData,
}
