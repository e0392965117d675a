using System.Text;

namespace Photon.Tasks;

/// <summary>
/// Lets the first of several callers in one build do something, on whatever nodes and for whatever projects they run; the others wait for it and learn
/// how it went. A file that is locked meanwhile and names the build is all that they share.
/// </summary>
internal sealed class OncePerBuild : IDisposable
{
    private static readonly TimeSpan betweenTries = TimeSpan.FromMilliseconds(20);

    private readonly FileStream file;
    private readonly string build;

    private OncePerBuild(FileStream file, string build)
    {
        this.file = file;
        this.build = build;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var text = Encoding.UTF8.GetString(bytes);
        IsFirst = !text.StartsWith(build + '\n', StringComparison.Ordinal);
        Outcome = IsFirst ? "" : text[(build.Length + 1)..];
    }

    /// <summary>Whether nobody in this build came before.</summary>
    public bool IsFirst { get; }

    /// <summary>What the first one said at its end.</summary>
    public string Outcome { get; }

    /// <summary>Waits until nobody else is at it.</summary>
    /// <param name="folder">Where the file lies: <c>/code/shop/.photon</c>. It is made so that git does not see it.</param>
    /// <param name="name">What is to be done once: <c>hooks.pre</c>.</param>
    /// <param name="build">Names the build.</param>
    /// <exception cref="IOException">The file can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    /// <exception cref="OperationCanceledException">The build is over before the turn comes.</exception>
    public static OncePerBuild Enter(string folder, string name, string build, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var turn = new OncePerBuild(Open(Path.Combine(folder, name), cancellation), build);
        try
        {
            // Only now: two who come at once would be in each other's way.
            var ignore = Path.Combine(folder, ".gitignore");
            if (!File.Exists(ignore))
                File.WriteAllBytes(ignore, "*\n"u8);
            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Leaves word for those who wait. Who ends without it was never there.</summary>
    public void End(string outcome)
    {
        file.SetLength(0);
        file.Write(Encoding.UTF8.GetBytes($"{build}\n{outcome}"));
        file.Flush();
    }

    public void Dispose() => file.Dispose();

    private static FileStream Open(string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (IsHeld(e))
            {
                cancellation.WaitHandle.WaitOne(betweenTries);
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>A sharing violation, as Windows counts it, or a lock that would block, as Unix does.</summary>
    private static bool IsHeld(IOException e) => (e.HResult & 0xFFFF) is 32 or 33 or 11 or 35;
}
