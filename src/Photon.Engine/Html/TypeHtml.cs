using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.Html;

/// <summary>Types where they are used, in words and links, and what their rules ask.</summary>
internal sealed class TypeHtml(HtmlText html, PageAnchors anchors)
{
    private const int MostValues = 12;

    public void Write(TypeUse use)
    {
        Write(use.Type);
        if (use.IsNullable && use.Type is not AnyType)
            html.Raw(" or null");
    }

    public void Link(TypeDefinition definition) =>
        html.Raw("<a").Attribute("href", "#" + anchors.Of(definition)).Raw(">").Text(PageAnchors.NameOf(definition)).Raw("</a>");

    /// <summary>Bounds, pattern, allowed values, default: one line of small print, or nothing.</summary>
    public void WriteLimits(TypeUse use, Node? defaultValue)
    {
        var limits = use.Rule is { } rule && use.Type is not DefinedType ? LimitsOf(rule).ToList() : [];
        if (defaultValue is ScalarNode { Kind: not ScalarKind.Null } scalar)
            limits.Add("default " + scalar.Text);
        if (limits.Count > 0)
            html.Element("div", string.Join(" · ", limits), "limits");
    }

    private void Write(ApiType type)
    {
        switch (type)
        {
            case ScalarType scalar:
                html.Text(WordOf(scalar.Kind));
                break;
            case ArrayType list:
                html.Raw("list of ");
                Write(list.Item.Type);
                break;
            case MapType { Value.Type: AnyType }:
                html.Raw("object");
                break;
            case MapType map:
                html.Raw("map of ");
                Write(map.Value.Type);
                break;
            case DefinedType defined:
                Link(defined.Definition);
                break;
            default:
                html.Raw("any");
                break;
        }
    }

    private static string WordOf(Scalar scalar) => scalar switch
    {
        Scalar.String => "string",
        Scalar.Boolean => "boolean",
        Scalar.Int32 => "integer (int32)",
        Scalar.Int64 => "integer",
        Scalar.UInt64 => "integer (uint64)",
        Scalar.Single => "number (float)",
        Scalar.Double => "number",
        Scalar.Decimal => "number (decimal)",
        Scalar.Date => "date",
        Scalar.Time or Scalar.PartialTime => "time",
        Scalar.DateTime => "date-time",
        Scalar.Duration => "duration",
        Scalar.Uuid => "uuid",
        Scalar.Uri => "uri",
        Scalar.Base64 => "bytes (base64)",
        Scalar.Binary => "bytes",
        _ => throw new ArgumentOutOfRangeException(nameof(scalar), scalar, null),
    };

    private static IEnumerable<string> LimitsOf(ValueRule rule)
    {
        if (rule.Values is { Count: > 0 } values)
            yield return "one of " + string.Join(", ", values.Take(MostValues).Select(value => value.ToString())) + (values.Count > MostValues ? ", …" : "");
        if (Range(rule.MinLength, rule.MaxLength, "characters") is { } length)
            yield return length;
        if (Range(rule.MinItems, rule.MaxItems, "items") is { } items)
            yield return items;
        if (Range(rule.MinProperties, rule.MaxProperties, "properties") is { } properties)
            yield return properties;
        if (rule.UniqueItems)
            yield return "no item twice";
        if (rule.Minimum is { } minimum)
            yield return "≥ " + minimum;
        if (rule.ExclusiveMinimum is { } above)
            yield return "> " + above;
        if (rule.Maximum is { } maximum)
            yield return "≤ " + maximum;
        if (rule.ExclusiveMaximum is { } below)
            yield return "< " + below;
        if (rule.MultipleOf is { } multiple)
            yield return "multiple of " + multiple;
        if (rule.Format is "email" or "hostname" or "ipv4" or "ipv6" or "password")
            yield return rule.Format;
        if (rule.Pattern is { } pattern)
            yield return "matches " + pattern;
    }

    private static string? Range(long? least, long? most, string unit) => (least, most) switch
    {
        (null, null) => null,
        ({ } exact, { } same) when exact == same => $"{exact} {unit}",
        ({ } from, { } to) => $"{from} to {to} {unit}",
        ({ } from, null) => $"at least {from} {unit}",
        (null, { } to) => $"at most {to} {unit}",
    };
}
