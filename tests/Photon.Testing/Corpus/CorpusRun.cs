using System.Diagnostics;
using Photon.Engine;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Testing.Compiling;

namespace Photon.Testing.Corpus;

/// <summary>Runs the engine and the compiler over documents, several side by side, each within bounds.</summary>
public sealed class CorpusRun(GeneratedCodeCompiler compiler, CorpusOptions options)
{
    /// <summary>The rows, in the order in which they are finished.</summary>
    public async IAsyncEnumerable<CorpusRow> RunAsync(IEnumerable<CorpusDocument> documents)
    {
        var running = new List<Task<CorpusRow>>();
        // The big ones first: they decide when the run ends.
        foreach (var document in documents.OrderByDescending(d => d.Bytes).ThenBy(d => d.Path, StringComparer.Ordinal))
        {
            running.Add(Task.Run(() => RunAsync(document)));
            if (running.Count >= options.Jobs)
                yield return await NextAsync(running);
        }

        while (running.Count > 0)
            yield return await NextAsync(running);
    }

    private static async Task<CorpusRow> NextAsync(List<Task<CorpusRow>> running)
    {
        var finished = await Task.WhenAny(running);
        running.Remove(finished);
        return await finished;
    }

    private async Task<CorpusRow> RunAsync(CorpusDocument document)
    {
        var row = new CorpusRow(document);
        var generation = new BoundedGeneration(() => Generator.Generate(RequestFor(document)));
        var failure = generation.Run(options.TimeLimit, options.AllocationLimitInMegabytes);
        row = row with
        {
            GenerateMilliseconds = generation.Elapsed.TotalMilliseconds,
            AllocatedMegabytes = generation.AllocatedMegabytes,
        };
        if (failure is not null || generation.Result is not { } result)
            return row with { Outcome = generation.IsCrash ? CorpusOutcome.Crashed : CorpusOutcome.Timeout, Failure = failure };

        row = row with
        {
            Diagnostics = result.Diagnostics,
            Lines = result.Files.Where(f => f.Kind == GeneratedFileKind.Compile).Sum(f => f.Text.AsSpan().Count('\n')),
        };
        return await CompileAsync(row, result);
    }

    private async Task<CorpusRow> CompileAsync(CorpusRow row, GenerateResult result)
    {
        if (result.HasErrors)
            return row with { Outcome = OutcomeOf(result, []) };
        if (row.Lines > options.MaxCompiledLines)
            return row with { Outcome = CorpusOutcome.Timeout, Failure = "not compiled: more lines than asked for" };
        await using var limit = new CompileLimit(options.CompileTimeLimit, options.CompileMemoryLimitInMegabytes);
        var clock = Stopwatch.StartNew();
        try
        {
            var request = new CompileRequest
            {
                Files = result.Files,
                RunAnalyzers = options.RunAnalyzers,
                AllowMissingHandlers = true,
            };
            var compiled = await compiler.CheckAsync(request, limit.Token);
            return row with
            {
                Messages = compiled.Messages,
                CompileMilliseconds = clock.Elapsed.TotalMilliseconds,
                Outcome = OutcomeOf(result, compiled.Messages),
            };
        }
        catch (OperationCanceledException)
        {
            return row with
            {
                CompileMilliseconds = clock.Elapsed.TotalMilliseconds,
                Outcome = CorpusOutcome.Timeout,
                Failure = limit.Reason,
            };
        }
    }

    private static CorpusOutcome OutcomeOf(GenerateResult result, IReadOnlyList<CompilerMessage> messages)
    {
        var isBroken = result.Diagnostics.Any(d => d.Severity == Severity.Error || d.Rule.IsLocal);
        var isSilent = result.Files.Count == 0 && !isBroken;
        if (messages.Count > 0 || isSilent || result.Diagnostics.Any(d => d.Location.Line == 0))
            return CorpusOutcome.Failed;
        return isBroken ? CorpusOutcome.Diagnosed : CorpusOutcome.Ok;
    }

    private GenerateRequest RequestFor(CorpusDocument document)
    {
        var loader = new FolderLoader(options.Root);
        return new GenerateRequest
        {
            Contract = loader.Read(document.Path),
            Loader = loader,
            Name = "Corpus",
            Namespace = "Corpus.Api",
            RuntimeNamespace = "Corpus.Api",
            Emit = options.Emit,
            AllowBrokenParts = true,
            AllowMissingHandlers = true,
        };
    }
}
