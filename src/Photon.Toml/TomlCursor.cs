using System.Globalization;
using Photon.Engine.Diagnostics;

namespace Photon.Toml;

/// <summary>A place in the text that moves forward, and reports what it finds wrong there.</summary>
internal sealed class TomlCursor(TomlText source, DiagnosticBag diagnostics)
{
    private readonly string text = source.Text;

    public int At { get; set; }

    public bool IsAtEnd => At >= text.Length;

    /// <summary>The character here, or NUL at the end.</summary>
    public char Current => At < text.Length ? text[At] : '\0';

    public bool IsAtLineEnd => IsAtEnd || Current == '\n' || IsAt("\r\n");

    public bool IsAt(string expected) => string.CompareOrdinal(text, At, expected, 0, expected.Length) == 0;

    public char Peek(int distance) => At + distance < text.Length ? text[At + distance] : '\0';

    public string Slice(int start) => text[start..At];

    /// <summary>Passes over one text if it stands here.</summary>
    public bool TryTake(string expected)
    {
        if (!IsAt(expected))
            return false;
        At += expected.Length;
        return true;
    }

    /// <summary>Reports a mistake; the answer is false, so that a caller can return it.</summary>
    public bool Fail(string what, int? at = null)
    {
        diagnostics.Report(Codes.MalformedToml, source.LocationAt(at ?? At), what);
        return false;
    }

    /// <summary>Reports that something else was expected here.</summary>
    public bool FailExpected(string expected) => Fail($"expected {expected}, found {Found()}");

    public bool FailRepeated(string name, int at, int earlier)
    {
        diagnostics.Report(Codes.RepeatedTomlKey, source.LocationAt(at), name, source.LocationAt(earlier).Line);
        return false;
    }

    public void SkipBlanks()
    {
        while (Current is ' ' or '\t')
            At++;
    }

    /// <summary>Passes over the rest of a line on which nothing but a comment may follow.</summary>
    public bool TryEndLine()
    {
        SkipBlanks();
        return TrySkipComment() && (TryTake("\r\n") || TryTake("\n") || IsAtEnd || FailExpected("the end of the line"));
    }

    /// <summary>Passes over blanks, line ends and comments, as they may stand inside a list.</summary>
    public bool TrySkipLines()
    {
        while (true)
        {
            SkipBlanks();
            if (!TrySkipComment())
                return false;
            if (!TryTake("\r\n") && !TryTake("\n"))
                return true;
        }
    }

    public void SkipLine()
    {
        var end = text.IndexOf('\n', Math.Min(At, text.Length));
        At = end < 0 ? text.Length : end + 1;
    }

    /// <summary>Whether a character may stand in a text or a comment: no control characters but the tab.</summary>
    public static bool IsAllowed(char c) => c == '\t' || (c >= ' ' && c != '\x7F');

    /// <summary>How a message names the character here.</summary>
    public string Found() => IsAtEnd ? "the end of the file"
        : IsAtLineEnd ? "the end of the line"
        : IsAllowed(Current) ? $"'{Current}'"
        : $"the control character U+{((int)Current).ToString("X4", CultureInfo.InvariantCulture)}";

    private bool TrySkipComment()
    {
        if (Current != '#')
            return true;
        while (!IsAtLineEnd)
        {
            if (!IsAllowed(Current))
                return Fail($"{Found()} can't stand in a comment");
            At++;
        }

        return true;
    }
}
