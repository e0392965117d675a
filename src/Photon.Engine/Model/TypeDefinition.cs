using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Engine.Model;

/// <summary>Where values of a type travel.</summary>
[Flags]
public enum Directions
{
    None = 0,

    /// <summary>From client to server.</summary>
    Request = 1,

    /// <summary>From server to client.</summary>
    Response = 2,
}

/// <summary>
/// A type that needs a declaration: <see cref="ObjectDefinition"/>, <see cref="EnumDefinition"/>, <see cref="UnionDefinition"/>,
/// <see cref="TupleDefinition"/>, <see cref="ListDefinition"/> or <see cref="MapDefinition"/>. Definitions refer to each other, also in circles, and compare by identity.
/// </summary>
public abstract class TypeDefinition
{
    /// <summary>
    /// Words to name it by, from the outside in: <c>Product</c>; for an inline schema what surrounds it, such as <c>Order</c>, <c>line</c> or
    /// <c>createProduct</c>, <c>request</c>. Casing, reserved words and clashes are the emitter's.
    /// </summary>
    public required IReadOnlyList<string> NameParts { get; init; }

    /// <summary><c>x-photon-name</c>, or null.</summary>
    public string? NameOverride { get; init; }

    /// <summary>True where the contract itself names the schema; such names win over composed ones.</summary>
    public required bool IsDeclared { get; init; }

    /// <summary>Unique and stable, such as <c>api/openapi.yaml#/components/schemas/Product</c>, with <c>?request</c> for a request shape of its own.</summary>
    public required string Pointer { get; init; }

    public required Location Location { get; init; }

    public string? Description { get; init; }

    public bool IsDeprecated { get; init; }

    /// <summary>The schema's title, or null.</summary>
    public string? Title { get; init; }

    /// <summary><c>x-photon-</c>words of the schema, without that beginning: how a form shows it.</summary>
    public IReadOnlyList<KeyValuePair<string, Node>> FormHints { get; init; } = [];

    /// <summary>Example values of the whole.</summary>
    public IReadOnlyList<Node> Examples { get; init; } = [];

    /// <summary>Where it is reachable from; <see cref="Model.Directions.None"/> for a declared schema that nothing uses.</summary>
    public Directions Directions { get; internal set; }

    /// <summary>How it is spelled as the root of an XML document; null where the contract says nothing.</summary>
    public XmlShape? Xml { get; init; }

    /// <summary>Everything a value must meet; null where any will do.</summary>
    public ValueRule? Rule { get; internal set; }
}

public enum AdditionalProperties
{
    /// <summary>The contract says nothing: they are allowed, and not kept.</summary>
    Ignored,

    /// <summary>They are refused.</summary>
    Forbidden,

    /// <summary>They are kept, as <see cref="ObjectDefinition.AdditionalType"/>.</summary>
    Kept,
}

public sealed class ObjectDefinition : TypeDefinition
{
    /// <summary>
    /// Own and merged properties (<c>allOf</c> is flattened), in order; without those of <see cref="Base"/>. Wire names are unique, also against the base's.
    /// </summary>
    public IReadOnlyList<ObjectProperty> Properties { get; internal set; } = [];

    public AdditionalProperties Additional { get; internal set; }

    public TypeUse? AdditionalType { get; internal set; }

    /// <summary>The type this one derives from: only for <c>allOf</c> with a referenced schema that has a discriminator.</summary>
    public ObjectDefinition? Base { get; internal set; }

    /// <summary>Set on a type that others derive from: a value of it may be any of <see cref="UnionDiscriminator.Values"/>.</summary>
    public UnionDiscriminator? Discriminator { get; internal set; }
}

public sealed class ObjectProperty
{
    /// <summary>The wire name.</summary>
    public required string Name { get; init; }

    public string? NameOverride { get; init; }

    public required TypeUse Type { get; init; }

    /// <summary>Whether it must be present; in the direction of the shape (a required readOnly property is not required in a request).</summary>
    public required bool IsRequired { get; init; }

    public bool IsReadOnly { get; init; }

    public bool IsWriteOnly { get; init; }

    public bool IsDeprecated { get; init; }

    public string? Description { get; init; }

    /// <summary>The title that the property's own schema has, not one that it refers to; or null.</summary>
    public string? Title { get; init; }

    /// <summary><c>x-photon-</c>words of the property's own schema, without that beginning: how a form shows it.</summary>
    public IReadOnlyList<KeyValuePair<string, Node>> FormHints { get; init; } = [];

    public Node? Default { get; init; }

    public IReadOnlyList<Node> Examples { get; init; } = [];

    public XmlShape? Xml { get; init; }

    /// <summary>Of a list: what its items say of XML.</summary>
    public XmlShape? ItemXml { get; init; }

    public required Location Location { get; init; }
}

/// <param name="NodeType"><c>element</c>, <c>attribute</c>, <c>text</c>, <c>cdata</c>, <c>none</c> or null.</param>
public sealed record XmlShape(string? Name, string? Namespace, string? Prefix, string? NodeType, bool IsWrapped);

public enum EnumKind
{
    String,
    Integer,

    /// <summary>Values of several JSON types, or numbers that are no integers.</summary>
    Mixed,
}

/// <summary>A set of known values. Open: others may come.</summary>
public sealed class EnumDefinition : TypeDefinition
{
    public required EnumKind Kind { get; init; }

    /// <summary>Each value once; null is not among them (it is the use's <see cref="TypeUse.IsNullable"/>).</summary>
    public required IReadOnlyList<EnumValue> Values { get; init; }
}

/// <param name="Value">The wire value; a scalar but for mixed enums.</param>
/// <param name="NameHint">From <c>x-enum-varnames</c> or <c>x-enumNames</c>, or null.</param>
public sealed record EnumValue(Node Value, string? NameHint, string? Description);

/// <summary>One of several types: <c>oneOf</c>, <c>anyOf</c>, or several entries in <c>type</c>.</summary>
public sealed class UnionDefinition : TypeDefinition
{
    public IReadOnlyList<UnionCase> Cases { get; internal set; } = [];

    public UnionDiscriminator? Discriminator { get; internal set; }
}

/// <param name="NameParts">Words to name it by: the referenced schema's name, the title, or the JSON type.</param>
/// <param name="Type">Never nullable: null is the use's.</param>
public sealed record UnionCase(IReadOnlyList<string> NameParts, TypeUse Type);

/// <param name="PropertyName">The wire name of the property that tells the cases apart.</param>
/// <param name="Values">Wire value to type, explicit and implicit ones; a type may have several.</param>
/// <param name="Default">3.2 <c>defaultMapping</c>: the type of values that are not listed, or null.</param>
public sealed record UnionDiscriminator(
    string PropertyName, IReadOnlyList<KeyValuePair<string, TypeDefinition>> Values, TypeDefinition? Default);

/// <summary>An array whose first items have types of their own (<c>prefixItems</c>).</summary>
public sealed class TupleDefinition : TypeDefinition
{
    /// <summary>The first items, at least one.</summary>
    public IReadOnlyList<TupleItem> Items { get; internal set; } = [];

    /// <summary>How many items must be there; at most as many as <see cref="Items"/>. The others may be absent, the last ones first.</summary>
    public int RequiredCount { get; internal set; }

    /// <summary>The type of further items; null where there may be none.</summary>
    public TypeUse? Rest { get; internal set; }
}

/// <param name="NameHint">The schema's title, or null.</param>
/// <param name="NameOverride"><c>x-photon-name</c>, or null.</param>
public sealed record TupleItem(string? NameHint, string? NameOverride, string? Description, TypeUse Type);

/// <summary>An array that contains itself, so that it needs a name: <c>Tree: array of Tree</c>.</summary>
public sealed class ListDefinition : TypeDefinition
{
    public TypeUse Item { get; internal set; } = new(AnyType.Instance, true, null);
}

/// <summary>A map that contains itself, so that it needs a name.</summary>
public sealed class MapDefinition : TypeDefinition
{
    public TypeUse Value { get; internal set; } = new(AnyType.Instance, true, null);
}
