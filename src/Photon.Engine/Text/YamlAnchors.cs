using Photon.Engine.Diagnostics;
using YamlDotNet.Core;

namespace Photon.Engine.Text;

/// <summary>
/// What anchors name. An alias gives the anchor's own node, so memory stays small; but whoever walks the nodes sees each alias in full, so
/// the walked size is bounded too ("billion laughs").
/// </summary>
internal sealed class YamlAnchors(DiagnosticBag diagnostics)
{
    /// <summary>How many nodes all aliases of a text together may stand for.</summary>
    private const long MostNodesByAlias = 1_000_000;

    private readonly Dictionary<string, (Node Node, long Size)> known = new(StringComparer.Ordinal);
    private readonly Stack<(string? Name, long SizeBefore)> open = new();
    private long size;
    private long byAlias;

    /// <summary>The bound was passed, which was reported: read no further.</summary>
    public bool IsExhausted => byAlias > MostNodesByAlias;

    public void Open(AnchorName name)
    {
        open.Push((name.IsEmpty ? null : name.Value, size));
        size++;
    }

    public void Close(Node node)
    {
        var (name, before) = open.Pop();
        if (name is not null)
            known[name] = (node, size - before);
    }

    public void Scalar(AnchorName name, Node node)
    {
        size++;
        if (!name.IsEmpty)
            known[name.Value] = (node, 1);
    }

    /// <summary>The node that an alias stands for, or null where there is none; why was reported.</summary>
    public Node? Resolve(AnchorName alias, Location location)
    {
        if (open.Any(o => o.Name == alias.Value))
        {
            diagnostics.Report(Codes.CyclicAlias, location, alias.Value);
            return null;
        }

        if (!known.TryGetValue(alias.Value, out var anchor))
        {
            diagnostics.Report(Codes.UnknownAlias, location, alias.Value);
            return null;
        }

        size += anchor.Size;
        byAlias += anchor.Size;
        if (IsExhausted)
            diagnostics.Report(Codes.AliasesExpandTooFar, location, alias.Value, MostNodesByAlias);
        return anchor.Node;
    }
}
