using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Photon.Engine.Text;

/// <summary>
/// What a YAML scalar is: the core schema of YAML 1.2.2, section 10.3.2. So <c>yes</c>, <c>1_000</c> and <c>2024-01-31</c> are texts;
/// <c>.inf</c> and <c>.nan</c> too, since JSON can't say them.
/// </summary>
internal static partial class YamlScalars
{
    private const int LongestHexadecimal = 256;

    public static (ScalarKind Kind, string Text) Resolve(Scalar scalar)
    {
        if (!scalar.Tag.IsEmpty)
            return ResolveTagged(scalar.Tag, scalar.Value);
        return scalar.Style == ScalarStyle.Plain ? ResolvePlain(scalar.Value) : (ScalarKind.String, scalar.Value);
    }

    /// <summary>True where a plain scalar of this text would be read as that text.</summary>
    public static bool IsPlainText(string value) => ResolvePlain(value).Kind == ScalarKind.String;

    private static (ScalarKind Kind, string Text) ResolveTagged(TagName tag, string value)
    {
        if (tag.IsNonSpecific)
            return (ScalarKind.String, value);
        var plain = ResolvePlain(value);
        return tag.Value switch
        {
            "tag:yaml.org,2002:null" => (ScalarKind.Null, "null"),
            "tag:yaml.org,2002:bool" when plain.Kind is ScalarKind.True or ScalarKind.False => plain,
            "tag:yaml.org,2002:int" or "tag:yaml.org,2002:float" when plain.Kind is ScalarKind.Number => plain,
            _ => (ScalarKind.String, value),
        };
    }

    private static (ScalarKind Kind, string Text) ResolvePlain(string value) => value switch
    {
        "" or "~" or "null" or "Null" or "NULL" => (ScalarKind.Null, "null"),
        "true" or "True" or "TRUE" => (ScalarKind.True, "true"),
        "false" or "False" or "FALSE" => (ScalarKind.False, "false"),
        _ when char.IsAsciiDigit(value[0]) || value[0] is '-' or '+' or '.' => NumberOf(value) is { } number
            ? (ScalarKind.Number, number)
            : (ScalarKind.String, value),
        _ => (ScalarKind.String, value),
    };

    /// <summary>The number as JSON writes it, or null.</summary>
    private static string? NumberOf(string value)
    {
        if (value.StartsWith("0x", StringComparison.Ordinal))
            return HexadecimalOf(value[2..]);
        if (value.StartsWith("0o", StringComparison.Ordinal))
            return OctalOf(value[2..]);
        var match = Decimal().Match(value);
        if (!match.Success)
            return null;
        var whole = match.Groups["whole"].Value.TrimStart('0');
        var fraction = match.Groups["fraction"].Value;
        return string.Concat(
            match.Groups["minus"].Value,
            whole.Length == 0 ? "0" : whole,
            fraction.Length > 0 ? "." + fraction : "",
            match.Groups["exponent"].Value);
    }

    private static string? HexadecimalOf(string digits) =>
        digits.Length is > 0 and <= LongestHexadecimal && digits.All(char.IsAsciiHexDigit)
            ? BigInteger.Parse("0" + digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : null;

    private static string? OctalOf(string digits) =>
        digits.Length is > 0 and <= LongestHexadecimal && digits.All(c => c is >= '0' and <= '7')
            ? digits.Aggregate(BigInteger.Zero, (sum, c) => (sum * 8) + (c - '0')).ToString(CultureInfo.InvariantCulture)
            : null;

    [GeneratedRegex(
        @"^(?:(?<minus>-)|\+)?(?:(?<whole>[0-9]+)(?:\.(?<fraction>[0-9]*))?|\.(?<fraction>[0-9]+))(?<exponent>[eE][-+]?[0-9]+)?$(?!\n)",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();
}
