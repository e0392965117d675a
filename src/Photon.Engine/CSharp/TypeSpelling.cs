using Photon.Engine.CSharp.Naming;
using Photon.Engine.Model;

namespace Photon.Engine.CSharp;

/// <summary>Spells a <see cref="TypeUse"/> as a C# type.</summary>
internal sealed class TypeSpelling(CSharpNames names, string contractNamespace)
{
    /// <summary>Such as <c>IReadOnlyList&lt;Product&gt;?</c>; the question mark only where null is a value of the type.</summary>
    public string Spell(TypeUse use) => Spell(use, null);

    /// <summary>The same where nested types hide <paramref name="hidden"/> names of the contract's namespace.</summary>
    public string Spell(TypeUse use, IReadOnlySet<string>? hidden)
    {
        var plain = SpellPlain(use.Type, hidden);
        return use.IsNullable && use.Type is not AnyType ? plain + "?" : plain;
    }

    /// <summary>The type where a value may also be absent: always with a question mark.</summary>
    public string SpellOptional(TypeUse use) => SpellPlain(use.Type, null) + "?";

    /// <summary>The type without a question mark.</summary>
    public string SpellPlain(ApiType type, IReadOnlySet<string>? hidden = null) => type switch
    {
        AnyType => "JsonElement",
        ScalarType scalar => SpellScalar(scalar.Kind),
        ArrayType array => $"IReadOnlyList<{Spell(array.Item, hidden)}>",
        MapType map => $"IReadOnlyDictionary<string, {Spell(map.Value, hidden)}>",
        DefinedType defined => SpellName(defined.Definition, hidden),
        _ => throw new InvalidOperationException($"Unknown type {type.GetType().Name}."),
    };

    /// <summary>Whether the C# type is a struct, so that null needs <see cref="Nullable{T}"/>.</summary>
    public static bool IsValueType(ApiType type) => type switch
    {
        AnyType => true,
        ScalarType { Kind: Scalar.String or Scalar.Uri or Scalar.Base64 or Scalar.Binary } => false,
        ScalarType => true,
        DefinedType { Definition: EnumDefinition } => true,
        _ => false,
    };

    /// <summary>Whether the C# type is an interface, from which C# allows no conversion operator.</summary>
    public static bool IsInterface(ApiType type) => type is ArrayType or MapType;

    private string SpellName(TypeDefinition definition, IReadOnlySet<string>? hidden)
    {
        var name = names.TypeName(definition);
        return hidden?.Contains(name) == true ? $"global::{contractNamespace}.{name}" : name;
    }

    private static string SpellScalar(Scalar kind) => kind switch
    {
        Scalar.Boolean => "bool",
        Scalar.Int32 => "int",
        Scalar.Int64 => "long",
        Scalar.UInt64 => "ulong",
        Scalar.Single => "float",
        Scalar.Double => "double",
        Scalar.Decimal => "decimal",
        Scalar.Date => "DateOnly",
        Scalar.Time or Scalar.PartialTime => "TimeOnly",
        Scalar.DateTime => "DateTimeOffset",
        Scalar.Duration => "IsoDuration",
        Scalar.Uuid => "Guid",
        Scalar.Uri => "Uri",
        Scalar.Base64 => "byte[]",
        Scalar.String or Scalar.Binary => "string",
        _ => throw new InvalidOperationException($"Unknown scalar {kind}."),
    };
}
