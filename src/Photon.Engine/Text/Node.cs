using Photon.Engine.Diagnostics;

namespace Photon.Engine.Text;

/// <summary>A value of a JSON or YAML text that knows its place.</summary>
public abstract class Node(SourceText source, int offset)
{
    public SourceText Source { get; } = source;

    /// <summary>Where the value begins, in bytes of <see cref="SourceText.Utf8"/>.</summary>
    public int Offset { get; } = offset;

    public Location Location => Source.LocationAt(Offset);
}

/// <summary>A member of an <see cref="ObjectNode"/>: <c>name: value</c>.</summary>
/// <param name="Name">The key's text.</param>
/// <param name="NameOffset">Where the key begins.</param>
/// <param name="Value">The value.</param>
public readonly record struct Member(string Name, int NameOffset, Node Value)
{
    public Location NameLocation => Value.Source.LocationAt(NameOffset);
}

/// <summary>An object: members in the order of the text; each name once (of a repeated one the reader keeps the first and reports the rest).</summary>
public sealed class ObjectNode : Node
{
    private const int FewMembers = 8;
    private readonly Member[] members;
    private readonly Dictionary<string, int>? index;

    public ObjectNode(SourceText source, int offset, Member[] members)
        : base(source, offset)
    {
        this.members = members;
        if (members.Length <= FewMembers)
        {
            RepeatsNames = RepeatsOneOf(members);
            return;
        }

        index = new Dictionary<string, int>(members.Length, StringComparer.Ordinal);
        for (var i = 0; i < members.Length; i++)
            RepeatsNames |= !index.TryAdd(members[i].Name, i);
    }

    /// <summary>True only inside a reader, which then keeps the first of each name.</summary>
    internal bool RepeatsNames { get; }

    public IReadOnlyList<Member> Members => members;

    /// <summary>The member's value, or null where there is none.</summary>
    public Node? this[string name] => Find(name)?.Value;

    public Member? Find(string name)
    {
        if (index is not null)
            return index.TryGetValue(name, out var at) ? members[at] : null;
        foreach (var member in members)
        {
            if (member.Name == name)
                return member;
        }

        return null;
    }

    private static bool RepeatsOneOf(Member[] members)
    {
        for (var i = 1; i < members.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (members[i].Name == members[j].Name)
                    return true;
            }
        }

        return false;
    }
}

public sealed class ArrayNode(SourceText source, int offset, Node[] items) : Node(source, offset)
{
    public IReadOnlyList<Node> Items => items;
}

public enum ScalarKind
{
    String,
    Number,
    True,
    False,
    Null,
}

/// <summary>A text, a number, true, false or null.</summary>
/// <param name="source">The text it stands in.</param>
/// <param name="offset">Where it begins.</param>
/// <param name="kind">What it is; YAML 1.2's core schema decides for plain scalars.</param>
/// <param name="text">The text's value; for numbers a JSON number as written (YAML's <c>0x1F</c>, <c>1_000</c>, <c>.5</c>, <c>.inf</c> are made JSON or kept as strings).</param>
public sealed class ScalarNode(SourceText source, int offset, ScalarKind kind, string text) : Node(source, offset)
{
    public ScalarKind Kind { get; } = kind;

    public string Text { get; } = text;

    public override string ToString() => Text;
}
