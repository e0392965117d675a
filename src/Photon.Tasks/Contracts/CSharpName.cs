using System.Text;

namespace Photon.Tasks.Contracts;

/// <summary>Which texts C# takes as names.</summary>
internal static class CSharpName
{
    private static readonly HashSet<string> keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",
    };

    public static bool IsIdentifier(string text) =>
        text.Length > 0 && IsStart(text[0]) && text.All(IsPart) && !keywords.Contains(text);

    public static bool IsNamespace(string text) => text.Split('.').All(IsIdentifier);

    /// <summary><c>pet-store v2</c> becomes <c>PetStoreV2</c>. A text without a letter or digit becomes <c>Api</c>.</summary>
    public static string ToIdentifier(string text)
    {
        var name = new StringBuilder();
        var isWordStart = true;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                name.Append(isWordStart ? char.ToUpperInvariant(c) : c);
            isWordStart = !char.IsLetterOrDigit(c);
        }

        if (name.Length == 0)
            return "Api";
        return IsStart(name[0]) ? name.ToString() : "Api" + name;
    }

    /// <summary>Changes what C# would refuse in a namespace: <c>my-shop.new</c> becomes <c>my_shop.new_</c>.</summary>
    public static string ToNamespace(string text) =>
        string.Join('.', text.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(ToSegment));

    private static string ToSegment(string text)
    {
        var segment = string.Concat(text.Select(c => IsPart(c) ? c : '_'));
        if (keywords.Contains(segment))
            return segment + "_";
        return IsStart(segment[0]) ? segment : "_" + segment;
    }

    private static bool IsStart(char c) => c == '_' || char.IsLetter(c);

    private static bool IsPart(char c) => c == '_' || char.IsLetterOrDigit(c);
}
