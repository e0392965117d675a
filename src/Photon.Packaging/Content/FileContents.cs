using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Photon.Packaging.Content;

/// <summary>Lengths and hashes of files, each read once in a run.</summary>
public sealed class FileContents
{
    private readonly ConcurrentDictionary<string, FileContent> known = new(StringComparer.Ordinal);

    /// <summary>The content of the file at an absolute path.</summary>
    public FileContent Of(string path) => known.GetOrAdd(path, Read);

    /// <summary>Reads many files side by side, the largest first.</summary>
    public void Prepare(IEnumerable<string> paths, CancellationToken cancellation)
    {
        var unread = paths.Distinct(StringComparer.Ordinal).Where(path => !known.ContainsKey(path)).OrderByDescending(path => new FileInfo(path).Length);
        SideBySide.Run(unread, path => Of(path), cancellation);
    }

    /// <summary>What is left of a stream.</summary>
    public static FileContent Of(Stream stream)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = FileChunks.Read(stream, hash.AppendData);
        return new FileContent(length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static FileContent Read(string path)
    {
        using var stream = FileChunks.Open(path);
        return Of(stream);
    }
}
