using System.Text;

namespace Photon.Engine.Text;

/// <summary>Writes code: owns indentation, blank lines (one behind each block) and <c>\n</c> line ends.</summary>
public sealed class CodeWriter
{
    private readonly StringBuilder text = new();
    private readonly string indent;
    private int depth;
    private bool blankWanted;
    private bool atBlockStart = true;
    private bool isAfterBlock;

    /// <param name="indentSize">Spaces for each level.</param>
    public CodeWriter(int indentSize = 4)
    {
        indent = new string(' ', indentSize);
    }

    /// <summary>Writes one line; an empty text asks for a blank line, of which several in a row, or one at a block's begin or end, make none.</summary>
    public void Line(string line = "")
    {
        if (line.Length == 0)
        {
            blankWanted = !atBlockStart;
            return;
        }

        if (blankWanted || (isAfterBlock && !BelongsToBlock(line)))
            text.Append('\n');
        blankWanted = false;
        isAfterBlock = false;
        atBlockStart = false;
        for (var i = 0; i < depth; i++)
            text.Append(indent);
        text.Append(line).Append('\n');
    }

    /// <summary>Writes a line that starts in the first column, such as a preprocessor directive.</summary>
    public void Directive(string line)
    {
        var saved = depth;
        depth = 0;
        Line(line);
        depth = saved;
    }

    /// <summary>Writes several lines at the current depth; their own indentation is kept.</summary>
    public void Lines(string lines)
    {
        foreach (var line in lines.Split('\n'))
            Line(line);
    }

    /// <summary>Opens <c>{</c>; disposing the answer closes it, with <paramref name="close"/> as the last line; other brackets may stand for the braces.</summary>
    public Block Braces(string header, string close = "}", string open = "{")
    {
        Line(header);
        Line(open);
        return Open(close, 1);
    }

    /// <summary>Indents until disposed.</summary>
    public Block Indent() => Open(null, 1);

    /// <summary>Indents until disposed, or does nothing.</summary>
    public Block Indent(bool isWanted) => Open(null, isWanted ? 1 : 0);

    public override string ToString() => text.ToString();

    private Block Open(string? close, int levels)
    {
        depth += levels;
        atBlockStart = true;
        return new Block(this, close, levels);
    }

    private void Close(string? line, int levels)
    {
        depth -= levels;
        blankWanted = false;
        isAfterBlock = false;
        if (line is not null)
            Line(line);
        isAfterBlock = line is not null;
        atBlockStart = false;
    }

    /// <summary>What stands right behind a closed block, without a blank line between.</summary>
    private static bool BelongsToBlock(string line) =>
        line[0] is '}' or ']' or ')' or '#' || line.StartsWith("else", StringComparison.Ordinal) || line.StartsWith("case ", StringComparison.Ordinal)
        || line == "default:" || line.StartsWith("catch", StringComparison.Ordinal) || line.StartsWith("finally", StringComparison.Ordinal);

    /// <summary>An open block; the default one is none.</summary>
    public readonly struct Block(CodeWriter writer, string? close, int levels) : IDisposable
    {
        public void Dispose() => writer?.Close(close, levels);
    }
}
