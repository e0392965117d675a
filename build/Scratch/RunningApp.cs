using System.Diagnostics;
using System.Text;

namespace Photon.Build.Scratch;

/// <summary>A web app that this program started on a free port of the loopback address, and ends.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan startLimit = TimeSpan.FromMinutes(2);

    private readonly Process process;

    private RunningApp(Process process, Uri address)
    {
        this.process = process;
        Http = new HttpClient { BaseAddress = address };
    }

    /// <summary>Asks the app.</summary>
    public HttpClient Http { get; }

    public Uri Address => Http.BaseAddress!;

    /// <summary>Starts the app and waits until it listens.</summary>
    /// <param name="command">Such as <c>dotnet run --no-build</c>; the address is added as an argument of the app.</param>
    public static async Task<RunningApp> StartAsync(ShellCommand command)
    {
        var output = new StringBuilder();
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = Shell.Start(
            command with { Arguments = [.. command.Arguments, "--urls", "http://127.0.0.1:0"] },
            line =>
            {
                lock (output)
                    output.AppendLine(line);
                var at = line.IndexOf(Listening, StringComparison.Ordinal);
                if (at >= 0)
                    address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
            });
        var ended = process.WaitForExitAsync();
        var first = await Task.WhenAny(address.Task, ended, Task.Delay(startLimit));
        if (first == address.Task)
            return new RunningApp(process, await address.Task);
        await EndAsync(process);
        lock (output)
            throw new BuildFailure($"{command} did not begin to listen.", output.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await EndAsync(process);
    }

    /// <summary>Ends the process that was started and its children; no other.</summary>
    private static async Task EndAsync(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}
