using Photon.Packaging.Records;

namespace Photon.Packaging;

/// <summary>What a pack did.</summary>
/// <param name="Record">What was delivered.</param>
/// <param name="Inputs">Absolute paths of all files that it was made of, sorted ordinally.</param>
/// <param name="Written">How many files of the output folder changed.</param>
public sealed record PackResult(PackRecord Record, IReadOnlyList<string> Inputs, int Written)
{
    /// <summary>Absolute paths of all files in the output folder that are the deliverable's.</summary>
    public IReadOnlyList<string> Outputs { get; init; } = [];

    /// <summary>Absolute paths of files in caches that the deliverable needs.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];
}
