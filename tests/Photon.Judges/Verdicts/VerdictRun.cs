using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Pact.Format;
using Photon.Pact.Verification;

namespace Photon.Judges.Verdicts;

/// <summary>Asks two verifiers about the same answers.</summary>
internal sealed class VerdictRun(IPactVerifier managed, IPactVerifier native)
{
    public async Task<IReadOnlyList<VerdictRow>> JudgeAsync(IReadOnlyList<VerdictCase> cases, CancellationToken cancellationToken)
    {
        var byNumber = cases.ToDictionary(one => one.Number);
        await using var server = await AnswerServer.StartAsync(number => byNumber[number].Answer, cancellationToken);
        var provider = new PactProvider { BaseAddress = server.Address };
        var rows = new VerdictRow[cases.Count];
        await Parallel.ForEachAsync(
            Enumerable.Range(0, cases.Count),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken },
            async (i, token) => rows[i] = await JudgeAsync(cases[i], provider, token));
        return rows;
    }

    private async Task<VerdictRow> JudgeAsync(VerdictCase one, PactProvider provider, CancellationToken cancellationToken)
    {
        var diagnostics = new DiagnosticBag();
        var pact = PactReader.Read(new SourceText($"case{one.Number}.json", one.ToPact()), diagnostics);
        if (pact is null)
            return new VerdictRow(one, "unread: " + string.Join(' ', diagnostics.ToSortedList()), "");
        var ours = await managed.VerifyAsync(pact, pact.Interactions[0], provider, cancellationToken);
        var theirs = await native.VerifyAsync(pact, pact.Interactions[0], provider, cancellationToken);
        return new VerdictRow(one, Text(ours), Text(theirs));
    }

    /// <summary>Empty where the answer was accepted.</summary>
    private static string Text(InteractionResult result) => result.Error is { } error
        ? $"error: {error}"
        : string.Join("; ", result.Mismatches.Select(mismatch => $"{mismatch.Part} {mismatch.Path}: {mismatch.Message}"));
}

/// <summary>What both say of a case; empty where the answer was accepted.</summary>
internal sealed record VerdictRow(VerdictCase Case, string Managed, string Native)
{
    public bool IsAgreed => (Managed.Length == 0) == (Native.Length == 0);

    /// <summary>The columns that an explanation has globs for.</summary>
    public string Finding => $"v{Case.Version} {Case.Kinds}\t{Who} {Text}";

    public override string ToString() => $"{Case.Number}\tv{Case.Version}\t{Case.Kinds}\t{Case.Change}\tmanaged: {Managed}\tcore: {Native}".ReplaceLineEndings(" ");

    private string Who => Managed.Length == 0 ? "core alone refuses:" : "managed alone refuses:";

    private string Text => (Managed + Native).ReplaceLineEndings(" ").Replace('\t', ' ');
}
