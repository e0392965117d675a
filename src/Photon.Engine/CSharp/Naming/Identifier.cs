using Photon.Engine.Text;

namespace Photon.Engine.CSharp.Naming;

/// <summary>What C# asks of an identifier.</summary>
internal static class Identifier
{
    /// <summary>Puts <c>@</c> before a keyword.</summary>
    public static string Escape(string name) => ReservedNames.Keywords.Contains(name) && name.All(char.IsLower) ? "@" + name : name;

    /// <summary>Whether the text is an identifier as it stands.</summary>
    public static bool IsValid(string text) =>
        text.Length > 0 && IdentifierWords.IsBounded(text) && text.All(IdentifierWords.IsPart) && !char.IsDigit(text[0]) && !(ReservedNames.Keywords.Contains(text) && text.All(char.IsLower));

    /// <summary>Whether it is also the name of a type: the language may make any lower-case word a keyword (CS8981).</summary>
    public static bool IsTypeName(string text) => IsValid(text) && !text.All(char.IsAsciiLetterLower);
}
