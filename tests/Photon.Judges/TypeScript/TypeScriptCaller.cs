using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Photon.Forms.Judging;

namespace Photon.Judges.TypeScript;

/// <summary>A node that has the generated client bundled and calls what it is told to.</summary>
internal sealed class TypeScriptCaller : IAsyncDisposable
{
    private readonly Process process;

    private TypeScriptCaller(Process process)
    {
        this.process = process;
    }

    /// <summary>Null with what node said where the client can't be bundled.</summary>
    public static async Task<(TypeScriptCaller? Caller, string? Failure)> StartAsync(string folder, Uri address, CancellationToken cancellationToken)
    {
        var script = Path.Combine(UiWorkspace.Root, "src", "client", "caller.mjs");
        var start = new ProcessStartInfo("node", [script, folder, address.GetLeftPart(UriPartial.Authority)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        var caller = new TypeScriptCaller(Process.Start(start)!);
        if (await caller.process.StandardOutput.ReadLineAsync(cancellationToken) == "ready")
            return (caller, null);
        var said = await caller.process.StandardError.ReadToEndAsync(cancellationToken);
        await caller.DisposeAsync();
        return (null, said.ReplaceLineEndings(" "));
    }

    /// <summary>What came of one call.</summary>
    public async Task<JsonObject> CallAsync(string line, CancellationToken cancellationToken)
    {
        await process.StandardInput.WriteLineAsync(line.AsMemory(), cancellationToken);
        await process.StandardInput.FlushAsync(cancellationToken);
        var answer = await process.StandardOutput.ReadLineAsync(cancellationToken);
        return answer is null ? new JsonObject { ["failure"] = "node ended" } : JsonNode.Parse(answer)!.AsObject();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
