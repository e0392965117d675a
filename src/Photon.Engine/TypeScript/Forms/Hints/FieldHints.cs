namespace Photon.Engine.TypeScript.Forms.Hints;

/// <summary>How somebody wants a field: by a <c>PhotonField</c> item, else by <c>x-photon-</c>words of the property.</summary>
internal sealed record FieldHints
{
    public static FieldHints None { get; } = new();

    public string? Label { get; init; }

    public string? Help { get; init; }

    public string? Placeholder { get; init; }

    /// <summary><c>email</c>, <c>shipping postal-code</c>, <c>off</c>; null for what the name says.</summary>
    public string? Autocomplete { get; init; }

    public Hint? Widget { get; init; }

    public string? Group { get; init; }

    public bool IsHidden { get; init; }

    public Hint? Empty { get; init; }

    /// <summary>Fields with a lower one come first; those without have 0.</summary>
    public decimal Order { get; init; }
}

/// <summary>How somebody wants a form.</summary>
internal sealed record FormHints
{
    public string? Label { get; init; }

    /// <summary><c>columns</c> or <c>inline</c>; null for the usual one.</summary>
    public string? Style { get; init; }

    public bool IsUnchecked { get; init; }

    /// <summary>Names of properties; those that are not listed follow.</summary>
    public IReadOnlyList<Hint> Order { get; init; } = [];

    public IReadOnlyList<Hint> Hidden { get; init; } = [];

    public IReadOnlyList<StepHint> Steps { get; init; } = [];
}

/// <summary>A word that somebody wrote, and where.</summary>
internal sealed record Hint(string Text, Diagnostics.Location Location);

internal sealed record StepHint(string Label, IReadOnlyList<Hint> Fields);
