using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>JSON's types; <see cref="None"/> says nothing.</summary>
[Flags]
public enum JsonTypes
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
/// A schema in the words of JSON Schema 2020-12. One instance for each place in a text: however often it is referenced, it is the same
/// object, so cycles are cycles of objects. Lifted while reading: <c>nullable</c> adds <see cref="JsonTypes.Null"/> to a stated type (and
/// null to an enum), boolean exclusive bounds become numbers, <c>example</c> joins the examples, <c>type: file</c> becomes a binary string,
/// <c>items</c> arrays become <c>prefixItems</c>. In 2.0 and 3.0 a <c>$ref</c> has no siblings but description.
/// </summary>
public sealed class Schema
{
    public required Node Node { get; init; }

    /// <summary>Unique and stable: <c>api/openapi.yaml#/components/schemas/Product</c>.</summary>
    public required string Pointer { get; init; }

    /// <summary>
    /// The name the contract gives it: the key in components/schemas, definitions or $defs, or the file's name where a file is one schema.
    /// Null for an inline schema.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>True or false for a boolean schema; all else is then empty.</summary>
    public bool? Boolean { get; init; }

    /// <summary>What <c>$ref</c> leads to (not followed further). A reference that leads nowhere was reported, and is null here.</summary>
    public Schema? Ref => ResolveRef();

    /// <summary><c>$dynamicRef</c>, followed as a plain reference to the outermost matching anchor that is known statically.</summary>
    public Schema? DynamicRef => ResolveDynamicRef();

    /// <summary>Set by the reader; resolving is late, so that cycles can be read.</summary>
    public Func<Schema?> ResolveRef { get; init; } = () => null;

    public Func<Schema?> ResolveDynamicRef { get; init; } = () => null;

    public bool HasRef { get; init; }

    // Meaning

    public JsonTypes Types { get; init; }

    public IReadOnlyList<Node>? Enum { get; init; }

    public Node? Const { get; init; }

    public string? Format { get; init; }

    public string? ContentEncoding { get; init; }

    public string? ContentMediaType { get; init; }

    public Schema? ContentSchema { get; init; }

    // Composition

    public IReadOnlyList<Schema> AllOf { get; init; } = [];

    public IReadOnlyList<Schema> AnyOf { get; init; } = [];

    public IReadOnlyList<Schema> OneOf { get; init; } = [];

    public Schema? Not { get; init; }

    public Schema? If { get; init; }

    public Schema? Then { get; init; }

    public Schema? Else { get; init; }

    public Discriminator? Discriminator { get; init; }

    // Objects

    public IReadOnlyList<Property> Properties { get; init; } = [];

    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>Null where the contract says nothing (JSON Schema then allows anything).</summary>
    public Schema? AdditionalProperties { get; init; }

    public IReadOnlyList<Property> PatternProperties { get; init; } = [];

    public Schema? PropertyNames { get; init; }

    public Schema? UnevaluatedProperties { get; init; }

    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> DependentRequired { get; init; } = [];

    public IReadOnlyList<Property> DependentSchemas { get; init; } = [];

    public long? MinProperties { get; init; }

    public long? MaxProperties { get; init; }

    // Arrays

    public Schema? Items { get; init; }

    public IReadOnlyList<Schema> PrefixItems { get; init; } = [];

    public Schema? Contains { get; init; }

    public long? MinContains { get; init; }

    public long? MaxContains { get; init; }

    public Schema? UnevaluatedItems { get; init; }

    public long? MinItems { get; init; }

    public long? MaxItems { get; init; }

    public bool UniqueItems { get; init; }

    // Strings and numbers

    public long? MinLength { get; init; }

    public long? MaxLength { get; init; }

    /// <summary>ECMA-262, not anchored.</summary>
    public string? Pattern { get; init; }

    public JsonNumber? Minimum { get; init; }

    public JsonNumber? ExclusiveMinimum { get; init; }

    public JsonNumber? Maximum { get; init; }

    public JsonNumber? ExclusiveMaximum { get; init; }

    public JsonNumber? MultipleOf { get; init; }

    // Annotations

    public string? Title { get; init; }

    public string? Description { get; init; }

    public Node? Default { get; init; }

    public IReadOnlyList<Node> Examples { get; init; } = [];

    public bool IsReadOnly { get; init; }

    public bool IsWriteOnly { get; init; }

    public bool IsDeprecated { get; init; }

    public Xml? Xml { get; init; }

    /// <summary><c>x-photon-name</c>, or null.</summary>
    public string? NameOverride { get; init; }

    /// <summary><c>x-enum-varnames</c> or <c>x-enumNames</c>: a name for each enum value, or empty.</summary>
    public IReadOnlyList<string> EnumNames { get; init; } = [];

    /// <summary><c>x-enum-descriptions</c>, or empty.</summary>
    public IReadOnlyList<string> EnumDescriptions { get; init; } = [];
}

/// <param name="NameOffset">Where the property's key stands.</param>
public sealed record Property(string Name, int NameOffset, Schema Schema);

/// <param name="Mapping">Discriminator value to schema; a value of <c>mapping</c> that leads nowhere was reported and left out.</param>
/// <param name="DefaultMapping">3.2.</param>
public sealed record Discriminator(
    string PropertyName, IReadOnlyList<KeyValuePair<string, Func<Schema?>>> Mapping, Func<Schema?>? DefaultMapping, Node Node);

/// <param name="NodeType">3.2: <c>element</c>, <c>attribute</c>, <c>text</c>, <c>cdata</c> or <c>none</c>.</param>
public sealed record Xml(string? Name, string? Namespace, string? Prefix, string? NodeType, bool IsWrapped);
