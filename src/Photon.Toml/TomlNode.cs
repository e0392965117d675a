namespace Photon.Toml;

/// <summary>A value: one of the classes below. It knows the place of its text; that of a table with a header is the header.</summary>
/// <param name="offset">Where it begins, in UTF-16 code units.</param>
public abstract class TomlNode(int offset)
{
    public int Offset { get; } = offset;

    /// <summary>Where it ends: behind its last character.</summary>
    public int End { get; internal set; }

    /// <summary>What it is, for messages: <c>a text</c>.</summary>
    public abstract string Kind { get; }
}

public sealed class TomlString(int offset, string value) : TomlNode(offset)
{
    public string Value { get; } = value;

    public override string Kind => "a text";
}

public sealed class TomlBoolean(int offset, bool value) : TomlNode(offset)
{
    public bool Value { get; } = value;

    public override string Kind => "a boolean";
}

public sealed class TomlInteger(int offset, long value) : TomlNode(offset)
{
    public long Value { get; } = value;

    public override string Kind => "a whole number";
}

public sealed class TomlFloat(int offset, double value) : TomlNode(offset)
{
    public double Value { get; } = value;

    public override string Kind => "a number";
}

/// <summary>Which of TOML's four kinds of time a value is (TOML 1.0, from "Offset Date-Time" on).</summary>
public enum TomlTimeKind
{
    OffsetDateTime,
    LocalDateTime,
    LocalDate,
    LocalTime,
}

/// <summary>A date, a time or both.</summary>
/// <param name="offset">Where it begins.</param>
/// <param name="timeKind">Which of the four.</param>
/// <param name="value">As RFC 3339 writes it, with <c>T</c> and <c>Z</c>, all digits of the fraction kept.</param>
public sealed class TomlTime(int offset, TomlTimeKind timeKind, string value) : TomlNode(offset)
{
    public TomlTimeKind TimeKind { get; } = timeKind;

    public string Value { get; } = value;

    public override string Kind => "a date or time";
}

public sealed class TomlArray(int offset) : TomlNode(offset)
{
    private readonly List<TomlNode> items = [];

    public IReadOnlyList<TomlNode> Items => items;

    /// <summary>Whether it was written as <c>[[headers]]</c>, to which more may be added.</summary>
    internal bool IsOfTables { get; init; }

    public override string Kind => "a list";

    internal void Add(TomlNode item) => items.Add(item);
}
