using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>Reads the values of a schema's words by type; a value of another type is reported.</summary>
internal sealed class SchemaValues(ReadingSession session)
{
    private const string TypeNames = "string, number, integer, boolean, array, object or null";

    public string? Text(Member member)
    {
        if (member.Value is ScalarNode { Kind: ScalarKind.String } text)
            return text.Text;
        session.ReportType(member.Name, member.Value, NodeKinds.Text);
        return (member.Value as ScalarNode)?.Text;
    }

    public bool Flag(Member member)
    {
        if (member.Value is ScalarNode { Kind: ScalarKind.True or ScalarKind.False } flag)
            return flag.Kind == ScalarKind.True;
        session.ReportType(member.Name, member.Value, NodeKinds.Boolean);
        return false;
    }

    public JsonNumber? Number(Member member)
    {
        if (member.Value is ScalarNode { Kind: ScalarKind.Number } number)
            return new JsonNumber(number.Text);
        session.ReportType(member.Name, member.Value, NodeKinds.Number);
        return null;
    }

    /// <summary>A count; one beyond 64 bits is as good as the largest.</summary>
    public long? Count(Member member)
    {
        if (member.Value is ScalarNode { Kind: ScalarKind.Number } number)
        {
            if (new JsonNumber(number.Text).TryGetInt64(out var count) && count >= 0)
                return count;
            if (new JsonNumber(number.Text).ToDouble() > long.MaxValue)
                return long.MaxValue;
        }

        session.ReportType(member.Name, member.Value, NodeKinds.Count);
        return null;
    }

    public IReadOnlyList<Node> Items(Member member)
    {
        if (member.Value is ArrayNode array)
            return array.Items;
        session.ReportType(member.Name, member.Value, NodeKinds.List);
        return [];
    }

    public IReadOnlyList<string> Texts(Member member)
    {
        var items = Items(member);
        var texts = new List<string>(items.Count);
        foreach (var item in items)
        {
            if (Text(member with { Value = item }) is { } text && !texts.Contains(text))
                texts.Add(text);
        }

        return texts;
    }

    public JsonTypes Types(ContractFile file, Node value)
    {
        if (value is not ArrayNode several)
            return Type(file, value);
        if (file.Version == SpecVersion.V30)
            session.ReportType("type", value, "one type; in 3.0 a schema has no list of types");
        return several.Items.Aggregate(JsonTypes.None, (all, item) => all | Type(file, item));
    }

    private JsonTypes Type(ContractFile file, Node value)
    {
        if (value is not ScalarNode text)
        {
            session.ReportType("type", value, TypeNames);
            return JsonTypes.None;
        }

        var type = text.Text switch
        {
            "string" => JsonTypes.String,
            "number" => JsonTypes.Number,
            "integer" => JsonTypes.Integer,
            "boolean" => JsonTypes.Boolean,
            "array" => JsonTypes.Array,
            "object" => JsonTypes.Object,
            "null" => JsonTypes.Null,
            "file" when file.Version == SpecVersion.V20 => JsonTypes.String,
            _ => JsonTypes.None,
        };
        if (type == JsonTypes.None)
            session.Diagnostics.Report(Diagnostics.Codes.UnknownValue, value.Location, text.Text, "type", TypeNames);
        return type;
    }
}
