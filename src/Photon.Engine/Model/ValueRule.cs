using Photon.Engine.Text;

namespace Photon.Engine.Model;

/// <summary>JSON's types as a set; <see cref="None"/> where a rule says nothing: any will do.</summary>
[Flags]
public enum ValueKinds
{
    None = 0,
    Null = 1,
    Boolean = 2,
    Integer = 4,
    Number = 8,
    String = 16,
    Array = 32,
    Object = 64,
}

/// <summary>
/// What a JSON value must meet: JSON Schema 2020-12 with references followed, annotations gone, and presence by direction settled. It is
/// independent of the types that are generated, so that nothing of a schema is lost to what a language can say; validators are written
/// from it. Rules refer to each other, also in circles, and compare by identity: two uses of one schema share one rule.
/// </summary>
public sealed class ValueRule
{
    private string? pointer;

    /// <summary>Unique and stable: the schema's pointer.</summary>
    public string Pointer
    {
        get => pointer ??= LatePointer();
        init => pointer = value;
    }

    /// <summary>Makes the pointer when it is first asked for: a contract has many more rules than names of rules are needed.</summary>
    internal Func<string> LatePointer { get; init; } = () => "";

    /// <summary>The schema's node: what a diagnostic about the rule points at.</summary>
    public required Node Node { get; init; }

    /// <summary>Words for a validator's name, as <see cref="TypeDefinition.NameParts"/>; empty for an inline schema.</summary>
    public IReadOnlyList<string> NameParts { get; init; } = [];

    /// <summary>False: nothing is valid.</summary>
    public bool IsNever { get; internal set; }

    public ValueKinds Kinds { get; internal set; }

    /// <summary>The allowed values, from <c>enum</c> and <c>const</c>; null where any are.</summary>
    public IReadOnlyList<Node>? Values { get; internal set; }

    /// <summary>A value that the contract shows or has as the default; it may be wrong.</summary>
    public Node? Example { get; internal set; }

    /// <summary>Formats that are asserted: date-time, date, time, duration, uuid, uri, uri-reference, email, hostname, ipv4, ipv6, byte, int32, int64, …; others are kept as said.</summary>
    public string? Format { get; internal set; }

    /// <summary>What a text holds, from <c>contentMediaType</c>: <c>text/markdown</c>. It says something to readers and is not checked.</summary>
    public string? MediaType { get; internal set; }

    /// <summary>The schema's <c>x-photon-</c>words about a form, less the prefix.</summary>
    public IReadOnlyList<KeyValuePair<string, Node>> FormHints { get; internal set; } = [];

    public long? MinLength { get; internal set; }

    public long? MaxLength { get; internal set; }

    /// <summary>ECMA-262, not anchored.</summary>
    public string? Pattern { get; internal set; }

    public JsonNumber? Minimum { get; internal set; }

    public JsonNumber? ExclusiveMinimum { get; internal set; }

    public JsonNumber? Maximum { get; internal set; }

    public JsonNumber? ExclusiveMaximum { get; internal set; }

    public JsonNumber? MultipleOf { get; internal set; }

    public ValueRule? Items { get; internal set; }

    public IReadOnlyList<ValueRule> PrefixItems { get; internal set; } = [];

    public ValueRule? Contains { get; internal set; }

    public long? MinContains { get; internal set; }

    public long? MaxContains { get; internal set; }

    public ValueRule? UnevaluatedItems { get; internal set; }

    public long? MinItems { get; internal set; }

    public long? MaxItems { get; internal set; }

    public bool UniqueItems { get; internal set; }

    public IReadOnlyList<NamedRule> Properties { get; internal set; } = [];

    public IReadOnlyList<string> Required { get; internal set; } = [];

    public ValueRule? AdditionalProperties { get; internal set; }

    /// <summary>The name is the pattern.</summary>
    public IReadOnlyList<NamedRule> PatternProperties { get; internal set; } = [];

    public ValueRule? PropertyNames { get; internal set; }

    public ValueRule? UnevaluatedProperties { get; internal set; }

    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> DependentRequired { get; internal set; } = [];

    public IReadOnlyList<NamedRule> DependentSchemas { get; internal set; } = [];

    public long? MinProperties { get; internal set; }

    public long? MaxProperties { get; internal set; }

    /// <summary>Rules to meet as well: <c>allOf</c>, and what a <c>$ref</c> with siblings leads to.</summary>
    public IReadOnlyList<ValueRule> AllOf { get; internal set; } = [];

    public IReadOnlyList<ValueRule> AnyOf { get; internal set; } = [];

    public IReadOnlyList<ValueRule> OneOf { get; internal set; } = [];

    public ValueRule? Not { get; internal set; }

    public ValueRule? If { get; internal set; }

    public ValueRule? Then { get; internal set; }

    public ValueRule? Else { get; internal set; }

    /// <summary>For oneOf and anyOf with a discriminator: only the branch it names is tried, for messages that help.</summary>
    public RuleDiscriminator? Discriminator { get; internal set; }
}

public sealed record NamedRule(string Name, ValueRule Rule);

/// <param name="PropertyName">The property's wire name.</param>
/// <param name="Branches">Wire value to the rule of the branch.</param>
public sealed record RuleDiscriminator(string PropertyName, IReadOnlyList<KeyValuePair<string, ValueRule>> Branches);
