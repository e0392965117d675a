using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Photon.Judges.Npm;

namespace Photon.Judges.Prism;

/// <summary>A Prism on a free port of the loopback, ended by its process id.</summary>
internal sealed class PrismProcess : IAsyncDisposable
{
    private static readonly TimeSpan startLimit = TimeSpan.FromSeconds(120);
    private readonly Process process;

    private PrismProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>A mock that answers with examples and refuses requests that break the contract.</summary>
    public static Task<(PrismProcess? Prism, string? Failure)> MockAsync(NpmPackages packages, string document, CancellationToken cancellationToken) =>
        StartAsync(packages, ["mock", document], cancellationToken);

    /// <summary>A proxy before a server that looks at what goes through.</summary>
    public static Task<(PrismProcess? Prism, string? Failure)> ProxyAsync(
        NpmPackages packages, string document, Uri server, CancellationToken cancellationToken) =>
        StartAsync(packages, ["proxy", document, server.GetLeftPart(UriPartial.Authority)], cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<(PrismProcess? Prism, string? Failure)> StartAsync(
        NpmPackages packages, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("node", [packages.Prism, .. arguments, "-h", "127.0.0.1", "-p", $"{port}", "--errors=true"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FORCE_COLOR"] = "0";
        var output = new StringBuilder();
        var isListening = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.Exited += (_, _) => isListening.TrySetResult(false);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var prism = new PrismProcess(process, new Uri($"http://127.0.0.1:{port}"));
        var finished = await Task.WhenAny(isListening.Task, Task.Delay(startLimit, cancellationToken));
        if (finished == isListening.Task && await isListening.Task)
            return (prism, null);
        await prism.DisposeAsync();
        lock (output)
            return (null, finished == isListening.Task ? FirstWords(output.ToString()) : $"does not listen after {startLimit.TotalSeconds} s");

        void Note(string? line)
        {
            if (line is null)
                return;
            lock (output)
                output.AppendLine(line);
            if (line.Contains("Prism is listening", StringComparison.Ordinal))
                isListening.TrySetResult(true);
        }
    }

    private static string FirstWords(string output)
    {
        var text = string.Join(' ', output.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && !l.Contains("Starting Prism", StringComparison.Ordinal)));
        return text.Length > 300 ? text[..300] : text;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
