using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Forms.Mutations;

/// <summary>A part of a value, with every rule that is sure to be asked there.</summary>
/// <param name="Node">The part as it is.</param>
/// <param name="Rules">The rules, <c>allOf</c> flattened.</param>
/// <param name="Outer">What it is a part of; null for the whole.</param>
/// <param name="Step">Its name or number in there.</param>
internal sealed record Spot(Node Node, IReadOnlyList<ValueRule> Rules, Spot? Outer, string Step)
{
    public IReadOnlyList<string> Steps => Outer is null ? [] : [.. Outer.Steps, Step];

    /// <summary>The member that tells branches apart, which must stay as it is.</summary>
    public bool IsTag(string name) => Rules.Any(rule => rule.Discriminator?.PropertyName == name);
}
