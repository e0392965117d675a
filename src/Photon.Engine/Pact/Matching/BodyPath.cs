namespace Photon.Engine.Pact.Matching;

/// <summary>Paths into JSON bodies as pact files have them: <c>$.items[*]['a b']</c>.</summary>
internal static class BodyPath
{
    public const string Root = "$";

    /// <summary>Null for a name that verifiers can't read in a path: an empty one, or one with a quote.</summary>
    public static string? Member(string parent, string name)
    {
        if (name.Length == 0 || name.Contains('\'', StringComparison.Ordinal))
            return null;
        var isPlain = (char.IsAsciiLetter(name[0]) || name[0] == '_') && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
        return isPlain ? $"{parent}.{name}" : $"{parent}['{name}']";
    }

    public static string AnyMember(string parent) => parent + ".*";

    public static string AnyItem(string parent) => parent + "[*]";

    public static string Item(string parent, int index) => $"{parent}[{index}]";
}
