using System.Globalization;
using Photon.Engine.CSharp.Models;
using Photon.Engine.CSharp.Naming;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Scaffold;

/// <summary>Spells an example as a person would write it in C#: <c>new NewProduct { Name = "Assam", Price = 4.5m }</c>.</summary>
internal sealed class ValueCode(CSharpContext context)
{
    /// <summary>An expression of the type; JSON that is read where C# has no plain words for it. Null where the type can't hold the value.</summary>
    public CodeTree? Of(TypeUse type, Node value)
    {
        if (Find(type, value) is { } plain)
            return plain;
        return CanRead(type.Type, value) ? Read(context.Types.Spell(type), type.IsNullable, value) : null;
    }

    /// <summary>Null where C# has no plain words for the value.</summary>
    public CodeTree? Find(TypeUse type, Node value)
    {
        if (value is ScalarNode { Kind: ScalarKind.Null })
            return type.IsNullable ? new CodeTree("null") : null;
        return (type.Type, value) switch
        {
            (ScalarType scalar, ScalarNode text) => Scalar(scalar.Kind, text) is { } code ? new CodeTree(code) : null,
            (ArrayType array, ArrayNode list) => All(list.Items.Select(item => Find(array.Item, item))) is { } items ? new CodeTree("", items, '[', ']') : null,
            (MapType map, ObjectNode holder) => All(holder.Members.Select(m => Find(map.Value, m.Value)?.Behind($"[{CSharpText.Literal(m.Name)}] = "))) is { } entries
                ? new CodeTree($"new Dictionary<string, {context.Types.Spell(map.Value)}> ", entries)
                : null,
            (DefinedType { Definition: EnumDefinition definition }, ScalarNode text) => Member(definition, text),
            (DefinedType { Definition: ObjectDefinition definition }, ObjectNode holder) => Object(definition, holder),
            _ => null,
        };
    }

    /// <summary>Whether the serializer reads the value by itself and all of it: generated types bring converters, .NET's own read fewer texts than a contract allows.</summary>
    private static bool CanRead(ApiType type, Node value) => (type, value) switch
    {
        (ScalarType { Kind: not Model.Scalar.Duration }, _) => false,
        (ArrayType array, ArrayNode list) => list.Items.All(item => CanRead(array.Item.Type, item) || array.Item.Type is ScalarType { Kind: Model.Scalar.String }),
        (MapType map, ObjectNode holder) => holder.Members.All(member => CanRead(map.Value.Type, member.Value) || map.Value.Type is ScalarType { Kind: Model.Scalar.String }),
        (DefinedType { Definition: ObjectDefinition { Base: null, Discriminator: null, Additional: not AdditionalProperties.Kept } definition }, ObjectNode holder) =>
            holder.Members.All(member => definition.Properties.Any(p => p.Name == member.Name)),
        _ => true,
    };

    private static CodeTree Read(string type, bool isNullable, Node value) =>
        new($"JsonSerializer.Deserialize<{type}>({Json(NodeJson.Compact(value))}){(isNullable ? "" : "!")}");

    /// <summary>As a raw literal where nothing in it can end one: JSON has no three quotes in a row but at the ends of a text.</summary>
    private static string Json(string json) => json[0] is '{' or '[' && json.All(c => c is >= ' ' and <= '~') ? $"\"\"\"{json}\"\"\"" : CSharpText.Literal(json);

    private static List<CodeTree>? All(IEnumerable<CodeTree?> trees)
    {
        var all = trees.ToList();
        return all.Contains(null) ? null : [.. all.Select(tree => tree!)];
    }

    private static string? Scalar(Scalar kind, ScalarNode value) => (kind, value.Kind) switch
    {
        (Model.Scalar.String or Model.Scalar.Binary, ScalarKind.String) => CSharpText.Literal(value.Text),
        (Model.Scalar.Boolean, ScalarKind.True) => "true",
        (Model.Scalar.Boolean, ScalarKind.False) => "false",
        (Model.Scalar.Int32 or Model.Scalar.Int64, ScalarKind.Number) => new JsonNumber(value.Text).TryGetInt64(out var whole) ? whole.ToString(CultureInfo.InvariantCulture) : null,
        (Model.Scalar.Double, ScalarKind.Number) => Real(value.Text, ""),
        (Model.Scalar.Single, ScalarKind.Number) => Real(value.Text, "f"),
        (Model.Scalar.Decimal, ScalarKind.Number) => value.Text.Contains('e', StringComparison.OrdinalIgnoreCase) ? null : value.Text + "m",
        (Model.Scalar.Uuid, ScalarKind.String) => Guid.TryParseExact(value.Text, "D", out _) ? $"new Guid({CSharpText.Literal(value.Text)})" : null,
        (Model.Scalar.Date, ScalarKind.String) => DateOnly.TryParseExact(value.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? string.Create(CultureInfo.InvariantCulture, $"new DateOnly({date.Year}, {date.Month}, {date.Day})")
            : null,
        (Model.Scalar.DateTime, ScalarKind.String) => DateTimeOffset.TryParse(value.Text, CultureInfo.InvariantCulture, out _)
            ? $"DateTimeOffset.Parse({CSharpText.Literal(value.Text)}, CultureInfo.InvariantCulture)"
            : null,
        (Model.Scalar.Time or Model.Scalar.PartialTime, ScalarKind.String) => TimeOnly.TryParseExact(value.Text, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? string.Create(CultureInfo.InvariantCulture, $"new TimeOnly({time.Hour}, {time.Minute}, {time.Second})")
            : null,
        (Model.Scalar.Base64, ScalarKind.String) => System.Buffers.Text.Base64.IsValid(value.Text) ? $"Convert.FromBase64String({CSharpText.Literal(value.Text)})" : null,
        (Model.Scalar.Uri, ScalarKind.String) => $"new Uri({CSharpText.Literal(value.Text)}, UriKind.RelativeOrAbsolute)",
        _ => null,
    };

    private static string? Real(string number, string suffix) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? number + (suffix.Length > 0 ? suffix : number.AsSpan().ContainsAny('.', 'e', 'E') ? "" : ".0")
            : null;

    private CodeTree? Member(EnumDefinition definition, ScalarNode value)
    {
        var names = MemberNames.OfEnum(definition, context.Names.DeclaredName(definition));
        for (var i = 0; i < definition.Values.Count; i++)
        {
            if (definition.Values[i].Value is ScalarNode known && known.Kind == value.Kind && known.Text == value.Text)
                return new CodeTree($"{context.Names.TypeName(definition)}.{names[i]}");
        }

        return null;
    }

    private CodeTree? Object(ObjectDefinition definition, ObjectNode value)
    {
        if (definition.Discriminator is not null || definition.Base is not null || definition.Additional == AdditionalProperties.Kept)
            return null;
        var names = MemberNames.OfObject(definition, context.Names.DeclaredName);
        var members = new List<CodeTree>();
        foreach (var property in definition.Properties)
        {
            if (OnlyValue.Spell(context, property) is not null)
                continue;
            if (value[property.Name] is not { } given)
            {
                if (property.IsRequired)
                    return null;
                continue;
            }

            // Optional<T> converts from values, not from null or from an interface.
            if (ObjectEmitter.IsThreeState(property) && (given is ScalarNode { Kind: ScalarKind.Null } || TypeSpelling.IsInterface(property.Type.Type)))
                return null;
            if (property.IsDeprecated)
                return null;
            if (Of(property.Type, given) is not { } code)
                return null;
            members.Add(code.Behind($"{names[property]} = "));
        }

        return value.Members.All(m => definition.Properties.Any(p => p.Name == m.Name)) ? new CodeTree($"new {context.Names.TypeName(definition)} ", members) : null;
    }
}
