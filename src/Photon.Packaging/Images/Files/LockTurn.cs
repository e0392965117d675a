using System.Text;
using Photon.Packaging.Images.Building;
using Photon.Packaging.Output;

namespace Photon.Packaging.Images.Files;

/// <summary>Lets one build at a time change a lock file. Its mark lies in the cache: beside the lock file it would get into version control.</summary>
internal static class LockTurn
{
    /// <summary>Ends the names of marks, which are never pruned: who waits for one would not see that it is another file now.</summary>
    public const string End = ".turn";

    /// <summary>Waits for the turn; it lasts until it is disposed, or its process ends.</summary>
    /// <exception cref="IOException">The cache can't be written, or another build does not end.</exception>
    public static async Task<IDisposable> TakeAsync(BaseSettings settings, CancellationToken cancellation)
    {
        Directory.CreateDirectory(settings.CacheFolder);
        var path = Path.Combine(settings.CacheFolder, Digest.Of(Encoding.UTF8.GetBytes(settings.LockFile)).Hex[..16] + End);
        return await Task.Run(() => OutputLock.Take(path, settings.Patience, cancellation), cancellation)
            ?? throw new IOException($"Another build has been changing it for {settings.Patience.TotalSeconds:0} s.");
    }
}
