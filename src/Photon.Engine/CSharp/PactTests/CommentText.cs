using System.Globalization;

namespace Photon.Engine.CSharp.PactTests;

/// <summary>Text of a pact file as it may stand in a comment.</summary>
internal static class CommentText
{
    private const int Longest = 200;

    /// <summary>
    /// One line. Control characters, and those that make an editor show text in another order than the compiler reads it
    /// (Unicode TR 36, section 3.3), become spaces.
    /// </summary>
    public static string OneLine(string text)
    {
        var line = string.Concat(CSharpText.Comment(text).Select(c => char.GetUnicodeCategory(c) == UnicodeCategory.Format ? ' ' : c)).Trim();
        return line.Length > Longest ? string.Concat(line.AsSpan(0, Longest).TrimEnd(), "…") : line;
    }
}
