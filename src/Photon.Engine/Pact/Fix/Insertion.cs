using Photon.Engine.Text;

namespace Photon.Engine.Pact.Fix;

/// <summary>A member that an object of the contract is to get.</summary>
/// <param name="Behind">The member that it is written behind; null for the last one.</param>
/// <param name="What">For people.</param>
internal sealed record Insertion(ObjectNode Target, string Name, Node Value, string? Behind, string What)
{
    /// <summary>The value that the new member is written behind; null where the object is empty.</summary>
    public Member? Anchor => (Behind is null ? null : Target.Find(Behind)) ?? (Target.Members.Count > 0 ? Target.Members[^1] : null);
}
