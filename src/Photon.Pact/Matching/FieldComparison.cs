using Photon.Pact.Format;
using Photon.Pact.Verification;

namespace Photon.Pact.Matching;

/// <summary>Compares fields with several values each: the parameters of a query, the fields of a form. None but the expected ones may be there.</summary>
/// <param name="bestRule">The rule for a field; null where its values must be equal.</param>
/// <param name="noun">For messages: <c>query parameter</c>.</param>
/// <param name="pathPrefix">What stands before the name in the place of a mismatch.</param>
internal sealed class FieldComparison(MismatchPart part, Func<string, MatchingRule?> bestRule, string noun, string pathPrefix = "")
{
    public void Compare(IReadOnlyList<PactField> expected, IReadOnlyList<PactField> actual, List<Mismatch> found)
    {
        foreach (var field in expected)
        {
            if (actual.FirstOrDefault(a => a.Name == field.Name) is { } given)
                Values(field, given.Values, found);
            else
                Report(field.Name, Show(field.Values), null, $"The {noun} '{field.Name}' is missing, and must be {Show(field.Values)}.", found);
        }

        foreach (var field in actual.Where(a => !expected.Any(e => e.Name == a.Name)))
            Report(field.Name, null, Show(field.Values), $"The {noun} '{field.Name}' is not expected, and is {Show(field.Values)}.", found);
    }

    private void Values(PactField expected, IReadOnlyList<string> actual, List<Mismatch> found)
    {
        if (bestRule(expected.Name) is { Matchers.Count: > 0 } rule)
        {
            ByRule(rule, expected, actual, found);
            return;
        }

        if (!expected.Values.SequenceEqual(actual, StringComparer.Ordinal))
            Differs(expected.Name, actual, Show(expected.Values), found);
    }

    /// <summary>Values beyond the example's are held against the example's first one.</summary>
    private void ByRule(MatchingRule rule, PactField expected, IReadOnlyList<string> actual, List<Mismatch> found)
    {
        var first = expected.Values.Count > 0 ? expected.Values[0] : "";
        var accepted = actual.Select((value, i) => TextMatchers.Accepts(rule, i < expected.Values.Count ? expected.Values[i] : first, value)).ToList();
        var size = rule.Matchers.OfType<Matcher.Type>().All(type => actual.Count >= (type.Min ?? 0) && actual.Count <= (type.Max ?? int.MaxValue));
        if (!size || accepted.Contains(false))
            Differs(expected.Name, actual, TextMatchers.Wanted(rule, $"'{first}'"), found);
    }

    private void Differs(string name, IReadOnlyList<string> actual, string wanted, List<Mismatch> found) =>
        Report(name, wanted, Show(actual), $"The {noun} '{name}' is {Show(actual)}, and must be {wanted}.", found);

    private void Report(string name, string? expected, string? actual, string message, List<Mismatch> found) =>
        found.Add(new Mismatch(part, pathPrefix + name, expected, actual, message));

    private static string Show(IReadOnlyList<string> values) => string.Join(", ", values.Select(v => $"'{JsonValues.Cut(v)}'"));
}
