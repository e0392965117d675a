namespace Photon.Engine.Model;

/// <summary>A type where it is used: a property, a parameter, an item, a body.</summary>
/// <param name="Type">What a value is, null aside.</param>
/// <param name="IsNullable">Whether null is a value. Says nothing of absence: that is the property's or the parameter's.</param>
/// <param name="Rule">Everything a value must meet; null where any value will do.</param>
public sealed record TypeUse(ApiType Type, bool IsNullable, ValueRule? Rule);

/// <summary>A closed set: <see cref="AnyType"/>, <see cref="ScalarType"/>, <see cref="ArrayType"/>, <see cref="MapType"/>, <see cref="DefinedType"/>.</summary>
public abstract record ApiType;

/// <summary>Any JSON value.</summary>
public sealed record AnyType : ApiType
{
    public static AnyType Instance { get; } = new();
}

public sealed record ScalarType(Scalar Kind) : ApiType;

/// <summary>What a single value is, from <c>type</c> and <c>format</c>.</summary>
public enum Scalar
{
    String,
    Boolean,

    /// <summary>Format int32 (also int8, int16, uint8, uint16).</summary>
    Int32,

    /// <summary>Format int64 or uint32, and integers without a format.</summary>
    Int64,

    /// <summary>Format uint64.</summary>
    UInt64,

    /// <summary>Format float.</summary>
    Single,

    /// <summary>Format double, and numbers without a format.</summary>
    Double,

    /// <summary>Format decimal, decimal128, money.</summary>
    Decimal,

    /// <summary>Format date.</summary>
    Date,

    /// <summary>Format time: of the day, with a zone.</summary>
    Time,

    /// <summary>Format partial-time: of the day, wherever one is.</summary>
    PartialTime,

    /// <summary>Format date-time.</summary>
    DateTime,

    /// <summary>Format duration (ISO 8601).</summary>
    Duration,

    /// <summary>Format uuid, guid.</summary>
    Uuid,

    /// <summary>Format uri, url, iri, uri-reference.</summary>
    Uri,

    /// <summary>Bytes as base64 in a JSON string: format byte, contentEncoding base64.</summary>
    Base64,

    /// <summary>Bytes as they are: format binary, contentMediaType without encoding. Inside JSON it is a plain string.</summary>
    Binary,
}

public sealed record ArrayType(TypeUse Item, bool IsUnique) : ApiType;

/// <summary>An object whose property names are data.</summary>
public sealed record MapType(TypeUse Value) : ApiType;

/// <summary>A type with a declaration of its own.</summary>
public sealed record DefinedType(TypeDefinition Definition) : ApiType
{
    public bool Equals(DefinedType? other) => other is not null && ReferenceEquals(Definition, other.Definition);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Definition);
}
