using System;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Photon.Runtime;

/// <summary>A JSON number, exactly: <c>digits × 10^exponent</c>. Most fit a <see cref="decimal"/>, and that way is quick.</summary>
internal readonly struct JsonDecimal : IComparable<JsonDecimal>
{
    // A number of few characters has no more digits than decimal keeps, and no exponent that rounds.
    private const int LongestQuickText = 27;

    // More digits than that say nothing that a contract's limit could ask.
    private const int MostDigits = 4096;

    // 1e999999999 is a number too; its digits need not be written out to compare it.
    private const int LargestExponent = 100_000;
    private readonly decimal? quick;
    private readonly BigInteger digits;
    private readonly int exponent;

    private JsonDecimal(decimal quick)
    {
        this.quick = quick;
    }

    private JsonDecimal(BigInteger digits, int exponent)
    {
        this.digits = digits;
        this.exponent = exponent;
    }

    /// <summary>Whether it has no fraction: 1.0 and 1e3 are integers too.</summary>
    public bool IsInteger => quick is { } value ? decimal.Truncate(value) == value : IsWhole(Big());

    public static JsonDecimal Of(JsonElement number) => Parse(number.GetRawText());

    public static JsonDecimal Parse(string text)
    {
        var e = text.AsSpan().IndexOfAny('e', 'E');
        if (e < 0 && text.Length <= LongestQuickText && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            return new JsonDecimal(value);
        var mantissa = e < 0 ? text : text[..e];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var fraction = point < 0 ? 0 : mantissa.Length - point - 1;
        var exponent = e < 0 ? 0 : ParseExponent(text.AsSpan(e + 1));
        var written = mantissa.Replace(".", "", StringComparison.Ordinal);
        if (written.Length > MostDigits)
        {
            exponent += written.Length - MostDigits;
            written = written[..MostDigits];
        }

        var digits = BigInteger.Parse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return Normalize(digits, exponent - fraction);
    }

    public int CompareTo(JsonDecimal other)
    {
        if (quick is { } left && other.quick is { } right)
            return left.CompareTo(right);
        var (a, aExponent) = Big();
        var (b, bExponent) = other.Big();
        if (a.Sign != b.Sign || a.IsZero)
            return a.Sign.CompareTo(b.Sign);
        var aSize = DigitCount(a) + aExponent;
        var bSize = DigitCount(b) + bExponent;
        if (aSize != bSize)
            return a.Sign * aSize.CompareTo(bSize);
        var common = Math.Min(aExponent, bExponent);
        return (a * BigInteger.Pow(10, aExponent - common)).CompareTo(b * BigInteger.Pow(10, bExponent - common));
    }

    public bool IsMultipleOf(JsonDecimal divisor)
    {
        if (quick is { } value && divisor.quick is { } quickDivisor)
            return quickDivisor != 0 && value % quickDivisor == 0;
        var (a, aExponent) = Big();
        var (b, bExponent) = divisor.Big();
        if (a.IsZero || b.IsZero)
            return a.IsZero;
        if (aExponent >= bExponent)
            return (a % b * BigInteger.ModPow(10, aExponent - bExponent, BigInteger.Abs(b)) % b).IsZero;

        // A multiple of the divisor would then end in a zero, which normal digits never do.
        return false;
    }

    private static bool IsWhole((BigInteger Digits, int Exponent) number) => number.Digits.IsZero || number.Exponent >= 0;

    private (BigInteger Digits, int Exponent) Big()
    {
        if (quick is not { } value)
            return (digits, exponent);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        var normal = Normalize(value < 0 ? -magnitude : magnitude, -((bits[3] >> 16) & 0xFF));
        return (normal.digits, normal.exponent);
    }

    private static JsonDecimal Normalize(BigInteger digits, int exponent)
    {
        if (digits.IsZero)
            return new JsonDecimal(BigInteger.Zero, 0);
        while (true)
        {
            var quotient = BigInteger.DivRem(digits, 10, out var rest);
            if (!rest.IsZero)
                return new JsonDecimal(digits, exponent);
            digits = quotient;
            exponent++;
        }
    }

    private static int ParseExponent(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            ? Math.Clamp(exponent, -LargestExponent, LargestExponent)
            : text[0] == '-' ? -LargestExponent : LargestExponent;

    private static int DigitCount(BigInteger value) => BigInteger.Abs(value).ToString(CultureInfo.InvariantCulture).Length;
}
