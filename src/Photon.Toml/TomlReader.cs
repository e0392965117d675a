using Photon.Engine.Diagnostics;

namespace Photon.Toml;

/// <summary>Reads a text line by line: headers, and keys with values. After a mistake it goes on where the next entry seems to begin.</summary>
internal sealed class TomlReader(TomlText source, DiagnosticBag diagnostics)
{
    private const int DeepestNesting = 200;

    private readonly List<KeyPart> noParents = [];
    private readonly TomlCursor cursor = new(source, diagnostics);
    private readonly TomlTable root = new(0, TomlTableOrigin.Header);

    public TomlDocument Read()
    {
        var section = root;
        while (!cursor.IsAtEnd)
        {
            cursor.SkipBlanks();
            if (cursor.IsAtLineEnd || cursor.Current == '#')
            {
                if (!cursor.TryEndLine())
                    cursor.SkipLine();
                continue;
            }

            bool isRead;
            if (cursor.Current == '[')
                isRead = TryReadHeader(out section);
            else
                isRead = TryReadEntry(section);
            if (!isRead || !cursor.TryEndLine())
                SkipToNextEntry();
            section.SectionEnd = cursor.At;
        }

        root.End = cursor.At;
        return new TomlDocument(source, root);
    }

    /// <summary>The lines of a broken list or text would each be reported as a broken key.</summary>
    private void SkipToNextEntry()
    {
        do
            cursor.SkipLine();
        while (!cursor.IsAtEnd && !LooksLikeEntry());
    }

    private bool LooksLikeEntry()
    {
        var start = cursor.At;
        cursor.SkipBlanks();
        var looks = cursor.IsAtLineEnd || cursor.Current is '#';
        if (cursor.Current == '[')
            looks = char.IsAsciiLetterOrDigit(cursor.Peek(1)) || cursor.Peek(1) == '[';
        while (IsBare(cursor.Current) || cursor.Current == '.')
            cursor.At++;
        cursor.SkipBlanks();
        looks |= cursor.Current == '=' && cursor.At > start;
        cursor.At = start;
        return looks;
    }

    private bool TryReadHeader(out TomlTable section)
    {
        section = new TomlTable(cursor.At, TomlTableOrigin.Header); // takes what follows a broken header
        var start = cursor.At;
        var isItem = cursor.TryTake("[[");
        if (!isItem)
            cursor.At++;
        cursor.SkipBlanks();
        if (!TryReadKey(out var key))
            return false;
        var close = isItem ? "]]" : "]";
        if (!cursor.TryTake(close))
            return cursor.FailExpected($"'{close}'");
        var parent = root;
        foreach (var part in key.Parents)
        {
            if (parent.Find(part.Name) is not { } entry)
            {
                var implied = new TomlTable(start, TomlTableOrigin.Implied) { End = cursor.At };
                parent.TryAdd(new TomlEntry(part.Name, part.Offset, implied), out _);
                parent = implied;
            }
            else if (TableOf(entry.Value) is { } table)
                parent = table;
            else
                return cursor.FailRepeated(part.Name, part.Offset, entry.Offset);
        }

        return isItem ? TryAddItem(parent, key.Last, start, ref section) : TryAddTable(parent, key.Last, start, ref section);
    }

    private bool TryAddTable(TomlTable parent, KeyPart key, int start, ref TomlTable section)
    {
        var table = new TomlTable(start, TomlTableOrigin.Header) { End = cursor.At };
        if (parent.TryAdd(new TomlEntry(key.Name, key.Offset, table), out var earlier))
        {
            section = table;
            return true;
        }

        if (earlier.Value is not TomlTable { Origin: TomlTableOrigin.Implied } implied)
            return cursor.FailRepeated(key.Name, key.Offset, earlier.Offset);
        implied.Origin = TomlTableOrigin.Header;
        section = implied;
        return true;
    }

    private bool TryAddItem(TomlTable parent, KeyPart key, int start, ref TomlTable section)
    {
        var item = new TomlTable(start, TomlTableOrigin.Header) { End = cursor.At };
        var array = new TomlArray(start) { IsOfTables = true, End = cursor.At };
        if (!parent.TryAdd(new TomlEntry(key.Name, key.Offset, array), out var earlier))
        {
            if (earlier.Value is not TomlArray { IsOfTables: true } existing)
                return cursor.FailRepeated(key.Name, key.Offset, earlier.Offset);
            array = existing;
        }

        array.Add(item);
        section = item;
        return true;
    }

    /// <summary>The table that a header goes on from: of an array of tables the last.</summary>
    private static TomlTable? TableOf(TomlNode value) => value switch
    {
        TomlTable { Origin: not TomlTableOrigin.Inline } table => table,
        TomlArray { IsOfTables: true } array => (TomlTable)array.Items[^1],
        _ => null,
    };

    private bool TryReadEntry(TomlTable table, int depth = 0)
    {
        if (!TryReadKey(out var key))
            return false;
        if (!cursor.TryTake("="))
            return cursor.FailExpected("'='");
        cursor.SkipBlanks();
        if (ReadValue(depth) is not { } value)
            return false;
        var parent = table;
        foreach (var part in key.Parents)
        {
            var dotted = new TomlTable(part.Offset, TomlTableOrigin.Dotted) { End = cursor.At };
            if (parent.TryAdd(new TomlEntry(part.Name, part.Offset, dotted), out var earlier))
                parent = dotted;
            else if (earlier.Value is TomlTable { Origin: TomlTableOrigin.Dotted } known)
                parent = known;
            else
                return cursor.FailRepeated(part.Name, part.Offset, earlier.Offset);
        }

        return parent.TryAdd(new TomlEntry(key.Last.Name, key.Last.Offset, value), out var first)
            || cursor.FailRepeated(key.Last.Name, key.Last.Offset, first.Offset);
    }

    /// <summary>A bare, quoted or dotted key, and the blanks behind it.</summary>
    private bool TryReadKey(out Key key)
    {
        List<KeyPart>? parents = null;
        key = default;
        while (true)
        {
            cursor.SkipBlanks();
            KeyPart part;
            var start = cursor.At;
            if (cursor.Current is '"' or '\'')
            {
                if (!TomlStrings.TryRead(cursor, allowsLines: false, out var quoted))
                    return false;
                part = new KeyPart(quoted, start);
            }
            else
            {
                while (IsBare(cursor.Current))
                    cursor.At++;
                if (cursor.At == start)
                    return cursor.FailExpected("a key");
                part = new KeyPart(cursor.Slice(start), start);
            }

            cursor.SkipBlanks();
            key = new Key(parents ?? noParents, part);
            if (!cursor.TryTake("."))
                return true;
            (parents ??= []).Add(part);
        }
    }

    private TomlNode? ReadValue(int depth)
    {
        var start = cursor.At;
        if (depth > DeepestNesting)
        {
            cursor.Fail($"values are nested more than {DeepestNesting} deep");
            return null;
        }

        var node = cursor.Current switch
        {
            '"' or '\'' => TomlStrings.TryRead(cursor, allowsLines: true, out var text) ? new TomlString(start, text) : null,
            '[' => ReadArray(depth),
            '{' => ReadInlineTable(depth),
            _ => TomlScalars.Read(cursor),
        };
        node?.End = cursor.At;
        return node;
    }

    private TomlArray? ReadArray(int depth)
    {
        var array = new TomlArray(cursor.At++);
        while (true)
        {
            if (!cursor.TrySkipLines())
                return null;
            if (cursor.TryTake("]"))
                return array;
            if (ReadValue(depth + 1) is not { } item)
                return null;
            array.Add(item);
            if (!cursor.TrySkipLines())
                return null;
            if (!cursor.TryTake(",") && cursor.Current != ']')
            {
                cursor.FailExpected("',' or ']'");
                return null;
            }
        }
    }

    /// <summary>TOML 1.0, "Inline Table": on one line, with no comma at the end.</summary>
    private TomlTable? ReadInlineTable(int depth)
    {
        var table = new TomlTable(cursor.At++, TomlTableOrigin.Inline);
        cursor.SkipBlanks();
        if (cursor.TryTake("}"))
            return table;
        do
        {
            if (!TryReadEntry(table, depth + 1))
                return null;
            cursor.SkipBlanks();
        }
        while (cursor.TryTake(","));
        if (cursor.TryTake("}"))
            return table;
        cursor.FailExpected("',' or '}'");
        return null;
    }

    private static bool IsBare(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';

    private readonly record struct KeyPart(string Name, int Offset);

    /// <summary>Most keys have no parents: <c>a.b.c</c> has two.</summary>
    private readonly record struct Key(List<KeyPart> Parents, KeyPart Last);
}
