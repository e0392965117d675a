using System;
using System.Globalization;
using System.Linq;

namespace Photon.Runtime;

/// <summary>Labels of internationalized host names: what .NET's mapping lets pass although IDNA 2008 does not (RFC 5892, RFC 5893).</summary>
internal static partial class TextFormats
{
    private const string NotAllowed = "\u0640\u07FA\u302E\u302F\u3031\u3032\u3033\u3034\u3035\u303B";

    // Allowed where their neighbours say so, or by exception.
    private const string AllowedSigns = "-\u00B7\u0375\u05F3\u05F4\u06FD\u06FE\u0F0B\u200C\u200D\u3007\u30FB";

    private const string Viramas =
        "\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D3B\u0D3C\u0D4D\u0DCA\u0E3A\u0F84\u1039\u103A\u1714\u1734\u17D2\u1A60\u1B44\u1BAA\u1BF2\u1BF3\uA806\uA8C4\uA953\uA9C0\uAAF6\uABED";

    /// <summary>Whether a label of Unicode characters is one that a host name may have.</summary>
    private static bool IsUnicodeLabel(string label)
    {
        if (label.Length == 0 || IsMark(label[0]) || (label.Length > 3 && label[2] == '-' && label[3] == '-'))
            return false;
        for (var i = 0; i < label.Length; i++)
        {
            if (!IsAllowed(label, i) || !FitsItsPlace(label, i))
                return false;
        }

        return true;
    }

    /// <summary>In a name with letters that run from right to left, no label begins with a digit (RFC 5893, section 2, rule 1).</summary>
    private static bool RunsOneWay(string[] labels) =>
        !labels.Any(label => label.Any(IsRightToLeft)) || !labels.Any(label => label.Length > 0 && char.IsAsciiDigit(label[0]));

    private static bool IsAllowed(string label, int at)
    {
        var c = label[at];
        if (NotAllowed.Contains(c, StringComparison.Ordinal))
            return false;
        return AllowedSigns.Contains(c, StringComparison.Ordinal) || char.IsLowSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(label, at) is
            UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber;
    }

    /// <summary>The contextual rules of RFC 5892, appendix A.</summary>
    private static bool FitsItsPlace(string label, int at)
    {
        var before = at > 0 ? label[at - 1] : '\0';
        var after = at + 1 < label.Length ? label[at + 1] : '\0';
        return label[at] switch
        {
            '\u00B7' => before == 'l' && after == 'l',
            '\u0375' => after is >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF',
            '\u05F3' or '\u05F4' => before is >= '\u0590' and <= '\u05FF',
            '\u30FB' => label.Any(IsJapanese),
            '\u200D' => Viramas.Contains(before, StringComparison.Ordinal),
            '\u200C' => Viramas.Contains(before, StringComparison.Ordinal) || IsBetweenJoined(label, at),
            _ => true,
        };
    }

    /// <summary>Between two letters of scripts whose letters join, marks aside.</summary>
    private static bool IsBetweenJoined(string label, int at)
    {
        var before = label[..at].LastOrDefault(c => !IsMark(c));
        var after = label[(at + 1)..].FirstOrDefault(c => !IsMark(c));
        return IsJoined(before) && IsJoined(after);
    }

    private static bool IsJoined(char c) => c is >= '\u0620' and <= '\u08FF' && char.IsLetter(c);

    private static bool IsJapanese(char c) => c is >= '\u3040' and <= '\u30FA' or >= '\u30FC' and <= '\u30FF' or >= '\u31F0' and <= '\u31FF'
        or '\u3005' or '\u3007' or >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    private static bool IsRightToLeft(char c) => c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC';

    private static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
