using System.Diagnostics.CodeAnalysis;

namespace Photon.Toml;

/// <summary>How a table came to be, which decides who may add to it (TOML 1.0, "Table" and "Keys").</summary>
internal enum TomlTableOrigin
{
    /// <summary>By its header, or as the whole file: the lines below add to it.</summary>
    Header,

    /// <summary>By the header of a table inside it: its own header may follow.</summary>
    Implied,

    /// <summary>By a dotted key: further dotted keys of the same section add to it.</summary>
    Dotted,

    /// <summary>In braces: complete as it stands.</summary>
    Inline,
}

/// <summary>A key with its value.</summary>
/// <param name="Name">The last part of the key.</param>
/// <param name="Offset">Where that part begins.</param>
/// <param name="Value">What it stands for.</param>
public sealed record TomlEntry(string Name, int Offset, TomlNode Value);

/// <summary>Keys and values, in the order of the file.</summary>
public sealed class TomlTable : TomlNode
{
    /// <summary>Up to here looking at each entry is faster than a dictionary, which most tables need not have.</summary>
    private const int FewEntries = 8;

    private readonly List<TomlEntry> entries = [];
    private Dictionary<string, TomlEntry>? byName;

    internal TomlTable(int offset, TomlTableOrigin origin)
        : base(offset)
    {
        Origin = origin;
    }

    public IReadOnlyList<TomlEntry> Entries => entries;

    public override string Kind => "a table";

    internal TomlTableOrigin Origin { get; set; }

    /// <summary>Behind the last line of its own section, where a further key would go.</summary>
    internal int SectionEnd { get; set; }

    public TomlNode? this[string name] => Find(name)?.Value;

    public TomlEntry? Find(string name)
    {
        if (byName is not null)
            return byName.GetValueOrDefault(name);
        foreach (var entry in entries)
        {
            if (entry.Name == name)
                return entry;
        }

        return null;
    }

    internal bool TryAdd(TomlEntry entry, [NotNullWhen(false)] out TomlEntry? earlier)
    {
        earlier = Find(entry.Name);
        if (earlier is not null)
            return false;
        entries.Add(entry);
        if (byName is not null)
            byName.Add(entry.Name, entry);
        else if (entries.Count > FewEntries)
            byName = entries.ToDictionary(e => e.Name, StringComparer.Ordinal);
        return true;
    }
}
