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
/// A schema in the words of JSON Schema 2020-12. One instance for each place in a text (and each meaning a <c>$dynamicRef</c> gives it):
/// however often it is referenced, it is the same object, so cycles are cycles of objects. Lifted while reading: <c>nullable</c> adds <see cref="JsonTypes.Null"/> to a stated type (and
/// null to an enum), boolean exclusive bounds become numbers, <c>example</c> joins the examples, <c>type: file</c> becomes a binary string,
/// <c>items</c> arrays become <c>prefixItems</c>. In 2.0 and 3.0 a <c>$ref</c> has no siblings but description.
/// </summary>
public sealed class Schema
{
    private readonly Place place;
    private readonly string distinction;
    private SchemaLimits? limits;
    private SchemaRarities? rarities;

    /// <param name="node">What it is read from.</param>
    /// <param name="place">Where that stands.</param>
    /// <param name="distinction">What tells it from other schemas that are read from the same place.</param>
    internal Schema(Node node, Place place, string distinction = "")
    {
        Node = node;
        this.place = place;
        this.distinction = distinction;
    }

    /// <summary>An empty schema that stands for a part, or a composition, of this one which the contract does not write as such.</summary>
    internal Schema MakeInside(string keyword, string name) => new(Node, place.Step(keyword).Step(name), distinction);

    public Node Node { get; }

    internal void AddFormHint(string name, Node value) => Rarities.FormHints.Add(KeyValuePair.Create(name, value));

    /// <summary>Unique and stable: <c>api/openapi.yaml#/components/schemas/Product</c>.</summary>
    public string Pointer => place + distinction;

    /// <summary>
    /// The name the contract gives it: the key in components/schemas, definitions or $defs, or the file's name where a file is one schema.
    /// Null for an inline schema.
    /// </summary>
    public string? Name { get; internal set; }

    /// <summary>True or false for a boolean schema; all else is then empty.</summary>
    public bool? Boolean { get; internal set; }

    /// <summary>What <c>$ref</c> leads to (not followed further). A reference that leads nowhere was reported, and is null here.</summary>
    public Schema? Ref => Reference?.Target;

    public bool HasRef => Reference is not null;

    /// <summary>What <c>$dynamicRef</c> leads to on the way this schema is reached; a schema that is reached in several is read for each.</summary>
    public Schema? DynamicRef => rarities?.DynamicReference?.Target;

    internal SchemaReference? Reference { get; set; }

    internal SchemaReference? DynamicReference { get => rarities?.DynamicReference; set => Rarities.DynamicReference = value; }

    // Meaning

    public JsonTypes Types { get; internal set; }

    public IReadOnlyList<Node>? Enum { get; internal set; }

    public Node? Const { get => rarities?.Const; internal set => Rarities.Const = value; }

    public string? Format { get; internal set; }

    public string? ContentEncoding { get => rarities?.ContentEncoding; internal set => Rarities.ContentEncoding = value; }

    public string? ContentMediaType { get => rarities?.ContentMediaType; internal set => Rarities.ContentMediaType = value; }

    public Schema? ContentSchema { get => rarities?.ContentSchema; internal set => Rarities.ContentSchema = value; }

    // Composition

    public IReadOnlyList<Schema> AllOf { get; internal set; } = [];

    public IReadOnlyList<Schema> AnyOf { get; internal set; } = [];

    public IReadOnlyList<Schema> OneOf { get; internal set; } = [];

    public Schema? Not { get => rarities?.Not; internal set => Rarities.Not = value; }

    public Schema? If { get => rarities?.If; internal set => Rarities.If = value; }

    public Schema? Then { get => rarities?.Then; internal set => Rarities.Then = value; }

    public Schema? Else { get => rarities?.Else; internal set => Rarities.Else = value; }

    public Discriminator? Discriminator { get; internal set; }

    // Objects

    public IReadOnlyList<Property> Properties { get; internal set; } = [];

    public IReadOnlyList<string> Required { get; internal set; } = [];

    /// <summary>Null where the contract says nothing (JSON Schema then allows anything).</summary>
    public Schema? AdditionalProperties { get; internal set; }

    public IReadOnlyList<Property> PatternProperties { get => rarities?.PatternProperties ?? []; internal set => Rarities.PatternProperties = value; }

    public Schema? PropertyNames { get => rarities?.PropertyNames; internal set => Rarities.PropertyNames = value; }

    public Schema? UnevaluatedProperties { get => rarities?.UnevaluatedProperties; internal set => Rarities.UnevaluatedProperties = value; }

    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> DependentRequired { get => rarities?.DependentRequired ?? []; internal set => Rarities.DependentRequired = value; }

    public IReadOnlyList<Property> DependentSchemas { get => rarities?.DependentSchemas ?? []; internal set => Rarities.DependentSchemas = value; }

    public long? MinProperties { get => limits?.MinProperties; internal set => Limits.MinProperties = value; }

    public long? MaxProperties { get => limits?.MaxProperties; internal set => Limits.MaxProperties = value; }

    // Arrays

    public Schema? Items { get; internal set; }

    public IReadOnlyList<Schema> PrefixItems { get => rarities?.PrefixItems ?? []; internal set => Rarities.PrefixItems = value; }

    public Schema? Contains { get => rarities?.Contains; internal set => Rarities.Contains = value; }

    public long? MinContains { get => limits?.MinContains; internal set => Limits.MinContains = value; }

    public long? MaxContains { get => limits?.MaxContains; internal set => Limits.MaxContains = value; }

    public Schema? UnevaluatedItems { get => rarities?.UnevaluatedItems; internal set => Rarities.UnevaluatedItems = value; }

    public long? MinItems { get => limits?.MinItems; internal set => Limits.MinItems = value; }

    public long? MaxItems { get => limits?.MaxItems; internal set => Limits.MaxItems = value; }

    public bool UniqueItems { get => limits?.UniqueItems ?? false; internal set => Limits.UniqueItems = value; }

    // Strings and numbers

    public long? MinLength { get => limits?.MinLength; internal set => Limits.MinLength = value; }

    public long? MaxLength { get => limits?.MaxLength; internal set => Limits.MaxLength = value; }

    /// <summary>ECMA-262, not anchored.</summary>
    public string? Pattern { get => limits?.Pattern; internal set => Limits.Pattern = value; }

    public JsonNumber? Minimum { get => limits?.Minimum; internal set => Limits.Minimum = value; }

    public JsonNumber? ExclusiveMinimum { get => limits?.ExclusiveMinimum; internal set => Limits.ExclusiveMinimum = value; }

    public JsonNumber? Maximum { get => limits?.Maximum; internal set => Limits.Maximum = value; }

    public JsonNumber? ExclusiveMaximum { get => limits?.ExclusiveMaximum; internal set => Limits.ExclusiveMaximum = value; }

    public JsonNumber? MultipleOf { get => limits?.MultipleOf; internal set => Limits.MultipleOf = value; }

    // Annotations

    public string? Title { get; internal set; }

    public string? Description { get; internal set; }

    public Node? Default { get; internal set; }

    public IReadOnlyList<Node> Examples { get; internal set; } = [];

    public bool IsReadOnly { get; internal set; }

    public bool IsWriteOnly { get; internal set; }

    /// <summary>2.0's <c>x-nullable</c> or 3.0's <c>nullable</c> is true. Where a type is stated, <see cref="Types"/> says it too.</summary>
    public bool IsNullable { get; internal set; }

    public bool IsDeprecated { get; internal set; }

    public Xml? Xml { get => rarities?.Xml; internal set => Rarities.Xml = value; }

    /// <summary><c>x-photon-name</c>, or null.</summary>
    public string? NameOverride { get => rarities?.NameOverride; internal set => Rarities.NameOverride = value; }

    /// <summary><c>x-enum-varnames</c> or <c>x-enumNames</c>: a name for each enum value, or empty.</summary>
    public IReadOnlyList<string> EnumNames { get => rarities?.EnumNames ?? []; internal set => Rarities.EnumNames = value; }

    /// <summary><c>x-enum-descriptions</c>, or empty.</summary>
    public IReadOnlyList<string> EnumDescriptions { get => rarities?.EnumDescriptions ?? []; internal set => Rarities.EnumDescriptions = value; }

    /// <summary><c>x-photon-label</c> and the like, without <c>x-photon-</c>: how a form shows it.</summary>
    public IReadOnlyList<KeyValuePair<string, Node>> FormHints => rarities?.FormHints ?? [];

    private SchemaLimits Limits => limits ??= new SchemaLimits();

    private SchemaRarities Rarities => rarities ??= new SchemaRarities();
}

/// <param name="NameOffset">Where the property's key stands.</param>
public sealed record Property(string Name, int NameOffset, Schema Schema);

/// <param name="Mapping">Discriminator value to schema; a value of <c>mapping</c> that leads nowhere was reported and left out.</param>
/// <param name="DefaultMapping">3.2.</param>
public sealed record Discriminator(
    string PropertyName, IReadOnlyList<KeyValuePair<string, Func<Schema?>>> Mapping, Func<Schema?>? DefaultMapping, Node Node);

/// <param name="NodeType">3.2: <c>element</c>, <c>attribute</c>, <c>text</c>, <c>cdata</c> or <c>none</c>.</param>
public sealed record Xml(string? Name, string? Namespace, string? Prefix, string? NodeType, bool IsWrapped);
