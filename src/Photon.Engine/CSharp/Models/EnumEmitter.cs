using Photon.Engine.CSharp.Naming;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Models;

/// <summary>An open enum: a struct around the wire value, with a property for each known one.</summary>
internal static class EnumEmitter
{
    public static void Write(CSharpContext context, CodeWriter writer, EnumDefinition definition)
    {
        var name = context.Names.TypeName(definition);
        var members = MemberNames.OfEnum(definition, name);
        TypeEmitter.WriteHead(context, writer, definition);
        using (writer.Braces($"public readonly partial record struct {name}"))
        {
            WriteValueMembers(writer, definition, name);
            for (var i = 0; i < members.Count; i++)
                WriteKnownValue(writer, definition, name, members[i], definition.Values[i]);
            writer.Line();
            writer.Line("/// <summary>Whether the contract names this value.</summary>");
            writer.Line(members.Count == 0
                ? "public bool IsKnown => false;"
                : $"public bool IsKnown => {string.Join(" || ", members.Select(m => $"this == {m}"))};");
            writer.Line();
            writer.Line(definition.Kind switch
            {
                EnumKind.String => "public override string ToString() => Value;",
                EnumKind.Integer => "public override string ToString() => Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture);",
                _ => "public override string ToString() => Value.ToString();",
            });
            if (definition.Kind == EnumKind.Mixed)
                WriteMixedEquality(writer, name);
        }

        WriteConverter(context, writer, definition);
    }

    /// <summary>The C# type of the wire value.</summary>
    public static string SpellValue(EnumDefinition definition) => definition.Kind switch
    {
        EnumKind.String => "string",
        EnumKind.Integer => "long",
        _ => "JsonElement",
    };

    private static void WriteValueMembers(CodeWriter writer, EnumDefinition definition, string name)
    {
        if (definition.Kind == EnumKind.String)
        {
            writer.Line("private readonly string? value;");
            writer.Line();
            writer.Line("/// <summary>Any value, also one that the contract does not name.</summary>");
            writer.Line($"public {name}(string value) => this.value = value;");
            writer.Line();
            writer.Line("/// <summary>The value on the wire.</summary>");
            writer.Line("public string Value => value ?? \"\";");
            return;
        }

        var type = SpellValue(definition);
        writer.Line("/// <summary>Any value, also one that the contract does not name.</summary>");
        writer.Line($"public {name}({type} value) => Value = value;");
        writer.Line();
        writer.Line("/// <summary>The value on the wire.</summary>");
        writer.Line($"public {type} Value {{ get; }}");
    }

    private static void WriteKnownValue(CodeWriter writer, EnumDefinition definition, string type, string member, EnumValue value)
    {
        writer.Line();
        CSharpText.WriteSummary(writer, value.Description);
        var argument = definition.Kind switch
        {
            EnumKind.String => CSharpText.Literal(((ScalarNode)value.Value).Text),
            EnumKind.Integer when new JsonNumber(((ScalarNode)value.Value).Text).TryGetInt64(out var number) =>
                number == long.MinValue ? "long.MinValue" : number.ToString(System.Globalization.CultureInfo.InvariantCulture) + "L",
            _ => $"PhotonJson.Parse({CSharpText.Literal(NodeJson.Compact(value.Value))})",
        };
        writer.Line($"public static {type} {member} {{ get; }} = new({argument});");
    }

    private static void WriteMixedEquality(CodeWriter writer, string name)
    {
        writer.Line();
        writer.Line($"public bool Equals({name} other) => PhotonJson.AreEqual(Value, other.Value);");
        writer.Line();
        writer.Line("public override int GetHashCode() => Value.ValueKind.GetHashCode();");
    }

    private static void WriteConverter(CSharpContext context, CodeWriter writer, EnumDefinition definition)
    {
        var name = context.Names.TypeName(definition);
        var (read, write) = definition.Kind switch
        {
            EnumKind.String => ("PhotonJson.ReadString(ref reader)", "writer.WriteStringValue(value.Value)"),
            EnumKind.Integer => ("PhotonJson.ReadInt64(ref reader)", "writer.WriteNumberValue(value.Value)"),
            _ => ("JsonElement.ParseValue(ref reader)", "PhotonJson.WriteAny(writer, value.Value)"),
        };
        using (TypeEmitter.OpenConverter(context, writer, definition))
        {
            writer.Line($"internal static {name} ReadValue(ref Utf8JsonReader reader) => new({read});");
            writer.Line();
            writer.Line($"internal static void WriteValue(Utf8JsonWriter writer, {name} value) => {write};");
        }
    }
}
