using System.Globalization;
using Photon.Testing.Corpus;

namespace Photon.Forms.Checking;

/// <summary>Compiles and asks the validators of several documents at once.</summary>
/// <param name="root">Where the documents lie.</param>
/// <param name="name">The folder below <c>artifacts/ui</c>.</param>
internal sealed class CheckRun(string root, string name)
{
    private const int DocumentsAtOnce = 40;

    /// <summary>The same for many documents, a part at a time; writes what is wrong and a line of figures. Answers 0 where nothing is.</summary>
    public static async Task<int> RunAllAsync(string root, IEnumerable<CorpusDocument> documents, TextWriter output, CancellationToken cancellationToken)
    {
        var (count, asked, mutated, wrong) = (0, 0, 0, 0);
        foreach (var part in documents.Chunk(DocumentsAtOnce))
        {
            var run = await new CheckRun(root, "checks-of-all").RunAsync(part, cancellationToken);
            foreach (var line in run.Failures.Append(run.CompilerOutput).Where(line => line.Length > 0))
                await output.WriteLineAsync(line);
            (count, asked, mutated, wrong) = (count + part.Length, asked + run.Asked, mutated + run.Mutated, wrong + run.Failures.Count + (run.CompilerOutput.Length > 0 ? 1 : 0));
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} documents, {asked} values, {mutated} of them with one mistake: {wrong} wrong"));
        return wrong == 0 ? 0 : 1;
    }

    public async Task<CheckRunResult> RunAsync(IEnumerable<CorpusDocument> documents, CancellationToken cancellationToken)
    {
        var bench = new CheckBench(name);
        var expected = new List<(string Document, ExpectedAnswer Answer)>();
        foreach (var (i, document) in documents.Index())
        {
            if (CheckedContract.Open(Path.Combine(root, document.Path)) is { } contract)
                expected.AddRange(contract.AddTo(bench, "d" + i.ToString(CultureInfo.InvariantCulture)).Select(answer => (document.Path, answer)));
        }

        var compiled = await bench.CompileAsync(cancellationToken);
        var answers = await bench.AskAsync(expected.Select(one => one.Answer.Case), cancellationToken);
        var failures = expected.Zip(answers).Where(pair => !pair.First.Answer.IsMetBy(pair.Second))
            .Select(pair => Show(pair.First.Document, pair.First.Answer, pair.Second)).ToList();
        return new CheckRunResult(expected.Count, expected.Count(one => one.Answer.Pointer is not null), failures, compiled);
    }

    private static string Show(string document, ExpectedAnswer expected, CheckAnswer answer)
    {
        var json = expected.Case.Json.Length > 300 ? expected.Case.Json[..300] + "…" : expected.Case.Json;
        return $"{document} {expected.Type}: expected {(expected.Pointer is null ? "nothing" : $"{expected.Pointer}: {expected.Code}")}, found {(answer.IsValid ? "nothing" : answer)}, of {json}";
    }
}

/// <param name="Asked">How many values.</param>
/// <param name="Mutated">How many of them were to be refused.</param>
/// <param name="Failures">One line each.</param>
/// <param name="CompilerOutput">Empty where tsc says nothing.</param>
internal sealed record CheckRunResult(int Asked, int Mutated, IReadOnlyList<string> Failures, string CompilerOutput);
