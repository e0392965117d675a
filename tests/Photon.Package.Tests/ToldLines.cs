using System.Diagnostics;
using System.Threading.Channels;
using Photon.Build;

namespace Photon.Package.Tests;

/// <summary>A program that runs beside a test, and what it says.</summary>
internal sealed class ToldLines : IDisposable
{
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();
    private readonly Process process;

    private ToldLines(ShellCommand command)
    {
        process = Shell.Start(command, line => lines.Writer.TryWrite(line));
    }

    public static ToldLines Start(ShellCommand command) => new(command);

    /// <summary>Waits for a line that holds a text.</summary>
    public async Task WaitForAsync(string text)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(2));
        await foreach (var line in lines.Reader.ReadAllAsync(limit.Token))
        {
            if (line.Contains(text, StringComparison.Ordinal))
                return;
        }
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
    }
}
