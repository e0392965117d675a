using Photon.Engine.Text;

namespace Photon.Engine.Pact.Fix;

/// <summary>Holds an edited text against what was meant: the old document, and the new members in their places. Comments are not nodes; no edit touches them.</summary>
internal static class FixCheck
{
    public static bool IsAsMeant(Node before, Node? after, ILookup<ObjectNode, Insertion> insertions) => (before, after) switch
    {
        (ObjectNode old, ObjectNode made) => AreMembersAsMeant(old, made, insertions),
        (ArrayNode old, ArrayNode made) => old.Items.Count == made.Items.Count && old.Items.Zip(made.Items).All(pair => IsAsMeant(pair.First, pair.Second, insertions)),
        (ScalarNode old, ScalarNode made) => old.Kind == made.Kind && old.Text == made.Text,
        _ => false,
    };

    private static bool AreMembersAsMeant(ObjectNode old, ObjectNode made, ILookup<ObjectNode, Insertion> insertions)
    {
        var added = insertions[old].ToList();
        return made.Members.Count == old.Members.Count + added.Count
            && old.Members.All(member => IsAsMeant(member.Value, made[member.Name], insertions))
            && added.TrueForAll(insertion => IsAsMeant(insertion.Value, made[insertion.Name], insertions));
    }
}
