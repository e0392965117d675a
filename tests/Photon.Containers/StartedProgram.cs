using System.Collections.Concurrent;
using System.Diagnostics;

namespace Photon.Containers;

/// <summary>A program that serves until it is stopped, by its own id.</summary>
public sealed class StartedProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();
    private bool isDisposed;

    public StartedProgram(string path, params ReadOnlySpan<string> arguments)
    {
        process = new Process { StartInfo = new ProcessStartInfo(path, arguments.ToArray()) { RedirectStandardOutput = true, RedirectStandardError = true } };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public int Id => process.Id;

    /// <summary>Waits until it serves; stops it if it does not.</summary>
    public async Task WaitAsync(Func<Task<bool>> serves, CancellationToken cancellation)
    {
        try
        {
            await PollAsync(serves, cancellation);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    private async Task PollAsync(Func<Task<bool>> serves, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await serves())
        {
            Assert.False(process.HasExited, $"{process.StartInfo.FileName} ended: {string.Join('\n', lines.TakeLast(15))}");
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, $"{process.StartInfo.FileName} does not serve: {string.Join('\n', lines.TakeLast(15))}");
            await Task.Delay(50, cancellation);
        }
    }

    /// <summary>Ends it as a crash does.</summary>
    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    /// <summary>Asks it to end, and ends it if it does not.</summary>
    public void Dispose()
    {
        if (isDisposed)
            return;
        isDisposed = true;
        if (!process.HasExited)
        {
            using (var asked = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
                asked.WaitForExit();
            if (!process.WaitForExit(TimeSpan.FromSeconds(10)))
                Kill();
        }

        process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null)
            lines.Enqueue(line);
    }
}
