using Photon.Engine.Diagnostics;

namespace Photon.Engine.Text;

/// <summary>
/// Puts nodes together from a parser's events without recursion. Names come before their values; of a repeated name the first is kept
/// and the rest are reported.
/// </summary>
internal sealed class NodeBuilder(SourceText source, DiagnosticBag diagnostics)
{
    private readonly List<Member> members = [];
    private readonly List<Node> items = [];
    private Frame[] frames = new Frame[16];

    /// <summary>How many arrays and objects are open.</summary>
    public int Depth { get; private set; }

    public Node? Root { get; private set; }

    /// <summary>The innermost open one is an object that waits for a name.</summary>
    public bool WantsName => Depth > 0 && frames[Depth - 1] is { IsArray: false, Name: null };

    /// <summary>False where that would be too deep, which was reported.</summary>
    public bool Open(bool isArray, int offset)
    {
        if (Depth == NodeParser.DeepestNesting)
        {
            diagnostics.Report(Codes.NestedTooDeeply, source.LocationAt(offset), NodeParser.DeepestNesting);
            return false;
        }

        if (Depth == frames.Length)
            Array.Resize(ref frames, frames.Length * 2);
        frames[Depth++] = new Frame { IsArray = isArray, Offset = offset, Start = isArray ? items.Count : members.Count };
        return true;
    }

    public void Name(string name, int offset)
    {
        ref var frame = ref frames[Depth - 1];
        frame.Name = name;
        frame.NameOffset = offset;
    }

    /// <summary>The next value is one whose members are merged in (YAML's <c>&lt;&lt;</c>).</summary>
    public void NameMerge()
    {
        Name(MergeKey.Name, MergeKey.Offset);
        frames[Depth - 1].HasMerge = true;
    }

    public Node Close()
    {
        ref var frame = ref frames[--Depth];
        Node node = frame.IsArray
            ? new ArrayNode(source, frame.Offset, Cut(items, frame.Start))
            : ObjectOf(frame.Offset, MembersOf(ref frame));
        Add(node);
        return node;
    }

    public void Add(Node node)
    {
        if (Depth == 0)
        {
            Root ??= node;
            return;
        }

        ref var frame = ref frames[Depth - 1];
        if (frame.IsArray)
        {
            items.Add(node);
            return;
        }

        members.Add(new Member(frame.Name!, frame.NameOffset, node));
        frame.Name = null;
    }

    private Member[] MembersOf(ref Frame frame)
    {
        var own = Cut(members, frame.Start);
        return frame.HasMerge ? MergeKey.Expand(own, diagnostics) : own;
    }

    private ObjectNode ObjectOf(int offset, Member[] all)
    {
        var node = new ObjectNode(source, offset, all);
        if (!node.RepeatsNames)
            return node;
        var first = new Dictionary<string, Member>(StringComparer.Ordinal);
        var kept = new List<Member>();
        foreach (var member in all)
        {
            if (first.TryAdd(member.Name, member))
                kept.Add(member);
            else
                diagnostics.Report(Codes.RepeatedName, source.LocationAt(member.NameOffset), member.Name, source.LocationAt(first[member.Name].NameOffset).Line);
        }

        return new ObjectNode(source, offset, [.. kept]);
    }

    private static T[] Cut<T>(List<T> stack, int start)
    {
        var count = stack.Count - start;
        if (count == 0)
            return [];
        var cut = new T[count];
        stack.CopyTo(start, cut, 0, count);
        stack.RemoveRange(start, count);
        return cut;
    }

    private struct Frame
    {
        public bool IsArray;
        public int Offset;
        public int Start;
        public string? Name;
        public int NameOffset;
        public bool HasMerge;
    }
}
