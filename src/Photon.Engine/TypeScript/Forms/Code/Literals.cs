using System.Globalization;
using Photon.Engine.Text;

namespace Photon.Engine.TypeScript.Forms.Code;

/// <summary>Values of a contract as TypeScript.</summary>
internal static class Literals
{
    private const double Largest = 9_007_199_254_740_991;

    /// <param name="value">The value.</param>
    /// <param name="exact">Told once for each number that JavaScript can't hold: such a one needs the class of exact numbers.</param>
    public static Expression Of(Node value, Action exact) => value switch
    {
        ObjectNode holder => new ObjectCode([.. holder.Members.Select(member => (member.Name, Of(member.Value, exact)))]),
        ArrayNode array => new ArrayCode([.. array.Items.Select(item => Of(item, exact))]),
        ScalarNode { Kind: ScalarKind.String } text => Text(text.Text),
        ScalarNode { Kind: ScalarKind.Number } number => NumberOf(number.Text, exact),
        ScalarNode { Kind: ScalarKind.True } => new CodeText("true"),
        ScalarNode { Kind: ScalarKind.False } => new CodeText("false"),
        _ => new CodeText("null"),
    };

    public static Expression Text(string text) => new CodeText(TypeScriptText.Literal(text));

    /// <summary>A bound as a number; null where JavaScript has none that is the same.</summary>
    public static string? Number(JsonNumber number)
    {
        var value = number.ToDouble();
        if (!double.IsFinite(value) || Math.Abs(value) > Largest)
            return null;
        return number.TryGetDecimal(out var exact) && (decimal)value == exact ? exact.ToString("G29", CultureInfo.InvariantCulture) : null;
    }

    private static CodeText NumberOf(string text, Action exact)
    {
        if ((Number(new JsonNumber(text)) ?? TypeScriptText.Number(text)) is { } plain)
            return new CodeText(plain);
        var isWhole = text.All(c => char.IsAsciiDigit(c) || c == '-');
        if (!isWhole && double.IsFinite(new JsonNumber(text).ToDouble()))
            return new CodeText(text);
        exact();
        return new CodeText($"new ExactNumber({TypeScriptText.Literal(text)})");
    }
}
