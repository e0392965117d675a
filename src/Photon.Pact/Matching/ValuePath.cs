using System.Globalization;
using System.Text;
using Photon.Pact.Format;

namespace Photon.Pact.Matching;

/// <summary>Where a value stands in a body: <c>$.items[0].price</c>.</summary>
internal sealed class ValuePath
{
    private readonly string[] segments;

    private ValuePath(string[] segments, string text)
    {
        this.segments = segments;
        Text = text;
    }

    public static ValuePath Root { get; } = new(["$"], "$");

    public IReadOnlyList<string> Segments => segments;

    /// <summary>As a rule of a pact would write it.</summary>
    public string Text { get; }

    public ValuePath Item(int index)
    {
        var text = index.ToString(CultureInfo.InvariantCulture);
        return new ValuePath([.. segments, text], $"{Text}[{text}]");
    }

    public ValuePath Member(string name) => new([.. segments, name], PathExpression.AppendName(new StringBuilder(Text), name).ToString());

    /// <summary>
    /// How well a rule's path fits this one or one above it: 2 for each name or index that is the same, 1 for each star, multiplied (pact specification 2,
    /// "Selection of matchers"); 0 where it does not fit.
    /// </summary>
    public double WeightOf(PathExpression rule)
    {
        var tokens = rule.Tokens;
        if (tokens.Count > segments.Length)
            return 0;
        var weight = 1d;
        for (var i = 0; i < tokens.Count && weight > 0; i++)
            weight *= WeightOf(tokens[i], segments[i]);
        return weight;
    }

    private static int WeightOf(PathToken token, string segment) => token.Kind switch
    {
        PathTokenKind.AnyName => 1,
        PathTokenKind.AnyItem => segment.All(char.IsAsciiDigit) ? 1 : 0,
        _ => token.Text == segment ? 2 : 0,
    };
}
