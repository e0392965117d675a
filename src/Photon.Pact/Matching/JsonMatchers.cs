using System.Text;
using Photon.Engine.Text;
using Photon.Pact.Format;

namespace Photon.Pact.Matching;

/// <summary>Single matchers on JSON values.</summary>
internal static class JsonMatchers
{
    /// <summary>Whether a value that is no collection, or one where none is expected, is as wanted.</summary>
    public static bool Accepts(Matcher matcher, Node expected, Node actual) => matcher switch
    {
        Matcher.Equality or Matcher.Values => JsonValues.AreEqual(expected, actual),
        Matcher.Type => JsonValues.IsSameKind(expected, actual),
        Matcher.Number => JsonValues.IsNumber(actual),
        Matcher.Integer => JsonValues.IsInteger(actual),
        Matcher.Decimal => JsonValues.IsNumber(actual) && !JsonValues.IsInteger(actual),
        Matcher.Null => actual is ScalarNode { Kind: ScalarKind.Null },
        Matcher.Boolean => actual is ScalarNode { Kind: ScalarKind.True or ScalarKind.False } or ScalarNode { Kind: ScalarKind.String, Text: "true" or "false" },
        Matcher.NotEmpty => !IsEmpty(actual),
        Matcher.Semver => actual is ScalarNode { Kind: ScalarKind.String } text && TextMatchers.IsSemver(text.Text),
        Matcher.ContentType type => ContentSniffer.IsOf(BytesOf(actual), type.Value),
        Matcher.Regular or Matcher.Include or Matcher.DateTime => TextMatchers.AcceptsText(matcher, JsonValues.TextOf(actual)),
        Matcher.StatusCode or Matcher.EachKey or Matcher.EachValue or Matcher.ArrayContains => true,
        _ => throw new ArgumentOutOfRangeException(nameof(matcher), matcher, null),
    };

    /// <summary>Whether a collection is as wanted, apart from what it holds. Matchers for single values are for what the collection holds, and accept it.</summary>
    public static bool AcceptsCollection(Matcher matcher, Node expected, Node actual, bool isCascaded) => matcher switch
    {
        Matcher.Type type => isCascaded || (CountOf(actual) >= (type.Min ?? 0) && CountOf(actual) <= (type.Max ?? int.MaxValue)),
        Matcher.Equality => JsonValues.AreEqual(expected, actual),
        Matcher.NotEmpty => !IsEmpty(actual),
        Matcher.Null or Matcher.StatusCode => false,
        Matcher.Regular or Matcher.ArrayContains or Matcher.EachKey or Matcher.EachValue or Matcher.Values => true,
        _ => actual is ArrayNode,
    };

    private static int CountOf(Node node) => node is ArrayNode array ? array.Items.Count : ((ObjectNode)node).Members.Count;

    private static bool IsEmpty(Node node) => node switch
    {
        ScalarNode { Kind: ScalarKind.Null } => true,
        ScalarNode { Kind: ScalarKind.String } text => text.Text.Length == 0,
        ArrayNode or ObjectNode => CountOf(node) == 0,
        _ => false,
    };

    private static byte[] BytesOf(Node node)
    {
        var text = JsonValues.TextOf(node);
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var count) ? bytes[..count] : Encoding.UTF8.GetBytes(text);
    }
}
