using System.Globalization;
using System.Text.RegularExpressions;

namespace Photon.Engine.Text;

/// <summary>A number as the contract writes it, without loss: <c>1.7976931348623157e308</c>, <c>0.1</c>, <c>9007199254740993</c>.</summary>
/// <param name="Text">A JSON number (RFC 8259, section 6).</param>
public readonly partial record struct JsonNumber(string Text)
{
    /// <summary>Whether a text is a JSON number as it stands.</summary>
    public static bool IsNumber(string text) => NumberPattern().IsMatch(text);


    public bool TryGetInt64(out long value) =>
        long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)
        || TryGetWholeDecimal(out value);

    public bool TryGetDecimal(out decimal value) =>
        decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    /// <summary>The nearest double; infinite where the number is beyond its range.</summary>
    public double ToDouble() => double.Parse(Text, NumberStyles.Float, CultureInfo.InvariantCulture);

    public override string ToString() => Text;

    /// <summary>1.0 and 1e3 are integers too (JSON Schema core, section 6.3.4 of the 2020-12 draft: by value).</summary>
    private bool TryGetWholeDecimal(out long value)
    {
        value = 0;
        if (!TryGetDecimal(out var number) || decimal.Truncate(number) != number || number is < long.MinValue or > long.MaxValue)
            return false;
        value = (long)number;
        return true;
    }

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
