using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Models;

/// <summary>An array or a map that contains itself, as a list or dictionary with a name.</summary>
internal static class CollectionEmitter
{
    public static void Write(CSharpContext context, CodeWriter writer, TypeDefinition definition)
    {
        var name = context.Names.TypeName(definition);
        var item = definition is ListDefinition list ? list.Item : ((MapDefinition)definition).Value;
        var kind = definition is ListDefinition ? "List" : "Map";
        var type = context.Types.Spell(item);
        TypeEmitter.WriteHead(context, writer, definition);
        writer.Line(definition is ListDefinition
            ? $"public sealed class {name} : List<{type}>;"
            : $"public sealed class {name} : Dictionary<string, {type}>;");
        using (TypeEmitter.OpenConverter(context, writer, definition))
        {
            using (writer.Braces($"internal static {name} ReadValue(ref Utf8JsonReader reader)"))
            {
                writer.Line($"var value = new {name}();");
                writer.Line($"PhotonJson.Read{kind}(ref reader, value, {context.Json.Reader(item)});");
                writer.Line("return value;");
            }

            writer.Line();
            writer.Line($"internal static void WriteValue(Utf8JsonWriter writer, {name} value) => PhotonJson.Write{kind}(writer, value, {context.Json.Writer(item)});");
        }
    }
}
