using System.Globalization;
using System.Text;

namespace Photon.Pact.Format;

/// <summary>Where a rule applies: <c>$.items[*].price</c>, <c>$['odd key'].*</c> (pact specification 2, "Matcher path expressions").</summary>
public sealed class PathExpression
{
    private readonly PathToken[] tokens;

    private PathExpression(PathToken[] tokens) => this.tokens = tokens;

    /// <summary>Of rules that are for the part as a whole: a path, a status.</summary>
    public static PathExpression Whole { get; } = new([]);

    /// <summary><c>$</c>.</summary>
    public static PathExpression Root { get; } = new([new(PathTokenKind.Root, "$")]);

    public IReadOnlyList<PathToken> Tokens => tokens;

    /// <summary><c>$</c> and a name that is taken as it is: a header, a query parameter.</summary>
    public static PathExpression OfName(string name) => new([new(PathTokenKind.Root, "$"), new(PathTokenKind.Name, name)]);

    /// <summary>Without the name that stands behind the root: <c>$.body.items</c> of version 2 is <c>$.items</c> of the body.</summary>
    public PathExpression BelowFirstName() => new([tokens[0], .. tokens[2..]]);

    internal PathExpression WithoutItems() => new([.. tokens.Where(token => token.Kind != PathTokenKind.AnyItem)]);

    internal PathExpression FirstTokens(int count) => new(tokens[..count]);

    /// <returns>Null where the text is no path.</returns>
    public static PathExpression? TryParse(string text)
    {
        if (!text.StartsWith('$'))
            return null;
        var tokens = new List<PathToken> { new(PathTokenKind.Root, "$") };
        var at = 1;
        while (at < text.Length)
        {
            var token = text[at] switch
            {
                '.' => Dotted(text, ref at),
                '[' => Bracketed(text, ref at),
                _ => null,
            };
            if (token is null)
                return null;
            tokens.Add(token.Value);
        }

        return new PathExpression([.. tokens]);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var token in tokens)
        {
            _ = token.Kind switch
            {
                PathTokenKind.Root => text.Append('$'),
                PathTokenKind.AnyItem => text.Append("[*]"),
                PathTokenKind.AnyName => text.Append(".*"),
                PathTokenKind.Index => text.Append(CultureInfo.InvariantCulture, $"[{token.Text}]"),
                _ => AppendName(text, token.Text),
            };
        }

        return text.ToString();
    }

    /// <summary><c>.name</c> where the name is plain, <c>['odd name']</c> where not.</summary>
    internal static StringBuilder AppendName(StringBuilder text, string name) => IsPlain(name)
        ? text.Append('.').Append(name)
        : text.Append("['").Append(name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)).Append("']");

    private static bool IsPlain(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private static PathToken? Dotted(string text, ref int at)
    {
        var start = ++at;
        while (at < text.Length && text[at] is not ('.' or '['))
            at++;
        var name = text[start..at];
        return name switch
        {
            "" => null,
            "*" => new PathToken(PathTokenKind.AnyName, "*"),
            _ => new PathToken(PathTokenKind.Name, name),
        };
    }

    private static PathToken? Bracketed(string text, ref int at)
    {
        at++;
        if (at < text.Length && text[at] is '\'' or '"')
            return Quoted(text, ref at);
        var end = text.IndexOf(']', at);
        if (end < 0)
            return null;
        var inside = text[at..end];
        at = end + 1;
        if (inside == "*")
            return new PathToken(PathTokenKind.AnyItem, "*");
        return inside.Length > 0 && inside.All(char.IsAsciiDigit) ? new PathToken(PathTokenKind.Index, inside) : null;
    }

    private static PathToken? Quoted(string text, ref int at)
    {
        var quote = text[at++];
        var name = new StringBuilder();
        for (; at < text.Length && text[at] != quote; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length)
                at++;
            name.Append(text[at]);
        }

        if (at + 1 >= text.Length || text[at + 1] != ']')
            return null;
        at += 2;
        return new PathToken(PathTokenKind.Name, name.ToString());
    }
}

/// <summary>One step of a <see cref="PathExpression"/>.</summary>
/// <param name="Text">The name or the index.</param>
public readonly record struct PathToken(PathTokenKind Kind, string Text);

public enum PathTokenKind
{
    Root,
    Name,
    Index,

    /// <summary><c>[*]</c>: any item of an array.</summary>
    AnyItem,

    /// <summary><c>.*</c>: any member of an object, and any item.</summary>
    AnyName,
}
