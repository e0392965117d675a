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
    private static readonly TimeSpan endLimit = TimeSpan.FromSeconds(2);
    private readonly string[] arguments;
    private readonly StringBuilder output = new();
    private Process? process;

    private PrismProcess(string[] arguments, Uri address)
    {
        this.arguments = arguments;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Whether it ended by itself, as Prism does where an exception escapes it; that may take a moment.</summary>
    public async Task<bool> IsBrokenAsync(bool isSuspected)
    {
        if (isSuspected && process is { HasExited: false })
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(endLimit));
        return process is { HasExited: true };
    }

    /// <summary>Its last words.</summary>
    public string LastError
    {
        get
        {
            lock (output)
                return output.ToString().Split('\n').LastOrDefault(line => line.Contains("Error", StringComparison.Ordinal))?.Trim() ?? "without a word";
        }
    }

    /// <summary>Begins again at the same address.</summary>
    public async Task<string?> RestartAsync(CancellationToken cancellationToken)
    {
        await EndAsync();
        return await StartAsync(cancellationToken);
    }

    /// <summary>A mock that answers with examples and refuses requests that break the contract.</summary>
    public static Task<(PrismProcess? Prism, string? Failure)> MockAsync(NpmPackages packages, string document, CancellationToken cancellationToken) =>
        StartAsync(packages, ["mock", document], cancellationToken);

    /// <summary>A proxy before a server that looks at what goes through.</summary>
    public static Task<(PrismProcess? Prism, string? Failure)> ProxyAsync(
        NpmPackages packages, string document, Uri server, CancellationToken cancellationToken) =>
        StartAsync(packages, ["proxy", document, server.GetLeftPart(UriPartial.Authority)], cancellationToken);

    public async ValueTask DisposeAsync() => await EndAsync();

    private async Task EndAsync()
    {
        if (process is null)
            return;
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    private static async Task<(PrismProcess? Prism, string? Failure)> StartAsync(
        NpmPackages packages, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var port = FreePort();
        var prism = new PrismProcess(
            [packages.Prism, .. arguments, "-h", "127.0.0.1", "-p", $"{port}", "--errors=true"], new Uri($"http://127.0.0.1:{port}"));
        return await prism.StartAsync(cancellationToken) is { } failure ? (null, failure) : (prism, null);
    }

    /// <summary>Why it does not listen, or null.</summary>
    private async Task<string?> StartAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("node", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["FORCE_COLOR"] = "0";
        lock (output)
            output.Clear();
        var isListening = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.Exited += (_, _) => isListening.TrySetResult(false);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var finished = await Task.WhenAny(isListening.Task, Task.Delay(startLimit, cancellationToken));
        if (finished == isListening.Task && await isListening.Task)
            return null;
        await EndAsync();
        lock (output)
            return finished == isListening.Task ? FirstWords(output.ToString()) : $"does not listen after {startLimit.TotalSeconds} s";

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
