using System.Collections.Frozen;
using System.Globalization;
using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Forms.Code;
using Photon.Engine.TypeScript.Forms.Words;

namespace Photon.Engine.TypeScript.Forms.Fields;

/// <summary>Chooses what a single value is entered with: by its type and format, then by its size and name.</summary>
internal static class ScalarFields
{
    /// <summary>A text that may be longer gets several lines.</summary>
    private const long LongestLine = 120;

    private static readonly FrozenSet<string> longTexts = FrozenSet.Create(
        "abstract", "bio", "biography", "body", "caption", "comment", "comments", "content", "contents", "description", "detail", "details", "explanation", "instructions", "markdown", "message", "note",
        "notes", "paragraph", "prompt", "readme", "remark", "remarks", "summary", "text");

    /// <summary>Beyond this, a bound is there for the machine and says nothing about what people write.</summary>
    private const long NoBound = 5000;

    private static readonly FrozenSet<string> shortTexts = FrozenSet.Create(
        "address", "city", "code", "country", "currency", "email", "hash", "id", "ids", "identifier", "key", "label", "language", "link", "locale", "name", "number", "path", "phone", "ref", "reference", "sku",
        "slug", "status", "street", "title", "token", "type", "uri", "url", "username", "version");

    private static readonly FrozenSet<string> sums = FrozenSet.Create("amount", "balance", "budget", "cost", "costs", "fee", "price", "revenue", "salary", "subtotal", "total");

    private static readonly FrozenSet<string> phones = FrozenSet.Create("fax", "mobile", "phone", "telephone", "tel");

    public static Field Of(Scalar kind, RuleView rule, FieldSite site) => kind switch
    {
        Scalar.Boolean => new Field { Component = "YesNo" },
        Scalar.Int32 or Scalar.Int64 or Scalar.UInt64 => Number("Whole", rule, IsExact(kind, rule)),
        Scalar.Decimal => Number(rule.Format == "money" || sums.Contains(LabelText.LastWord(site.Name)) ? "Money" : "Decimal", rule, true),
        Scalar.Single or Scalar.Double => Number(sums.Contains(LabelText.LastWord(site.Name)) ? "Money" : "Decimal", rule, false),
        Scalar.Date => new Field { Component = "Day" },
        Scalar.Time => new Field { Component = "Time", Traits = [new Trait("zone")] },
        Scalar.PartialTime => new Field { Component = "Time" },
        Scalar.DateTime => new Field { Component = "Moment" },
        Scalar.Duration => new Field { Component = "Span" },
        Scalar.Uuid => Text(rule, new Trait("mono")),
        Scalar.Uri => rule.Format == "uri-reference" ? Text(rule, new Trait("mono")) : Text(rule, Typed("url")),
        Scalar.Base64 => new Field { Component = "Bytes", Traits = Accepting(rule.MediaType) },
        Scalar.Binary when site.HoldsFile => new Field { Component = "Upload", Traits = Accepting(rule.MediaType ?? site.MediaType ?? site.Whole?.MediaType) },
        _ => TextOf(rule, site),
    };

    /// <summary>Whether numbers may be beyond those that JavaScript holds; an integer without a format is so only where the contract itself names such a number.</summary>
    public static bool IsExact(Scalar kind, RuleView rule) => kind is Scalar.UInt64 or Scalar.Decimal || (kind == Scalar.Int64 && (rule.Format is "int64" or "uint64" || rule.IsWide));

    /// <summary>One of these kinds of field on a text, if somebody wants another one than was chosen.</summary>
    public static Field TextAs(string component, RuleView rule) => component is "Secret" or "Color"
        ? new Field { Component = component, Traits = component == "Secret" ? Sized(rule) : [] }
        : new Field { Component = component, Traits = Sized(rule) };

    private static Field TextOf(RuleView rule, FieldSite site) => (rule.Format, rule.MediaType) switch
    {
        ("password", _) => TextAs("Secret", rule),
        ("color", _) => TextAs("Color", rule),
        ("markdown", _) or (_, "text/markdown") => TextAs("Markdown", rule),
        ("email" or "idn-email", _) => Text(rule, Typed("email")),
        ("phone" or "tel" or "phone-number", _) => Text(rule, Typed("tel")),
        ("uri-template" or "iri-reference" or "ipv4" or "ipv6" or "ip" or "hostname" or "idn-hostname" or "regex" or "json-pointer" or "relative-json-pointer" or "base64url", _) => Text(rule, new Trait("mono")),
        ("html" or "textarea" or "multiline", _) => TextAs("Area", rule),
        (_, { } type) when type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || type.EndsWith("json", StringComparison.OrdinalIgnoreCase) => TextAs("Area", rule) with { Traits = [.. Sized(rule), new Trait("mono")] },
        (null, null) when site.Whole is { } whole && rule.MaxLength is not <= LongestLine => TextAs("Area", rule) with { Traits = [.. Sized(rule), .. IsProse(whole) ? Array.Empty<Trait>() : [new Trait("mono")]] },
        (null, null) when IsLong(rule, site) => TextAs("Area", rule),
        (null, null) when phones.Contains(LabelText.LastWord(site.Name)) => Text(rule, Typed("tel")),
        _ => Text(rule),
    };

    private static bool IsLong(RuleView rule, FieldSite site)
    {
        var word = LabelText.LastWord(site.Name);
        return rule.MaxLength is < NoBound and { } max ? max > LongestLine && !shortTexts.Contains(word) : longTexts.Contains(word);
    }

    /// <summary>What people write, and not for machines.</summary>
    private static bool IsProse(WholeBody whole) => whole.MediaType.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) || whole.MediaType.StartsWith("text/*", StringComparison.Ordinal);

    private static Field Text(RuleView rule, params IReadOnlyList<Trait> traits) => new() { Component = "Text", Traits = [.. traits, .. Sized(rule)] };

    private static Trait Typed(string type) => new("type", Text: type);

    private static IReadOnlyList<Trait> Sized(RuleView rule) => rule.MaxLength is { } max ? [new Trait("max", max.ToString(CultureInfo.InvariantCulture))] : [];

    /// <summary>What a browser's file picker understands: types, and names' endings.</summary>
    private static IReadOnlyList<Trait> Accepting(string? mediaType) =>
        string.IsNullOrWhiteSpace(mediaType) || mediaType.Contains("octet-stream", StringComparison.OrdinalIgnoreCase) || mediaType.StartsWith("*/*", StringComparison.Ordinal)
            ? []
            : [new Trait("accept", Text: string.Join(",", mediaType.Split(',').Select(type => type.Split(';')[0].Trim())))];

    private static Field Number(string component, RuleView rule, bool isExact)
    {
        var traits = new List<Trait>();
        if (isExact)
            traits.Add(new Trait("exact"));
        Add("min", rule.Minimum ?? Beyond(rule.ExclusiveMinimum, 1, component));
        Add("max", rule.Maximum ?? Beyond(rule.ExclusiveMaximum, -1, component));
        Add("step", rule.Step is { } step && (component != "Whole" || step.Text != "1") ? step : null);
        return new Field { Component = component, Traits = traits };

        void Add(string name, JsonNumber? number)
        {
            if (number is { } given && Literals.Number(given) is { } text)
                traits.Add(new Trait(name, text));
        }
    }

    /// <summary>The first whole number behind a bound that is itself not allowed.</summary>
    private static JsonNumber? Beyond(JsonNumber? bound, int by, string component) =>
        component == "Whole" && bound?.TryGetInt64(out var value) == true && Math.Abs(value) < long.MaxValue - 1 ? new JsonNumber((value + by).ToString(CultureInfo.InvariantCulture)) : null;
}
