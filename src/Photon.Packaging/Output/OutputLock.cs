namespace Photon.Packaging.Output;

/// <summary>Keeps an output folder for one build at a time, by a file that only one process can open.</summary>
internal static class OutputLock
{
    private const int SharingViolation = unchecked((int)0x80070020);
    private const int LockedOnLinux = 11;
    private const int LockedOnMac = 35;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for the lock; null where another build keeps it for longer than <paramref name="patience"/>.</summary>
    public static FileStream? Take(string path, TimeSpan patience, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException e) when (e.HResult is SharingViolation or LockedOnLinux or LockedOnMac)
            {
                if (waited >= patience)
                    return null;
                if (cancellation.WaitHandle.WaitOne(Pause))
                    throw new OperationCanceledException(cancellation);
            }
        }
    }
}
