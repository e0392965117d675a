using Photon.Engine.Diagnostics;
using Photon.Packaging.Content;
using Photon.Packaging.Images;
using Photon.Packaging.Sboms;

namespace Photon.Packaging.Formats;

/// <summary>What a format works with.</summary>
public sealed record Workshop
{
    /// <summary>What is inside an archive and where.</summary>
    public required Layout Layout { get; init; }

    /// <summary>From 1 (fast) to 9 (small).</summary>
    public required int CompressionLevel { get; init; }

    public required FileContents Contents { get; init; }

    public required BlobCache Cache { get; init; }

    /// <summary>An empty folder on the output's disk: a file made here is moved to its place, not copied.</summary>
    public required string StageFolder { get; init; }

    /// <summary>The bill of materials; null where there is nothing to make it of.</summary>
    public Bill? Bill { get; init; }

    /// <summary>What image is wanted; null for none.</summary>
    public ImageRequest? Image { get; init; }

    public required DiagnosticBag Diagnostics { get; init; }

    /// <summary>Where problems are reported: the project.</summary>
    public required Location Location { get; init; }

    public required CancellationToken Cancellation { get; init; }

    /// <summary>A file that Photon makes itself.</summary>
    public DeliveredFile Make(string path, ReadOnlySpan<byte> bytes, bool isExecutable = false) => new(path, Cache.Keep(bytes), isExecutable);
}
