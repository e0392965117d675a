namespace Photon.Toml;

/// <summary>Changes single values of a TOML text; comments, order and everything else stay as they were.</summary>
public static class TomlEditor
{
    /// <summary>Sets a value, or adds the key where there is none: to its table if that has a section, else in a new section at the end.</summary>
    /// <param name="document">What the text says now.</param>
    /// <param name="path">The key and the tables around it, from the outside in: <c>build</c>, <c>hooks</c>, <c>pre</c>.</param>
    /// <param name="value">The value as TOML writes it; see <see cref="TomlValue"/>.</param>
    /// <returns>The new text.</returns>
    /// <exception cref="ArgumentException">The path is empty, leads through something that is no table, or to a table with a section of its own.</exception>
    public static string Set(TomlDocument document, IReadOnlyList<string> path, string value)
    {
        if (path.Count == 0)
            throw new ArgumentException("A path has at least a key.", nameof(path));
        var table = document.Root;
        for (var i = 0; i < path.Count - 1; i++)
        {
            switch (table.Find(path[i])?.Value)
            {
                case null:
                    return Add(document, table, path, i, value);
                case TomlTable inner:
                    table = inner;
                    break;
                default:
                    throw new ArgumentException($"'{string.Join('.', path.Take(i + 1))}' is no table.", nameof(path));
            }
        }

        if (table.Find(path[^1])?.Value is not { } old)
            return Add(document, table, path, path.Count - 1, value);
        if (old is TomlTable { Origin: not TomlTableOrigin.Inline } or TomlArray { IsOfTables: true })
            throw new ArgumentException($"'{string.Join('.', path)}' is a table.", nameof(path));
        var text = document.Text.Text;
        return text[..old.Offset] + value + text[old.End..];
    }

    /// <summary>Removes a value with its whole line, the comment behind it included; a text without the key is returned as it is.</summary>
    /// <inheritdoc cref="Set" path="/exception"/>
    public static string Remove(TomlDocument document, IReadOnlyList<string> path)
    {
        TomlNode? node = document.Root;
        TomlTable? table = null;
        foreach (var name in path)
        {
            table = node as TomlTable ?? throw new ArgumentException($"'{string.Join('.', path)}' leads through something that is no table.", nameof(path));
            if ((node = table[name]) is null)
                return document.Text.Text;
        }

        if (table is null or { Origin: TomlTableOrigin.Inline } || node is TomlTable { Origin: not TomlTableOrigin.Inline } or TomlArray { IsOfTables: true })
            throw new ArgumentException($"'{string.Join('.', path)}' has no line of its own.", nameof(path));
        var text = document.Text.Text;
        var start = text.LastIndexOf('\n', Math.Max(table.Find(path[^1])!.Offset - 1, 0)) + 1;
        return text[..start] + text[LineEnd(text, node!.End)..];
    }

    /// <summary>Adds the key; <paramref name="known"/> parts of its path lead to <paramref name="table"/>.</summary>
    private static string Add(TomlDocument document, TomlTable table, IReadOnlyList<string> path, int known, string value)
    {
        var text = document.Text.Text;
        var rest = path.Skip(known).ToList();
        if (table.Origin == TomlTableOrigin.Inline)
        {
            var close = table.End - 1;
            var before = text[..close].TrimEnd(' ', '\t');
            var comma = table.Entries.Count == 0 ? " " : ", ";
            return $"{before}{comma}{Dotted(rest)} = {value} {text[close..]}";
        }

        var line = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        // A new table gets a section; a key goes to the end of the section that its table has.
        if (rest.Count == 1 && table.Origin == TomlTableOrigin.Header)
            return InsertLine(text, table.SectionEnd, $"{Dotted(rest)} = {value}", line);
        if (table.Origin == TomlTableOrigin.Dotted)
            return InsertLine(text, LineEnd(text, table.Entries[^1].Value.End), $"{DottedPrefix(text, table)}{Dotted(rest)} = {value}", line);
        var header = $"[{Dotted(path.SkipLast(1))}]{line}{TomlValue.Key(path[^1])} = {value}{line}";
        return text.Length == 0 ? header : EndWithLine(text, line) + line + header;
    }

    /// <summary>Adds a line as far in as the one before it.</summary>
    private static string InsertLine(string text, int at, string entry, string line)
    {
        if (at == 0)
            return entry + line + text;
        var before = EndWithLine(text[..at], line);
        var lastLine = before[(before.LastIndexOf('\n', before.Length - 2) + 1)..];
        var indent = lastLine[..^lastLine.TrimStart(' ', '\t').Length];
        return before + indent + entry + line + text[at..];
    }

    /// <summary>What stands before the last part of a dotted key, such as <c>hooks.</c>.</summary>
    private static string DottedPrefix(string text, TomlTable table)
    {
        var entry = table.Entries[^1];
        var start = text.LastIndexOf('\n', Math.Max(entry.Offset - 1, 0)) + 1;
        return text[start..entry.Offset].TrimStart(' ', '\t');
    }

    private static string Dotted(IEnumerable<string> path) => string.Join('.', path.Select(TomlValue.Key));

    private static string EndWithLine(string text, string line) => text.EndsWith('\n') ? text : text + line;

    private static int LineEnd(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? text.Length : end + 1;
    }
}
