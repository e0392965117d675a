using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Forms.Mutations;

/// <summary>What could stand in place of a part of a value, to break one constraint.</summary>
/// <param name="Rule">The rule that has the constraint.</param>
/// <param name="Code">The constraint, as <c>check.ts</c> calls it.</param>
/// <param name="Node">The part as it would be.</param>
internal sealed record Change(ValueRule Rule, string Code, Node Node)
{
    /// <summary>Where the error is, below the part: the member that is missing or not wanted.</summary>
    public IReadOnlyList<string> Beyond { get; init; } = [];
}
