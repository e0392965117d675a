using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Photon.Pact.Format;

namespace Photon.Pact.Matching;

/// <summary>Single matchers on texts: headers, query parameters, paths, what stands in XML and forms.</summary>
internal static partial class TextMatchers
{
    public static bool Accepts(Matcher matcher, string expected, string actual) => matcher switch
    {
        Matcher.Equality or Matcher.Values => expected == actual,
        Matcher.Type => true,
        Matcher.Number or Matcher.Decimal => double.TryParse(actual, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        Matcher.Integer => long.TryParse(actual, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        Matcher.Boolean => actual is "true" or "false",
        Matcher.NotEmpty => actual.Length > 0,
        Matcher.Semver => IsSemver(actual),
        Matcher.ContentType type => ContentSniffer.IsOf(Encoding.UTF8.GetBytes(actual), type.Value),
        Matcher.StatusCode status => int.TryParse(actual, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && IsOneOf(status, code),
        Matcher.Null => false,
        Matcher.Regular or Matcher.Include or Matcher.DateTime => AcceptsText(matcher, actual),
        Matcher.EachKey => true,
        Matcher.EachValue each => each.Matchers.All(m => Accepts(m, expected, actual)),
        Matcher.ArrayContains => true,
        _ => throw new ArgumentOutOfRangeException(nameof(matcher), matcher, null),
    };

    /// <summary>Matchers that look at a text whatever the value is.</summary>
    public static bool AcceptsText(Matcher matcher, string text) => matcher switch
    {
        Matcher.Regular regular => IsMatch(regular.Pattern, text),
        Matcher.Include include => text.Contains(include.Text, StringComparison.Ordinal),
        Matcher.DateTime date => date.Format.Accepts(text),
        _ => throw new ArgumentOutOfRangeException(nameof(matcher), matcher, null),
    };

    /// <summary>All matchers, or one of them, accept a text.</summary>
    public static bool Accepts(MatchingRule rule, string expected, string actual) => rule.IsAny
        ? rule.Matchers.Any(m => Accepts(m, expected, actual))
        : rule.Matchers.All(m => Accepts(m, expected, actual));

    public static bool IsOneOf(Matcher.StatusCode matcher, int status) => matcher.Ranges.Any(range => status >= range.First && status <= range.Last);

    /// <summary>Semantic Versioning 2.0.0, section 2 and 9 to 10.</summary>
    public static bool IsSemver(string text) => SemverPattern().IsMatch(text);

    /// <summary>What the rule wants, for people.</summary>
    public static string Wanted(MatchingRule rule, string expected) =>
        string.Join(rule.IsAny ? " or " : " and ", rule.Matchers.Select(m => Matching.Wanted.By(m, expected, "a text")));

    /// <summary>A pattern that takes seconds on a text does not match it: a hostile answer must not stop a run.</summary>
    private static bool IsMatch(Regex pattern, string text)
    {
        try
        {
            return pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-(0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)(\.(0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*))*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$", RegexOptions.ECMAScript)]
    private static partial Regex SemverPattern();
}
