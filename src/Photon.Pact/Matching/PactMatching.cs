using System.Globalization;
using Photon.Engine.Text;
using Photon.Pact.Format;
using Photon.Pact.Verification;

namespace Photon.Pact.Matching;

/// <summary>
/// Holds what happened against what a pact expects (pact specification 2 to 4). Where the specification leaves something open, the reference core decides.
/// No result is an empty list.
/// </summary>
public static class PactMatching
{
    /// <summary>A request as a stub server or a mock gets it: nothing but what is expected may be in its query and its body.</summary>
    public static IReadOnlyList<Mismatch> Request(PactRequest expected, PactRequest actual)
    {
        var found = new List<Mismatch>();
        if (!expected.Method.Equals(actual.Method, StringComparison.OrdinalIgnoreCase))
            found.Add(new Mismatch(MismatchPart.Method, "", expected.Method, actual.Method, $"The method is {actual.Method}, and must be {expected.Method}."));
        Path(expected, actual, found);
        MatchingRule? Best(string name) => expected.Rules[RuleCategory.Query].FirstOrDefault(r => r.Path.Tokens.Count > 1 && r.Path.Tokens[1].Text == name);
        new FieldComparison(MismatchPart.Query, Best, "query parameter").Compare(expected.Query, actual.Query, found);
        Http(expected.Headers, actual.Headers, expected.Rules, found);
        Body(expected.Body, expected.Headers, actual.Body, actual.Headers, expected.Rules, allowsMore: false, found);
        return found;
    }

    /// <summary>An answer of a provider: more headers and more members than expected are fine.</summary>
    public static IReadOnlyList<Mismatch> Response(PactResponse expected, PactResponse actual)
    {
        var found = new List<Mismatch>();
        Status(expected, actual, found);
        Http(expected.Headers, actual.Headers, expected.Rules, found);
        Body(expected.Body, expected.Headers, actual.Body, actual.Headers, expected.Rules, allowsMore: true, found);
        return found;
    }

    /// <summary>A message of a provider: more metadata and more members than expected are fine.</summary>
    public static IReadOnlyList<Mismatch> Message(PactMessage expected, PactMessage actual)
    {
        var found = new List<Mismatch>();
        new BodyComparison(new RuleBook(expected.Rules[RuleCategory.Body]), allowsMore: true)
            .Compare(new TypedBody(expected.Body, MetadataType(expected)), new TypedBody(actual.Body, MetadataType(actual)), found);
        foreach (var (name, value) in expected.Metadata)
            Metadata(name, value, actual, expected.Rules[RuleCategory.Metadata], found);
        return found;
    }

    private static void Path(PactRequest expected, PactRequest actual, List<Mismatch> found)
    {
        var rule = First(expected.Rules[RuleCategory.Path]);
        if (rule is not null ? TextMatchers.Accepts(rule, expected.Path, actual.Path) : expected.Path == actual.Path)
            return;
        var wanted = rule is not null ? TextMatchers.Wanted(rule, $"'{expected.Path}'") : $"'{expected.Path}'";
        found.Add(new Mismatch(MismatchPart.Path, "", wanted, actual.Path, $"The path is '{actual.Path}', and must be {wanted}."));
    }

    private static void Status(PactResponse expected, PactResponse actual, List<Mismatch> found)
    {
        var status = actual.Status.ToString(CultureInfo.InvariantCulture);
        var wanted = expected.Status.ToString(CultureInfo.InvariantCulture);
        if (First(expected.Rules[RuleCategory.Status]) is { } rule)
        {
            if (TextMatchers.Accepts(rule, wanted, status))
                return;
            wanted = TextMatchers.Wanted(rule, wanted);
        }
        else if (expected.Status == actual.Status)
        {
            return;
        }

        found.Add(new Mismatch(MismatchPart.Status, "", wanted, status, $"The status is {status}, and must be {wanted}."));
    }

    private static MatchingRule? First(IReadOnlyList<MatchingRule> rules) => rules is [{ Matchers.Count: > 0 } rule, ..] ? rule : null;

    private static void Http(IReadOnlyList<PactField> expected, IReadOnlyList<PactField> actual, MatchingRules rules, List<Mismatch> found) =>
        HeaderComparison.Compare(expected, actual, rules[RuleCategory.Header], found);

    private static void Body(
        PactBody expected, IReadOnlyList<PactField> expectedHeaders, PactBody actual, IReadOnlyList<PactField> actualHeaders, MatchingRules rules, bool allowsMore, List<Mismatch> found)
    {
        var rule = rules[RuleCategory.Header].FirstOrDefault(r => r.Path.Tokens.Count > 1 && r.Path.Tokens[1].Text.Equals("Content-Type", StringComparison.OrdinalIgnoreCase));
        var typed = new TypedBody(expected, PactField.Find(expectedHeaders, "Content-Type") is [var type, ..] ? type : null);
        new BodyComparison(new RuleBook(rules[RuleCategory.Body]), allowsMore).Compare(
            typed,
            new TypedBody(actual, PactField.Find(actualHeaders, "Content-Type") is [var actualType, ..] ? actualType : null),
            found,
            given => rule is { Matchers.Count: > 0 } && TextMatchers.Accepts(rule, typed.TypeText ?? "", given));
    }

    private static void Metadata(string name, Node expected, PactMessage actual, IReadOnlyList<MatchingRule> rules, List<Mismatch> found)
    {
        if (actual.Metadata.FirstOrDefault(m => m.Key == name).Value is not { } value)
        {
            found.Add(new Mismatch(MismatchPart.Metadata, name, JsonValues.Show(expected), null, $"The metadata '{name}' is missing, and must be {JsonValues.Show(expected)}."));
            return;
        }

        var rule = rules.FirstOrDefault(r => r.Path.Tokens.Count > 1 && r.Path.Tokens[1].Text == name && r.Matchers.Count > 0);
        var matchers = rule?.Matchers ?? [new Matcher.Equality()];
        var isAny = rule?.IsAny ?? false;
        var isType = rule is null && IsTypeName(name) && HeaderComparison.IsContentType(JsonValues.TextOf(expected), JsonValues.TextOf(value));
        var refused = matchers.Where(m => !JsonMatchers.Accepts(m, expected, value)).ToList();
        if (isType || refused.Count == 0 || (isAny && refused.Count < matchers.Count))
            return;
        var wanted = string.Join(isAny ? " or " : " and ", refused.Select(m => Wanted.By(m, JsonValues.Show(expected), JsonValues.KindOf(expected))));
        found.Add(new Mismatch(MismatchPart.Metadata, name, wanted, JsonValues.Show(value), $"The metadata '{name}' is {JsonValues.Show(value)}, and must be {wanted}."));
    }

    private static string? MetadataType(PactMessage message) =>
        message.Metadata.FirstOrDefault(m => IsTypeName(m.Key)).Value is ScalarNode { Kind: ScalarKind.String } type ? type.Text : null;

    /// <summary>Metadata that says what the contents are.</summary>
    internal static bool IsTypeName(string name) => name.Replace("-", "", StringComparison.Ordinal).Equals("contentType", StringComparison.OrdinalIgnoreCase);
}
