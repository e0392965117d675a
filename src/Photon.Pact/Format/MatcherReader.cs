using System.Globalization;
using System.Text.RegularExpressions;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Pact.Format;

/// <summary>Reads single matchers, under every name that versions 2 to 4 know them by.</summary>
internal sealed class MatcherReader(PactShapes shapes)
{
    private readonly Dictionary<string, Regex?> patterns = new(StringComparer.Ordinal);

    /// <returns>Null where there is no such matcher, which was reported.</returns>
    public Matcher? Read(Node node)
    {
        if (node is ObjectNode matcher)
            return Named(matcher, NameOf(matcher));
        shapes.Malformed(node, "matchers", "a list of objects");
        return null;
    }

    /// <summary>Version 2 may leave the name out where a member tells it.</summary>
    private string? NameOf(ObjectNode matcher)
    {
        if (matcher["match"] is not null)
            return shapes.Text(matcher, "match");
        return matcher.Members.Select(m => m.Name).FirstOrDefault(name => name is "regex" or "min" or "max" or "timestamp" or "time" or "date");
    }

    private Matcher? Named(ObjectNode matcher, string? name)
    {
        switch (name)
        {
            case "equality":
                return new Matcher.Equality();
            case "type" or "min" or "max" or "min-type" or "max-type" or "min-max-type":
                return new Matcher.Type(shapes.Integer(matcher, "min"), shapes.Integer(matcher, "max"));
            case "regex":
                return Regular(matcher);
            case "include":
                return Value(matcher, name) is { } included ? new Matcher.Include(included) : null;
            case "number":
                return new Matcher.Number();
            case "integer":
                return new Matcher.Integer();
            case "decimal" or "real":
                return new Matcher.Decimal();
            case "null":
                return new Matcher.Null();
            case "boolean":
                return new Matcher.Boolean();
            case "notEmpty" or "not-empty":
                return new Matcher.NotEmpty();
            case "semver":
                return new Matcher.Semver();
            case "values":
                return new Matcher.Values();
            case "date" or "time" or "datetime" or "timestamp":
                return Date(matcher, name);
            case "contentType" or "content-type":
                return Value(matcher, name) is { } type ? new Matcher.ContentType(type) : null;
            case "eachKey" or "each-key":
                return new Matcher.EachKey(Nested(matcher));
            case "eachValue" or "each-value":
                return new Matcher.EachValue(Nested(matcher));
            case "arrayContains" or "array-contains":
                return Contains(matcher);
            case "statusCode" or "status-code":
                return Status(matcher);
            default:
                shapes.Diagnostics.Report(Codes.MatcherUnknown, (matcher["match"] ?? matcher).Location, name ?? "");
                return null;
        }
    }

    private List<Matcher> Nested(ObjectNode matcher) => [.. shapes.Array(matcher, "rules")?.Items.Select(Read).OfType<Matcher>() ?? []];

    private Matcher.Regular? Regular(ObjectNode matcher)
    {
        if (PactShapes.Scalar(matcher["regex"]) is not { } text)
        {
            Incomplete(matcher, "regex", "regex");
            return null;
        }

        if (!patterns.TryGetValue(text, out var pattern))
        {
            patterns[text] = pattern = PactPattern.TryMake(text, out var problem);
            if (pattern is null)
                shapes.Diagnostics.Report(Codes.PactPatternMalformed, matcher["regex"]!.Location, text, problem);
        }

        return pattern is null ? null : new Matcher.Regular(text, pattern);
    }

    private Matcher.DateTime? Date(ObjectNode matcher, string name)
    {
        var kind = name == "timestamp" ? "datetime" : name;
        var text = PactShapes.Scalar(matcher["format"] ?? matcher[name]);
        if (string.IsNullOrEmpty(text))
            text = kind switch { "date" => "yyyy-MM-dd", "time" => "HH:mm:ss", _ => "yyyy-MM-dd'T'HH:mm:ssXXX" };
        if (DateFormat.TryParse(text) is { } format)
            return new Matcher.DateTime(kind, format);
        shapes.Diagnostics.Report(Codes.DateFormatMalformed, (matcher["format"] ?? matcher).Location, text);
        return null;
    }

    private string? Value(ObjectNode matcher, string name)
    {
        if (PactShapes.Scalar(matcher["value"]) is { } value)
            return value;
        Incomplete(matcher, name, "value");
        return null;
    }

    private void Incomplete(ObjectNode matcher, string name, string member) =>
        shapes.Diagnostics.Report(Codes.PactPartMissing, matcher.Location, $"The matcher '{name}'", member);

    private Matcher.ArrayContains? Contains(ObjectNode matcher)
    {
        if (shapes.Array(matcher, "variants") is not { } variants)
        {
            Incomplete(matcher, "arrayContains", "variants");
            return null;
        }

        return new Matcher.ArrayContains([.. variants.Items.OfType<ObjectNode>().Select(Variant)]);
    }

    private Matcher.Variant Variant(ObjectNode variant)
    {
        var rules = new List<MatchingRule>();
        foreach (var member in shapes.Object(variant, "rules")?.Members ?? [])
        {
            if (member.Value is ObjectNode rule && RuleReader.PathOf(RuleCategory.Body, member, shapes) is { } path)
            {
                var all = shapes.Array(rule, "matchers")?.Items.Select(Read).OfType<Matcher>() ?? [];
                rules.Add(new MatchingRule(RuleCategory.Body, path, [.. all], string.Equals(shapes.Text(rule, "combine"), "OR", StringComparison.OrdinalIgnoreCase)));
            }
        }

        return new Matcher.Variant(shapes.Integer(variant, "index") ?? 0, new MatchingRules(rules));
    }

    private Matcher.StatusCode? Status(ObjectNode matcher)
    {
        var status = matcher["status"];
        if (status is ArrayNode list)
        {
            var codes = list.Items.Select(item => int.TryParse(PactShapes.Scalar(item), NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0).ToList();
            return new Matcher.StatusCode($"one of {string.Join(", ", codes)}", [.. codes.Select(code => (code, code))]);
        }

        switch (PactShapes.Scalar(status) ?? "success")
        {
            case "info":
                return new Matcher.StatusCode("an information (100 to 199)", [(100, 199)]);
            case "success":
                return new Matcher.StatusCode("a success (200 to 299)", [(200, 299)]);
            case "redirect":
                return new Matcher.StatusCode("a redirection (300 to 399)", [(300, 399)]);
            case "clientError":
                return new Matcher.StatusCode("a client error (400 to 499)", [(400, 499)]);
            case "serverError":
                return new Matcher.StatusCode("a server error (500 to 599)", [(500, 599)]);
            case "nonError":
                return new Matcher.StatusCode("no error (below 400)", [(0, 399)]);
            case "error":
                return new Matcher.StatusCode("an error (400 and above)", [(400, 999)]);
            default:
                shapes.Malformed(status!, "status", "a list of statuses, or info, success, redirect, clientError, serverError, nonError or error");
                return null;
        }
    }
}
