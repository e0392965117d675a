using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Models;

/// <summary>One file for each type: the declaration, then its JSON converter.</summary>
internal static class TypeEmitter
{
    public static GeneratedFile Emit(CSharpContext context, TypeDefinition definition)
    {
        var writer = CSharpFile.Begin(
            context, "System", "System.Collections.Generic", "System.Text.Json", "System.Text.Json.Serialization");
        Write(context, writer, definition);
        return CSharpFile.End(writer, "Models", context.Names.DeclaredName(definition));
    }

    /// <summary>The declaration and its converter alone.</summary>
    public static void Write(CSharpContext context, CodeWriter writer, TypeDefinition definition)
    {
        switch (definition)
        {
            case ObjectDefinition objectDefinition:
                ObjectEmitter.Write(context, writer, objectDefinition);
                ObjectConverterEmitter.Write(context, writer, objectDefinition);
                break;
            case EnumDefinition enumDefinition:
                EnumEmitter.Write(context, writer, enumDefinition);
                break;
            case UnionDefinition union:
                UnionEmitter.Write(context, writer, union);
                UnionConverterEmitter.Write(context, writer, union);
                break;
            case TupleDefinition tuple:
                TupleEmitter.Write(context, writer, tuple);
                break;
            case ListDefinition or MapDefinition:
                CollectionEmitter.Write(context, writer, definition);
                break;
            default:
                throw new InvalidOperationException($"Unknown definition {definition.GetType().Name}.");
        }
    }

    /// <summary>The comment and the attributes that every declaration has.</summary>
    /// <param name="context">The contract's.</param>
    /// <param name="writer">Where to.</param>
    /// <param name="definition">The type.</param>
    /// <param name="writeMore">Writes further elements of the comment.</param>
    public static void WriteHead(CSharpContext context, CodeWriter writer, TypeDefinition definition, Action? writeMore = null)
    {
        CSharpText.WriteSummary(writer, definition.Description);
        writeMore?.Invoke();
        if (definition.IsDeprecated)
            writer.Line("[Obsolete(\"The contract marks it as deprecated.\")]");
        writer.Line($"[JsonConverter(typeof({context.Names.ConverterName(definition)}))]");
    }

    /// <summary>Opens the converter class and writes the two methods that System.Text.Json calls.</summary>
    public static CodeWriter.Block OpenConverter(CSharpContext context, CodeWriter writer, TypeDefinition definition)
    {
        var type = context.Names.TypeName(definition);
        writer.Line();
        var block = writer.Braces($"internal sealed class {context.Names.ConverterName(definition)} : JsonConverter<{type}>");
        writer.Line($"public override {type} Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadValue(ref reader);");
        writer.Line();
        writer.Line($"public override void Write(Utf8JsonWriter writer, {type} value, JsonSerializerOptions options) => WriteValue(writer, value);");
        writer.Line();
        return block;
    }
}
