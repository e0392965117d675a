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
        using var reader = new StreamReader(file, leaveOpen: true);
        IsFirst = reader.ReadLine() != build;
        Outcome = IsFirst ? "" : reader.ReadToEnd();
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
    public static async Task<OncePerBuild> EnterAsync(string folder, string name, string build, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var turn = new OncePerBuild(await OpenAsync(Path.Combine(folder, name), cancellation), build);
        try
        {
            // Only now: two who come at once would be in each other's way.
            var ignore = Path.Combine(folder, ".gitignore");
            if (!File.Exists(ignore))
                await File.WriteAllTextAsync(ignore, "*\n", cancellation);
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
        using var writer = new StreamWriter(file, leaveOpen: true);
        writer.Write(build);
        writer.Write('\n');
        writer.Write(outcome);
    }

    public void Dispose() => file.Dispose();

    private static async Task<FileStream> OpenAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (IsHeld(e))
            {
                await Task.Delay(betweenTries, cancellation);
            }
        }
    }

    /// <summary>A sharing violation, as Windows counts it, or a lock that would block, as Unix does.</summary>
    private static bool IsHeld(IOException e) => (e.HResult & 0xFFFF) is 32 or 33 or 11 or 35;
}
