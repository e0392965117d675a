using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Photon.Forms.Judging;

/// <summary>The judge's half in node, which compiles, bundles and opens Chromium: asked for one folder at a time, it answers with what came of it.</summary>
internal sealed class JudgeProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly StringBuilder errors = new();

    private JudgeProcess(Process process)
    {
        this.process = process;
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
    }

    /// <param name="root">The folder that holds a folder for each document.</param>
    /// <param name="pages">Pages of the browser that judge side by side.</param>
    public static JudgeProcess Start(string chromium, string root, int pages)
    {
        var main = Path.Combine(UiWorkspace.Root, "src", "judge", "node", "main.mjs");
        var start = new ProcessStartInfo("node", [main, chromium, root, $"{pages}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = UiWorkspace.Root,
        };
        return new JudgeProcess(Process.Start(start)!);
    }

    /// <summary>Judges what lies in a folder of the root.</summary>
    public async Task<JudgedDocument> JudgeAsync(string folder, CancellationToken cancellationToken)
    {
        await process.StandardInput.WriteLineAsync(folder.AsMemory(), cancellationToken);
        await process.StandardInput.FlushAsync(cancellationToken);
        var line = await process.StandardOutput.ReadLineAsync(cancellationToken)
            ?? throw new InvalidOperationException($"The judge in node ended: {errors}");
        return JsonSerializer.Deserialize(line, JudgedJson.Default.JudgedDocument)!;
    }

    /// <summary>Ends it: first by the end of its input, as it closes its browser then.</summary>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }
}
