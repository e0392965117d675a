using System.Globalization;

namespace Photon.Packaging.Images.Layers;

/// <summary>What a layer's blob is.</summary>
/// <param name="Digest">Of the blob.</param>
/// <param name="DiffId">Of the archive that is compressed in it.</param>
/// <param name="Size">Of the blob.</param>
public sealed record LayerRecord(Digest Digest, Digest DiffId, long Size)
{
    public Descriptor Descriptor => new(MediaTypes.Layer, Digest, Size);

    /// <summary>One line, with its own hash at its end.</summary>
    internal string Format()
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Digest} {DiffId} {Size}");
        return $"{text} {HashOf(text)}\n";
    }

    /// <summary>Reads the line; null where anything about it is wrong.</summary>
    internal static LayerRecord? Parse(string line) =>
        line.TrimEnd('\n').Split(' ') is [var digest, var diffId, var size, var hash]
        && HashOf($"{digest} {diffId} {size}") == hash
        && Digest.TryParse(digest, out var blob) && Digest.TryParse(diffId, out var archive)
        && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? new LayerRecord(blob, archive, length)
            : null;

    private static string HashOf(string text) => Digest.Of(System.Text.Encoding.UTF8.GetBytes(text)).Hex[..24];
}
