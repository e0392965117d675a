using System.Diagnostics;
using System.Runtime.CompilerServices;
using Photon.Engine.Text;
using Photon.Pact.Format;
using Photon.Pact.Verification;

namespace Photon.Pact.Native;

/// <summary>
/// Verifies with Pact's reference core. Interactions may be verified side by side; each is a pact of its own to the core, in a folder that goes with the verifier.
/// Redirects are not followed, nothing is reported to anybody, and no plugin is looked for.
/// </summary>
/// <remarks>The core writes its own account of each interaction to the standard output of the process; that can't be turned off.</remarks>
public sealed class NativeVerifier(PactCore core) : IPactVerifier
{
    private const string Application = "photon";
    private readonly string folder = Directory.CreateTempSubdirectory("photon-pact-").FullName;
    private readonly ConditionalWeakTable<SourceText, InteractionFiles> pacts = [];
    private int files;

    /// <inheritdoc/>
    public async Task<InteractionResult> VerifyAsync(PactDocument pact, PactInteraction interaction, PactProvider provider, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var clock = Stopwatch.StartNew();
        var source = pact.Source ?? new SourceText(pact.Path, await File.ReadAllBytesAsync(pact.Path, cancellationToken));
        var whole = pacts.GetValue(source, InteractionFiles.Of);
        if (whole.Plugins.Count > 0)
            return Failed($"The pact needs the plugin {string.Join(", ", whole.Plugins)}. Photon uses no plugins, as the core would fetch them while it verifies.");
        if (whole.Make(pact.Version, interaction) is not { } file)
            return Failed($"{interaction.Location}: There is no interaction of a pact here. Read the pact again; the file may have changed.");
        if (file.IsMessage && provider.Messages is null)
            return Failed("The interaction is a message, and the provider has no source of messages.");

        var path = Path.Combine(folder, $"{Interlocked.Increment(ref files)}.json");
        await File.WriteAllBytesAsync(path, file.Utf8, cancellationToken);
        var desk = new ProviderDesk(provider, interaction);
        CoreReport report;
        try
        {
            await using var endpoint = new LoopbackEndpoint(desk.AnswerAsync);
            var address = file.IsMessage ? new Uri(endpoint.Address, ProviderDesk.MessagesPath) : provider.BaseAddress;
            var call = new CoreCall(path, pact.Provider, address, new Uri(endpoint.Address, ProviderDesk.StatesPath), provider.RequestTimeout);
            // The core blocks its thread and can't be stopped: where the caller gives up, it runs into its time limit unheard.
            report = await Task.Factory.StartNew(() => Run(call), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).WaitAsync(cancellationToken);
        }
        finally
        {
            await desk.TearDownAsync();
        }

        return new InteractionResult(pact, interaction, report.Mismatches, desk.Error ?? report.Error, clock.Elapsed) { Fault = desk.Fault };

        InteractionResult Failed(string error) => new(pact, interaction, [], error, clock.Elapsed);
    }

    public ValueTask DisposeAsync()
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // A call that nobody waits for still has its file open; the system empties its folder of temporary files.
        }

        return ValueTask.CompletedTask;
    }

    private CoreReport Run(CoreCall call)
    {
        var functions = core.Functions;
        var handle = functions.Create(Application, core.Version.ToString());
        try
        {
            functions.SetProvider(handle, call.Provider, call.Address);
            functions.SetStates(handle, call.States);
            functions.SetOptions(handle, call.Timeout);
            functions.AddFile(handle, call.Path);
            var code = functions.Execute(handle);
            return CoreReport.Read(code, functions.ReadJson(handle));
        }
        finally
        {
            functions.ShutDown(handle);
            File.Delete(call.Path);
        }
    }

    /// <param name="Path">A pact of one interaction.</param>
    /// <param name="States">Where states are asked for.</param>
    private sealed record CoreCall(string Path, string Provider, Uri Address, Uri States, TimeSpan Timeout);
}
