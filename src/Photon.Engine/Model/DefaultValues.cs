using System.Globalization;
using Photon.Engine.Text;

namespace Photon.Engine.Model;

/// <summary>
/// Whether a <c>default</c> can stand in for an absent value. JSON Schema asks nothing of it (validation, section 9.2), and contracts often give
/// a text for a number; such a default is documentation, and what is absent stays absent.
/// </summary>
internal static class DefaultValues
{
    /// <summary>Whether <paramref name="value"/> is a value of the type. Null is not: it says what absence says already.</summary>
    public static bool Fit(TypeUse use, Node value) => use.Type switch
    {
        AnyType => true,
        ScalarType scalar => value is ScalarNode node && Fits(scalar.Kind, node),
        ArrayType array => value is ArrayNode items && items.Items.All(item => FitsOrIsNull(array.Item, item)),
        MapType map => value is ObjectNode members && members.Members.All(member => FitsOrIsNull(map.Value, member.Value)),
        DefinedType { Definition: EnumDefinition definition } => FitsEnum(definition.Kind, value),
        _ => false,
    };

    private static bool FitsOrIsNull(TypeUse use, Node value) =>
        value is ScalarNode { Kind: ScalarKind.Null } ? use.IsNullable || use.Type is AnyType : Fit(use, value);

    private static bool FitsEnum(EnumKind kind, Node value) => value is ScalarNode scalar && kind switch
    {
        EnumKind.String => scalar.Kind == ScalarKind.String,
        EnumKind.Integer => Fits(Scalar.Int64, scalar),
        _ => scalar.Kind != ScalarKind.Null,
    };

    private static bool Fits(Scalar kind, ScalarNode value) => kind switch
    {
        Scalar.Boolean => value.Kind is ScalarKind.True or ScalarKind.False,
        Scalar.Int32 => IsWhole(value, int.MinValue, int.MaxValue),
        Scalar.Int64 => IsWhole(value, long.MinValue, long.MaxValue),
        Scalar.UInt64 => IsWhole(value, ulong.MinValue, ulong.MaxValue),
        Scalar.Single or Scalar.Double => value.Kind == ScalarKind.Number,
        Scalar.Decimal => value.Kind == ScalarKind.Number && IsDecimal(value, out _),
        Scalar.String or Scalar.Binary => value.Kind == ScalarKind.String,
        Scalar.Uuid => value.Kind == ScalarKind.String && Guid.TryParseExact(value.Text, "D", out _),
        Scalar.Date => value.Kind == ScalarKind.String && DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        Scalar.DateTime => value.Kind == ScalarKind.String && value.Text.Length > 10 && value.Text[4] == '-'
            && DateTimeOffset.TryParse(value.Text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _),
        _ => false,
    };

    private static bool IsWhole(ScalarNode value, decimal min, decimal max) =>
        value.Kind == ScalarKind.Number && IsDecimal(value, out var number) && decimal.Truncate(number) == number && number >= min && number <= max;

    private static bool IsDecimal(ScalarNode value, out decimal number) =>
        decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
