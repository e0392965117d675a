using Photon.Engine.Text;

namespace Photon.Engine.Model.Values;

/// <summary>Why a value does not meet its rule.</summary>
/// <param name="Node">The value, or the part of it that is at fault: it knows its line.</param>
/// <param name="Pointer">The way there as a JSON pointer; empty for the whole.</param>
/// <param name="Reason">Behind "is" or "has": <c>is "tall", which is none of "s", "m", "l"</c>.</param>
public sealed record ValueFault(Node Node, string Pointer, string Reason)
{
    public override string ToString() => Pointer.Length == 0 ? $"it {Reason}" : $"{Pointer} {Reason}";
}
