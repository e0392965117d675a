using System.Globalization;
using System.Text;

namespace Photon.Toml;

/// <summary>Reads the four kinds of text (TOML 1.0, "String").</summary>
internal static class TomlStrings
{
    /// <summary>A text that begins at the cursor, in double or single quotes.</summary>
    public static bool TryRead(TomlCursor cursor, bool allowsLines, out string value)
    {
        var quote = cursor.Current;
        var triple = new string(quote, 3);
        if (allowsLines && cursor.IsAt(triple))
            return TryReadLines(cursor, quote, triple, out value);
        var start = cursor.At++;
        var text = new StringBuilder();
        value = "";
        while (cursor.Current != quote || cursor.IsAtEnd)
        {
            if (cursor.IsAtLineEnd)
                return cursor.Fail($"the text that begins here has no closing {quote} in its line", start);
            if (!TryTakeCharacter(cursor, quote, text))
                return false;
        }

        cursor.At++;
        value = text.ToString();
        return true;
    }

    private static bool TryReadLines(TomlCursor cursor, char quote, string triple, out string value)
    {
        var start = cursor.At;
        var text = new StringBuilder();
        value = "";
        cursor.At += triple.Length;
        if (!cursor.TryTake("\r\n"))
            cursor.TryTake("\n"); // a line end right behind the opening quotes is not part of the text
        while (!cursor.IsAt(triple))
        {
            if (cursor.IsAtEnd)
                return cursor.Fail($"the text that begins here has no closing {triple}", start);
            if (cursor.TryTake("\r\n") || cursor.TryTake("\n"))
                text.Append('\n');
            else if (quote == '"' && IsContinued(cursor))
                SkipContinuation(cursor);
            else if (!TryTakeCharacter(cursor, quote, text))
                return false;
        }

        // Up to two quotes may stand before the closing three.
        for (var extra = 0; extra < 2 && cursor.Peek(triple.Length) == quote; extra++, cursor.At++)
            text.Append(quote);
        cursor.At += triple.Length;
        value = text.ToString();
        return true;
    }

    private static bool TryTakeCharacter(TomlCursor cursor, char quote, StringBuilder text)
    {
        var c = cursor.Current;
        if (!TomlCursor.IsAllowed(c))
            return cursor.Fail($"{cursor.Found()} can't stand in a text; write it as \\u{((int)c).ToString("X4", CultureInfo.InvariantCulture)} between double quotes");
        if (c == '\\' && quote == '"')
            return TryTakeEscape(cursor, text);
        text.Append(c);
        cursor.At++;
        return true;
    }

    /// <summary>A backslash as the last character of a line, blanks aside.</summary>
    private static bool IsContinued(TomlCursor cursor)
    {
        if (cursor.Current != '\\')
            return false;
        var distance = 1;
        while (cursor.Peek(distance) is ' ' or '\t')
            distance++;
        return cursor.Peek(distance) == '\n' || (cursor.Peek(distance) == '\r' && cursor.Peek(distance + 1) == '\n');
    }

    private static void SkipContinuation(TomlCursor cursor)
    {
        cursor.At++;
        while (cursor.Current is ' ' or '\t' || cursor.IsAt("\n") || cursor.IsAt("\r\n"))
            cursor.At++;
    }

    private static bool TryTakeEscape(TomlCursor cursor, StringBuilder text)
    {
        var escape = cursor.Peek(1);
        if (escape is 'u' or 'U')
            return TryTakeScalar(cursor, escape == 'u' ? 4 : 8, text);
        char? plain = escape switch
        {
            'b' => '\b',
            't' => '\t',
            'n' => '\n',
            'f' => '\f',
            'r' => '\r',
            '"' => '"',
            '\\' => '\\',
            _ => null,
        };
        if (plain is null)
            return cursor.Fail("a backslash must be followed by b, t, n, f, r, \", \\, u or U; write \\\\ for a backslash, or use single quotes");
        text.Append(plain.Value);
        cursor.At += 2;
        return true;
    }

    private static bool TryTakeScalar(TomlCursor cursor, int digits, StringBuilder text)
    {
        var number = 0u;
        for (var i = 0; i < digits; i++)
        {
            var digit = cursor.Peek(2 + i);
            if (!char.IsAsciiHexDigit(digit))
                return cursor.Fail($"\\{cursor.Peek(1)} must be followed by {digits} hexadecimal digits");
            number = (number << 4) + (uint)Convert.ToInt32(digit.ToString(), 16);
        }

        if (!Rune.IsValid(number))
            return cursor.Fail("the number of this escape is no Unicode character");
        text.Append(new Rune(number).ToString());
        cursor.At += 2 + digits;
        return true;
    }
}
