using System.Runtime.CompilerServices;
using Photon.Forms.Contracts;
using Photon.Forms.Judging;
using Photon.Forms.Mutations;
using Photon.Testing.Corpus;

namespace Photon.Forms;

/// <summary>Judges the forms of documents, one document after the other; the next one is generated while one is judged.</summary>
/// <param name="root">Where the documents lie.</param>
/// <param name="work">Where what is generated of each goes.</param>
/// <param name="sample">Which forms of a document.</param>
internal sealed class FormsRun(string root, string work, FormSample sample)
{
    public async IAsyncEnumerable<JudgedDocument> RunAsync(JudgeProcess judge, IEnumerable<CorpusDocument> documents, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Task<JudgedDocument>? judging = null;
        foreach (var document in documents)
        {
            var prepared = Prepare(document);
            if (judging is not null)
                yield return await judging;
            judging = JudgeAsync(judge, prepared, cancellationToken);
        }

        if (judging is not null)
            yield return await judging;
    }

    private static async Task<JudgedDocument> JudgeAsync(JudgeProcess judge, Prepared prepared, CancellationToken cancellationToken)
    {
        if (prepared.Contract is not { } contract)
            return new JudgedDocument(prepared.Document.Path, [], [], prepared.Failure, new Dictionary<string, long>());
        var judged = await judge.JudgeAsync(FolderOf(prepared.Document), cancellationToken);
        var declared = new DeclaredMembers(contract.Model);
        var types = prepared.Forms.ToDictionary(form => form.Name, form => form.Form.Type, StringComparer.Ordinal);
        return judged with
        {
            Folder = prepared.Document.Path,
            Skipped = prepared.Skipped,
            Verdicts = [.. judged.Verdicts.Select(verdict => WithForgotten(verdict, declared.Forgotten(types[verdict.Name], verdict.Counts.Keys)))],
        };
    }

    private static Verdict WithForgotten(Verdict verdict, IEnumerable<string> pointers) =>
        verdict with { Failures = [.. verdict.Failures, .. pointers.Select(pointer => new Failure("fields", $"There is no field at {pointer}, which the contract declares."))] };

    private Prepared Prepare(CorpusDocument document)
    {
        try
        {
            if (JudgedContract.Open(Path.Combine(root, document.Path)) is not { } contract)
                return new Prepared(document, null, "The contract can't be read.");
            var all = JudgedForms.Of(contract);
            var chosen = sample.Of(all);
            var examples = new FormExamples(contract.Model);
            var mutations = new MutationMaker();
            CaseFolder.Write(Path.Combine(work, FolderOf(document)), contract, [.. chosen.Select(form => JudgedForms.CasesOf(form, examples, mutations))]);
            return new Prepared(document, contract, null) { Forms = chosen, Skipped = all.Count - chosen.Count };
        }
        catch (Exception e) // a crash of the engine is a row of the report, not the end of the run
        {
            return new Prepared(document, null, $"{e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}");
        }
    }

    private static string FolderOf(CorpusDocument document) => document.Path.Replace('/', '+');

    /// <summary>A document that was generated, or why it was not.</summary>
    private sealed record Prepared(CorpusDocument Document, JudgedContract? Contract, string? Failure)
    {
        public IReadOnlyList<JudgedForm> Forms { get; init; } = [];

        /// <summary>Forms that are not judged: not chosen, or like one that is.</summary>
        public int Skipped { get; init; }
    }
}
