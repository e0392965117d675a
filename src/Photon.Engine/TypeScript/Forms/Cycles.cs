namespace Photon.Engine.TypeScript.Forms;

/// <summary>Finds what leads back to itself, by Tarjan's algorithm without calls within calls.</summary>
internal sealed class Cycles<T>
    where T : class
{
    private readonly Dictionary<T, int> group = [];
    private readonly HashSet<T> selfish = [];

    public Cycles(IEnumerable<T> all, Func<T, IEnumerable<T>> next)
    {
        var index = new Dictionary<T, int>();
        var low = new Dictionary<T, int>();
        var stack = new Stack<T>();
        var open = new Stack<(T Node, IEnumerator<T> Next)>();
        foreach (var start in all)
        {
            if (!index.ContainsKey(start))
                Open(start);
            while (open.TryPeek(out var top))
                Step(top.Node, top.Next);
        }

        void Open(T node)
        {
            index[node] = low[node] = index.Count;
            stack.Push(node);
            open.Push((node, next(node).GetEnumerator()));
        }

        void Step(T node, IEnumerator<T> targets)
        {
            if (targets.MoveNext())
            {
                var target = targets.Current;
                if (ReferenceEquals(target, node))
                    selfish.Add(node);
                if (!index.TryGetValue(target, out var seenAt))
                    Open(target);
                else if (!group.ContainsKey(target))
                    low[node] = Math.Min(low[node], seenAt);
                return;
            }

            open.Pop();
            if (open.TryPeek(out var parent))
                low[parent.Node] = Math.Min(low[parent.Node], low[node]);
            if (low[node] != index[node])
                return;
            T member;
            do
            {
                member = stack.Pop();
                group[member] = index[node];
            }
            while (!ReferenceEquals(member, node));
        }
    }

    /// <summary>Whether the second leads back to the first.</summary>
    public bool AreOnOne(T from, T to) => ReferenceEquals(from, to)
        ? selfish.Contains(from)
        : group.TryGetValue(from, out var left) && group.TryGetValue(to, out var right) && left == right;
}
