using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Forms.Hints;
using Photon.Engine.TypeScript.Forms.Words;

namespace Photon.Engine.TypeScript.Forms.Fields;

/// <summary>Where a field stands, and what that place says of it; what the value is comes from its type.</summary>
internal sealed record FieldSite
{
    /// <summary>The property, or null for a lone value.</summary>
    public string? At { get; init; }

    public required string Label { get; init; }

    /// <summary>Set where the label is no word of the contract.</summary>
    public LabelWord? Word { get; init; }

    public string? Help { get; init; }

    /// <summary>What the value is called in the contract: a name may say that it is a price, or a text of many lines.</summary>
    public string Name { get; init; } = "";

    /// <summary>Pascal words for what has no name of its own there: <c>OrderPayment</c>.</summary>
    public required string Path { get; init; }

    public bool IsRequired { get; init; }

    public bool IsReadOnly { get; init; }

    public bool IsDeprecated { get; init; }

    public Node? Default { get; init; }

    public FieldHints Hints { get; init; } = FieldHints.None;

    /// <summary>The type that has the property, or that the value lies in; null for a lone body.</summary>
    public TypeDefinition? Owner { get; init; }

    /// <summary>Whether bytes are a file here, and not a text.</summary>
    public bool HoldsFile { get; init; }

    /// <summary>The media types of a part of a form: what a file may be.</summary>
    public string? MediaType { get; init; }

    /// <summary>Set where the field is all of a body that is a text or a file.</summary>
    public WholeBody? Whole { get; init; }

    /// <summary>A value inside this one, which is always there.</summary>
    public FieldSite Inside(string label, string word) => this with
    {
        At = null,
        Label = label,
        Word = null,
        Help = null,
        Path = Path + word,
        IsRequired = true,
        IsReadOnly = false,
        IsDeprecated = false,
        Default = null,
        Hints = FieldHints.None,
        Whole = null,
    };

    /// <summary>A value inside this one that the contract has no name for.</summary>
    public FieldSite Inside(LabelWord label, string word) => Inside(label.English, word) with { Word = label };
}
