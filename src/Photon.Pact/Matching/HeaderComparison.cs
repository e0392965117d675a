using Photon.Pact.Format;
using Photon.Pact.Verification;

namespace Photon.Pact.Matching;

/// <summary>
/// Compares headers: names in any case, more of them than expected allowed. Of content types the expected parameters must be there and others may be; of the
/// rest, blanks around commas do not count.
/// </summary>
internal static class HeaderComparison
{
    /// <summary>Headers whose commas separate values (RFC 9110, section 5.6.1), as the reference core lists them.</summary>
    private static readonly HashSet<string> lists = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Accept-Encoding", "Accept-Language", "Access-Control-Allow-Headers", "Access-Control-Allow-Methods", "Access-Control-Expose-Headers",
        "Access-Control-Request-Headers", "Allow", "Cache-Control", "If-Match", "If-None-Match", "Vary",
    };

    public static void Compare(IReadOnlyList<PactField> expected, IReadOnlyList<PactField> actual, IReadOnlyList<MatchingRule> rules, List<Mismatch> found)
    {
        foreach (var header in expected)
        {
            var rule = rules.FirstOrDefault(r => r.Path.Tokens.Count > 1 && r.Path.Tokens[1].Text.Equals(header.Name, StringComparison.OrdinalIgnoreCase));
            var wanted = Single(header.Values);
            if (PactField.Find(actual, header.Name) is not { } values)
                found.Add(new Mismatch(MismatchPart.Header, header.Name, wanted, null, $"The header {header.Name} is missing, and must be {Quote(wanted)}."));
            else if (rule is { Matchers.Count: > 0 })
                ByRule(rule, header, values, found);
            else if (!AreEqual(header, values))
                found.Add(Differs(header.Name, Single(values), Quote(wanted), wanted));
        }
    }

    /// <summary>Whether a content type is as expected: the same type, and each expected parameter with the same value in any case.</summary>
    public static bool IsContentType(string expected, string actual)
    {
        var wanted = expected.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var given = actual.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (wanted.FirstOrDefault() != given.FirstOrDefault())
            return false;
        var parameters = given.Skip(1).Select(Parameter).ToList();
        return wanted.Skip(1).Select(Parameter).All(p => parameters.Exists(g => g.Name == p.Name && g.Value.Equals(p.Value, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>A header that came once is as the rule wants as a whole, or each of its values is.</summary>
    private static void ByRule(MatchingRule rule, PactField header, IReadOnlyList<string> values, List<Mismatch> found)
    {
        var expected = Single(header.Values);
        if (values.Count == 1 && TextMatchers.Accepts(rule, expected, Single(values)))
            return;
        var each = Parts(header.Name, values);
        var examples = Parts(header.Name, header.Values);
        // To be equal means part by part, as blanks around commas do not count.
        var isPaired = each.Count == examples.Count && rule.Matchers.All(matcher => matcher is Matcher.Equality);
        if (!each.Select((value, i) => TextMatchers.Accepts(rule, isPaired ? examples[i] : expected, value)).All(isAccepted => isAccepted))
            found.Add(Differs(header.Name, Single(values), TextMatchers.Wanted(rule, Quote(expected)), TextMatchers.Wanted(rule, Quote(expected))));
    }

    private static bool AreEqual(PactField header, IReadOnlyList<string> values)
    {
        var wanted = Parts(header.Name, header.Values);
        var given = Parts(header.Name, values);
        var isTyped = header.Name.Equals("Accept", StringComparison.OrdinalIgnoreCase) || header.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);
        return wanted.Count == given.Count && wanted.Zip(given).All(pair => isTyped ? IsContentType(pair.First, pair.Second) : Normal(pair.First) == Normal(pair.Second));
    }

    private static List<string> Parts(string name, IReadOnlyList<string> values) =>
        [.. lists.Contains(name) ? values.SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries)) : values.Select(v => v.Trim())];

    private static (string Name, string Value) Parameter(string text)
    {
        var parts = text.Split('=', 2, StringSplitOptions.TrimEntries);
        return (parts[0], parts.Length == 2 ? parts[1] : "");
    }

    private static string Normal(string value) => string.Join(',', value.Split(',', StringSplitOptions.TrimEntries));

    private static string Single(IReadOnlyList<string> values) => string.Join(", ", values).Trim();

    private static string Quote(string value) => $"'{JsonValues.Cut(value)}'";

    private static Mismatch Differs(string name, string actual, string wanted, string expected) =>
        new(MismatchPart.Header, name, expected, actual, $"The header {name} is {Quote(actual)}, and must be {wanted}.");
}
