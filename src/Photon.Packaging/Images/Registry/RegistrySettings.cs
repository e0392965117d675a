namespace Photon.Packaging.Images.Registry;

/// <summary>How registries are talked to.</summary>
public sealed record RegistrySettings
{
    /// <summary>Hosts, with their ports, that speak http; <c>localhost</c> and 127.0.0.0/8 always do.</summary>
    public IReadOnlyList<string> InsecureRegistries { get; init; } = [];

    /// <summary>How many blobs go out at the same time.</summary>
    public int ParallelBlobs { get; init; } = 4;

    /// <summary>How often one request, or one part of a blob, is tried.</summary>
    public int MostAttempts { get; init; } = 6;

    /// <summary>The wait before the second attempt; it doubles from then on.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>No wait is longer; a registry that asks for more is not waited for.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a registry may take for the head of an answer, and then for each piece of a body.</summary>
    public TimeSpan AnswerLimit { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>A larger blob goes out in pieces of this many bytes.</summary>
    public int ChunkSize { get; init; } = 32 * 1024 * 1024;
}
