using Photon.Pact.Format;

namespace Photon.Pact.Matching;

/// <summary>What a matcher wants, in words that follow "must be".</summary>
internal static class Wanted
{
    /// <param name="example">The example, as it is shown: <c>"Assam"</c>.</param>
    /// <param name="kind">The example's kind: <c>a text</c>.</param>
    public static string By(Matcher matcher, string example, string kind) => matcher switch
    {
        Matcher.Equality or Matcher.Values => example,
        Matcher.Type { Min: null, Max: null } => kind == example ? kind : $"{kind}, such as {example}",
        Matcher.Type type => kind is "a list" or "an object" ? $"{kind} of {Size(type)}" : $"{kind}, such as {example}",
        Matcher.Regular regular => $"a text that matches {regular.Text}",
        Matcher.Include include => $"a text with '{include.Text}' in it",
        Matcher.Number => "a number",
        Matcher.Integer => "a number without fraction and exponent",
        Matcher.Decimal => "a number with a fraction or an exponent",
        Matcher.Null => "null",
        Matcher.Boolean => "true or false",
        Matcher.NotEmpty => "something that is not empty",
        Matcher.Semver => "a semantic version, such as 1.2.3",
        Matcher.DateTime date => $"a {date.Kind} in the format {date.Format.Text}",
        Matcher.ContentType type => $"content of the type {type.Value}",
        Matcher.StatusCode status => status.Name,
        Matcher.EachKey => "an object whose names match",
        Matcher.EachValue => "a collection whose values match",
        Matcher.ArrayContains => "a list that contains the expected items",
        _ => throw new ArgumentOutOfRangeException(nameof(matcher), matcher, null),
    };

    private static string Size(Matcher.Type type) => (type.Min, type.Max) switch
    {
        ({ } min, null) => $"at least {Items(min)}",
        (null, { } max) => $"at most {Items(max)}",
        ({ } min, { } max) when min == max => Items(min),
        _ => $"{type.Min} to {type.Max} items",
    };

    private static string Items(int count) => count == 1 ? "1 item" : $"{count} items";
}
