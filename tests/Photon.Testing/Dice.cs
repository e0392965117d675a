using System.Diagnostics.CodeAnalysis;

namespace Photon.Testing;

/// <summary>Chance that falls the same way for the same seed.</summary>
public sealed class Dice(int seed)
{
    [SuppressMessage("Security", "CA5394", Justification = "Chance for test data, which must repeat itself.")]
    private readonly Random random = new(seed);

    [SuppressMessage("Security", "CA5394", Justification = "As above.")]
    public int Below(int end) => random.Next(end);

    /// <summary>True once in so many throws.</summary>
    public bool OneIn(int throws) => Below(throws) == 0;

    public T Of<T>(params IReadOnlyList<T> choices) => choices[Below(choices.Count)];
}
