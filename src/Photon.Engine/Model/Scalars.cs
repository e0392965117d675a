using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary><c>type</c> and <c>format</c> to <see cref="Scalar"/>. A format of another type is ignored.</summary>
internal static class Scalars
{
    /// <summary>What a single stated type is; null for arrays and objects.</summary>
    public static Scalar? Of(JsonTypes type, Composition composition) => type switch
    {
        JsonTypes.String => OfString(composition),
        JsonTypes.Boolean => Scalar.Boolean,
        JsonTypes.Integer => OfInteger(composition.Format),
        JsonTypes.Number => OfNumber(composition.Format),
        _ => null,
    };

    /// <summary>What a format says where no type is stated; null for formats that are not known.</summary>
    public static Scalar? OfFormatAlone(Composition composition)
    {
        if (composition.ContentEncoding is not null || OfString(composition) != Scalar.String)
            return OfString(composition);
        return composition.Format switch
        {
            "int32" or "int64" or "uint32" or "uint64" => OfInteger(composition.Format),
            "float" or "double" => OfNumber(composition.Format),
            "password" or "email" or "hostname" or "ipv4" or "ipv6" => Scalar.String,
            _ => null,
        };
    }

    /// <summary>One scalar that holds the values of both, or null where they are of different JSON types.</summary>
    public static Scalar? Wider(Scalar left, Scalar right)
    {
        if (left == right)
            return left;
        if (IsText(left) && IsText(right))
            return Scalar.String;
        if (!IsNumber(left) || !IsNumber(right))
            return null;
        if (left == Scalar.Decimal || right == Scalar.Decimal)
            return Scalar.Decimal;
        if (IsFraction(left) || IsFraction(right))
            return Scalar.Double;
        return left == Scalar.UInt64 || right == Scalar.UInt64 ? Scalar.Decimal : Scalar.Int64;
    }

    public static bool IsText(Scalar scalar) => scalar is not Scalar.Boolean && !IsNumber(scalar);

    public static bool IsNumber(Scalar scalar) =>
        scalar is Scalar.Int32 or Scalar.Int64 or Scalar.UInt64 or Scalar.Decimal || IsFraction(scalar);

    private static bool IsFraction(Scalar scalar) => scalar is Scalar.Single or Scalar.Double;

    private static Scalar OfString(Composition composition) => composition.Format switch
    {
        "date" => Scalar.Date,
        "time" => Scalar.Time,
        "partial-time" => Scalar.PartialTime,
        "date-time" => Scalar.DateTime,
        "duration" => Scalar.Duration,
        "uuid" or "guid" => Scalar.Uuid,
        "uri" or "url" or "iri" or "uri-reference" => Scalar.Uri,
        "byte" => Scalar.Base64,
        "binary" => Scalar.Binary,
        _ => OfContent(composition),
    };

    private static Scalar OfContent(Composition composition)
    {
        if (composition.ContentEncoding is { } encoding)
            return encoding.Equals("base64", StringComparison.OrdinalIgnoreCase) ? Scalar.Base64 : Scalar.String;
        return composition.ContentMediaType is { } type && MediaTypes.KindOf(type) == ContentKind.Binary ? Scalar.Binary : Scalar.String;
    }

    private static Scalar OfInteger(string? format) => format switch
    {
        "int8" or "int16" or "uint8" or "uint16" or "int32" => Scalar.Int32,
        "uint64" => Scalar.UInt64,
        _ => Scalar.Int64,
    };

    private static Scalar OfNumber(string? format) => format switch
    {
        "float" => Scalar.Single,
        "decimal" or "decimal128" or "money" => Scalar.Decimal,
        "int8" or "int16" or "uint8" or "uint16" or "int32" => Scalar.Int32,
        "int64" or "uint32" => Scalar.Int64,
        "uint64" => Scalar.UInt64,
        _ => Scalar.Double,
    };
}
