using Photon.Engine.Diagnostics;

namespace Photon.Engine.Text;

/// <summary>YAML's merge key (yaml.org/type/merge): <c>&lt;&lt;: *defaults</c> brings in the members that the object has not itself.</summary>
internal static class MergeKey
{
    public const string Name = "<<";

    /// <summary>Marks a member as a merge, apart from a quoted key of the same text.</summary>
    public const int Offset = -1;

    /// <summary>Puts merged members where the merge key stands. The object's own win, then the first merged.</summary>
    public static Member[] Expand(Member[] members, DiagnosticBag diagnostics)
    {
        var taken = members.Where(m => m.NameOffset != Offset).Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        var all = new List<Member>(members.Length);
        foreach (var member in members)
        {
            if (member.NameOffset != Offset)
                all.Add(member);
            else
                all.AddRange(ObjectsOf(member.Value, diagnostics).SelectMany(o => o.Members).Where(m => taken.Add(m.Name)));
        }

        return [.. all];
    }

    private static IEnumerable<ObjectNode> ObjectsOf(Node value, DiagnosticBag diagnostics)
    {
        foreach (var item in value is ArrayNode array ? array.Items : [value])
        {
            if (item is ObjectNode merged)
                yield return merged;
            else
                diagnostics.Report(Codes.MergeOfNoObject, item.Location);
        }
    }
}
