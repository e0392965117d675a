namespace Photon.Engine.CSharp.Scaffold;

/// <summary>An expression that may be written in one line or in several.</summary>
/// <param name="Head">What stands before the bracket; the whole where there are no parts.</param>
internal sealed record CodeTree(string Head, IReadOnlyList<CodeTree>? Parts = null, char Open = '{', char Close = '}')
{
    private const int LongestLine = 110;
    private const string Unit = "    ";

    public CodeTree Behind(string text) => this with { Head = text + Head };

    /// <param name="used">Characters of the line before and behind the expression.</param>
    /// <param name="indent">The blanks that further lines begin with.</param>
    public string Write(int used, string indent)
    {
        var line = ToString();
        if (Parts is not { Count: > 0 } || used + line.Length <= LongestLine)
            return line;
        var inner = indent + Unit;
        var parts = string.Concat(Parts.Select(part => $"{inner}{part.Write(inner.Length, inner)},\n"));
        return $"{Head.TrimEnd()}\n{indent}{Open}\n{parts}{indent}{Close}".TrimStart('\n');
    }

    public override string ToString()
    {
        if (Parts is null)
            return Head;
        var gap = Open == '{' ? " " : "";
        return Parts.Count == 0 ? $"{Head}{Open}{gap}{Close}" : $"{Head}{Open}{gap}{string.Join(", ", Parts)}{gap}{Close}";
    }
}
