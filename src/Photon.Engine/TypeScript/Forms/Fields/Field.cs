using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Forms.Words;

namespace Photon.Engine.TypeScript.Forms.Fields;

/// <summary>A component of a form with what it takes: from one tree of fields both the form and its plan are written.</summary>
internal sealed record Field
{
    /// <summary>Of the runtime: <c>Text</c>; <see cref="Include"/> for the fields of a type that this one derives from.</summary>
    public required string Component { get; init; }

    /// <summary>The component of another file that stands among these fields.</summary>
    public const string Include = "(include)";

    /// <summary>The property; null where the field is the value itself.</summary>
    public string? At { get; init; }

    public string Label { get; init; } = "";

    /// <summary>Set where the label is no word of the contract.</summary>
    public LabelWord? Word { get; init; }

    public string? Help { get; init; }

    public string? Placeholder { get; init; }

    /// <summary>What of the person the browser may fill in: <c>given-name</c>.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>What to do about a text that does not match its pattern.</summary>
    public LabelWord? Asks { get; init; }

    public bool IsRequired { get; init; }

    public bool IsNullable { get; init; }

    public bool IsReadOnly { get; init; }

    public bool IsDeprecated { get; init; }

    public Node? Default { get; init; }

    public string? Empty { get; init; }

    /// <summary>A widget that the project registers.</summary>
    public string? Widget { get; init; }

    /// <summary>What only this kind of field takes: <c>type="email"</c>, <c>max={80}</c>, <c>exact</c>.</summary>
    public IReadOnlyList<Trait> Traits { get; init; } = [];

    public OptionList? Options { get; init; }

    /// <summary>Of a group its fields, of a list its item, of a map its value, of a tuple its further items.</summary>
    public Content? Content { get; init; }

    /// <summary>Of a tuple.</summary>
    public IReadOnlyList<Content> Items { get; init; } = [];

    /// <summary>Of a union.</summary>
    public CaseSet? Cases { get; init; }

    /// <summary>What stands inside a section, a step or a condition.</summary>
    public IReadOnlyList<Field> Children { get; init; } = [];

    public string? ItemLabel { get; init; }

    /// <summary>Of a condition: what the object around it must meet; of a map: what its keys must meet.</summary>
    public RuleUse? Test { get; init; }

    public bool IsElse { get; init; }

    /// <summary>Of a constant.</summary>
    public Node? Value { get; init; }

    public bool HasTrait(string name) => Traits.Any(trait => trait.Name == name);
}

/// <param name="Code">An expression; null for a text, and for a mark that is there or not.</param>
/// <param name="Text">A text of the contract.</param>
internal sealed record Trait(string Name, string? Code = null, string? Text = null);

/// <summary>A rule whose check is to be called.</summary>
/// <param name="Hint">Words for its name, in Pascal case.</param>
internal sealed record RuleUse(ValueRule? Rule, string Hint);

/// <summary>What lies inside a field.</summary>
/// <param name="Shared">Set where the fields stand in the file of this type.</param>
/// <param name="Fields">Else the fields themselves; one without <c>at</c> where the content is no object.</param>
internal sealed record Content(TypeDefinition? Shared, IReadOnlyList<Field> Fields)
{
    public static Content Of(params IReadOnlyList<Field> fields) => new(null, fields);
}

/// <summary>The alternatives of a union.</summary>
/// <param name="Shared">Set where they stand in the file of this type.</param>
/// <param name="Name">What a constant of theirs is called: <c>paymentMethods</c>.</param>
/// <param name="Discriminator">The property that tells them apart, or null.</param>
internal sealed record CaseSet(TypeDefinition? Shared, string Name, string? Discriminator, IReadOnlyList<Case> Cases);

/// <param name="Value">Of the discriminator, or null.</param>
/// <param name="IsLazy">Whether naming the component at once would close a circle of files.</param>
internal sealed record Case(string Label, string? Help, RuleUse Check, Node? Value, Content Content, bool IsLazy)
{
    /// <summary>The discriminator's name, where <see cref="Value"/> is set.</summary>
    public string? Tag { get; init; }

    /// <summary>Set where the label is no word of the contract.</summary>
    public LabelWord? Word { get; init; }
}

/// <summary>A constant of <c>options.ts</c>.</summary>
/// <param name="Name"><c>categories</c></param>
/// <param name="Definition">Whose values they are; null for values that a rule lists.</param>
internal sealed record OptionList(string Name, EnumDefinition? Definition, IReadOnlyList<Option> Options);

/// <summary>One choice.</summary>
internal sealed record Option(Node Value, string Label, string? Help)
{
    /// <summary>Set where the label is no word of the contract.</summary>
    public LabelWord? Word { get; init; }
}
