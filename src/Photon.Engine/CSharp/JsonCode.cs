using Photon.Engine.CSharp.Naming;
using Photon.Engine.Model;

namespace Photon.Engine.CSharp;

/// <summary>Spells the reading and writing of JSON values: calls into the helper <c>PhotonJson</c> and the contract's converters.</summary>
internal sealed class JsonCode(CSharpNames names, TypeSpelling types)
{
    /// <summary>An expression that reads a value at the current token of <paramref name="reader"/> (a local or ref parameter) and leaves the reader on its last token.</summary>
    public string Read(TypeUse use, string reader) =>
        use.IsNullable && use.Type is not AnyType ? ReadNullable(use.Type, reader) : ReadPlain(use.Type, reader);

    /// <summary>The same, where null also stands for an absent value.</summary>
    public string ReadNullable(ApiType type, string reader) =>
        type is AnyType
            ? ReadPlain(type, reader)
            : $"PhotonJson.{(TypeSpelling.IsValueType(type) ? "ReadNullableValue" : "ReadNullable")}(ref {reader}, {Reader(type)})";

    /// <summary>A delegate <c>JsonRead&lt;T&gt;</c> for the use.</summary>
    public string Reader(TypeUse use) =>
        use.IsNullable && use.Type is not AnyType
            ? $"static (ref Utf8JsonReader r) => {ReadNullable(use.Type, "r")}"
            : Reader(use.Type);

    /// <summary>A statement, with its semicolon, that writes a value which is not absent.</summary>
    public string Write(TypeUse use, string writer, string value)
    {
        if (!use.IsNullable || use.Type is AnyType)
            return WritePlain(use.Type, writer, value);
        var method = TypeSpelling.IsValueType(use.Type) ? "WriteNullableValue" : "WriteNullable";
        return $"PhotonJson.{method}({writer}, {value}, {Writer(use.Type)});";
    }

    /// <summary>One or two statements, a line each, that write a property with its value.</summary>
    /// <param name="use">The value's type.</param>
    /// <param name="writer">The writer's name.</param>
    /// <param name="name">The property's name as a UTF-8 literal.</param>
    /// <param name="value">An expression of the value, which is not absent.</param>
    public string WriteProperty(TypeUse use, string writer, string name, string value) => use switch
    {
        { IsNullable: false, Type: ScalarType { Kind: Scalar.String or Scalar.Binary or Scalar.Uuid } } =>
            $"{writer}.WriteString({name}, {value});",
        { IsNullable: false, Type: ScalarType { Kind: Scalar.Boolean } } => $"{writer}.WriteBoolean({name}, {value});",
        { IsNullable: false, Type: ScalarType { Kind: Scalar.Int32 or Scalar.Int64 or Scalar.UInt64 or Scalar.Single or Scalar.Double or Scalar.Decimal } } =>
            $"{writer}.WriteNumber({name}, {value});",
        _ => $"{writer}.WritePropertyName({name});\n{Write(use, writer, value)}",
    };

    /// <summary>A statement that writes a value of the type, null aside.</summary>
    public string WritePlain(ApiType type, string writer, string value) => type switch
    {
        AnyType => $"PhotonJson.WriteAny({writer}, {value});",
        ScalarType scalar => $"{WriteScalar(scalar.Kind, writer, value)};",
        ArrayType array => $"PhotonJson.WriteList{Argument(array.Item)}({writer}, {value}, {Writer(array.Item)});",
        MapType map => $"PhotonJson.WriteMap{Argument(map.Value)}({writer}, {value}, {Writer(map.Value)});",
        DefinedType defined => $"{names.ConverterName(defined.Definition)}.WriteValue({writer}, {value});",
        _ => throw new InvalidOperationException($"Unknown type {type.GetType().Name}."),
    };

    /// <summary>A delegate <c>JsonWrite&lt;T&gt;</c> for the use.</summary>
    public string Writer(TypeUse use) =>
        use.IsNullable && use.Type is not AnyType ? $"static (w, v) => {Write(use, "w", "v").TrimEnd(';')}" : Writer(use.Type);

    private string ReadPlain(ApiType type, string reader) => type switch
    {
        AnyType => $"JsonElement.ParseValue(ref {reader})",
        ScalarType scalar => $"PhotonJson.Read{MethodOf(scalar.Kind)}(ref {reader})",
        ArrayType array => $"PhotonJson.ReadList{Argument(array.Item)}(ref {reader}, {Reader(array.Item)})",
        MapType map => $"PhotonJson.ReadMap{Argument(map.Value)}(ref {reader}, {Reader(map.Value)})",
        DefinedType defined => $"{names.ConverterName(defined.Definition)}.ReadValue(ref {reader})",
        _ => throw new InvalidOperationException($"Unknown type {type.GetType().Name}."),
    };

    /// <summary>Where collections nest, the compiler infers an inner lambda's type twice for each level: it is told.</summary>
    private string Argument(TypeUse item) => item.Type is ArrayType or MapType ? $"<{types.Spell(item)}>" : "";

    private string Reader(ApiType type) => type switch
    {
        AnyType => "PhotonJson.ReadAny",
        ScalarType scalar => $"PhotonJson.Read{MethodOf(scalar.Kind)}",
        DefinedType defined => $"{names.ConverterName(defined.Definition)}.ReadValue",
        _ => $"static (ref Utf8JsonReader r) => {ReadPlain(type, "r")}",
    };

    private string Writer(ApiType type) => type switch
    {
        AnyType => "PhotonJson.WriteAny",
        ScalarType scalar => $"PhotonJson.Write{MethodOf(scalar.Kind)}",
        DefinedType defined => $"{names.ConverterName(defined.Definition)}.WriteValue",
        _ => $"static (Utf8JsonWriter w, {types.SpellPlain(type)} v) => {WritePlain(type, "w", "v").TrimEnd(';')}",
    };

    private static string WriteScalar(Scalar kind, string writer, string value) => kind switch
    {
        Scalar.String or Scalar.Binary or Scalar.Uuid => $"{writer}.WriteStringValue({value})",
        Scalar.Boolean => $"{writer}.WriteBooleanValue({value})",
        Scalar.Int32 or Scalar.Int64 or Scalar.UInt64 or Scalar.Single or Scalar.Double or Scalar.Decimal => $"{writer}.WriteNumberValue({value})",
        Scalar.Base64 => $"{writer}.WriteBase64StringValue({value})",
        _ => $"PhotonJson.Write{MethodOf(kind)}({writer}, {value})",
    };

    private static string MethodOf(Scalar kind) => kind switch
    {
        Scalar.Binary => "String",
        _ => kind.ToString(),
    };
}
