using System.CommandLine;
using System.IO.Enumeration;
using Photon.Forms.Checking;
using Photon.Forms.Judging;
using Photon.Forms.Report;
using Photon.Testing;
using Photon.Testing.Corpus;

namespace Photon.Forms;

/// <summary><c>forms --documents 20 --seed 1</c>, or <c>forms --all</c>.</summary>
internal static class FormsCommand
{
    private static readonly Option<string> documents = new("--documents") { Description = "How many documents, or globs over their paths with commas between.", DefaultValueFactory = _ => "20" };
    private static readonly Option<int> seed = new("--seed") { Description = "Another one chooses other documents and forms.", DefaultValueFactory = _ => 1 };
    private static readonly Option<bool> all = new("--all") { Description = "Every document, and every form of it." };
    private static readonly Option<int> forms = new("--forms") { Description = "At most so many forms of a document.", DefaultValueFactory = _ => int.MaxValue };
    private static readonly Option<long> maxBytes = new("--max-bytes") { Description = "Larger documents are left out.", DefaultValueFactory = _ => long.MaxValue };
    private static readonly Option<int> pages = new("--pages") { Description = "Pages of the browser that judge side by side.", DefaultValueFactory = _ => 2 };
    private static readonly Option<string?> output = new("--out") { Description = "The folder for the report and for what is generated; artifacts/forms where it is left out." };
    private static readonly Option<bool> checks = new("--checks") { Description = "Compile and ask the validators alone, without a browser." };
    private static readonly Option<bool> resume = new("--resume") { Description = "Leave out what the report has already." };

    public static RootCommand Create()
    {
        var command = new RootCommand("Judges the forms of real contracts.") { documents, seed, all, forms, maxBytes, pages, output, resume, checks };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (CorpusFolder.Open() is not { } corpus)
            return Say("The shared corpus is not there (PHOTON_SHARED).");
        if (!await UiWorkspace.InstallAsync(cancellationToken))
            return Say(UiWorkspace.Missing);
        if (parsed.GetValue(checks))
            return await CheckRun.RunAllAsync(corpus.Root, Chosen(parsed, corpus, new FormSample(0, parsed.GetValue(seed))), Console.Out, cancellationToken);
        if (Chromium.Path is not { } chromium)
            return Say(Chromium.Missing);
        var folder = Path.GetFullPath(parsed.GetValue(output) ?? Repository.PathOf("artifacts", "forms"));
        Directory.CreateDirectory(folder);
        var report = Open(Path.Combine(folder, "report.jsonl"), parsed.GetValue(resume));
        var sample = new FormSample(parsed.GetValue(all) ? int.MaxValue : parsed.GetValue(forms), parsed.GetValue(seed));
        var work = Path.Combine(folder, "work");
        var left = Chosen(parsed, corpus, sample).Where(document => !report.Has(document.Path));
        await using var judge = JudgeProcess.Start(chromium, Directory.CreateDirectory(work).FullName, parsed.GetValue(pages));
        await foreach (var document in new FormsRun(corpus.Root, work, sample).RunAsync(judge, left, cancellationToken))
        {
            report.Add(document);
            Console.WriteLine(LineOf(document));
        }

        var summary = Path.Combine(folder, "summary.md");
        await File.WriteAllTextAsync(summary, FormsSummary.Of(report.Documents), cancellationToken);
        Console.WriteLine(summary);
        return FormsSummary.FailuresOf(report.Documents).Any() ? 1 : 0;
    }

    private static FormsReport Open(string path, bool goesOn)
    {
        var report = new FormsReport(path);
        if (goesOn)
            report.Resume();
        else
            File.Delete(path);
        return report;
    }

    private static IEnumerable<CorpusDocument> Chosen(ParseResult parsed, CorpusFolder corpus, FormSample sample)
    {
        var known = corpus.Documents().Where(document => document.Bytes <= parsed.GetValue(maxBytes));
        if (parsed.GetValue(all))
            return known.OrderBy(document => document.Bytes);
        var wanted = parsed.GetValue(documents)!;
        if (int.TryParse(wanted, out var count))
            return known.OrderBy(document => sample.Shuffled(document.Path), StringComparer.Ordinal).Take(count);
        var globs = wanted.Split(',');
        return known.Where(document => Array.Exists(globs, glob => FileSystemName.MatchesSimpleExpression(glob, document.Path)));
    }

    private static string LineOf(JudgedDocument document)
    {
        var clean = document.Verdicts.Count(verdict => verdict.Failures.Count == 0);
        var time = string.Join(", ", document.Milliseconds.Select(each => $"{each.Key} {each.Value}"));
        return $"{document.Folder}: {clean} of {document.Verdicts.Count} forms, {document.TypeErrors.Count} type errors{(document.Failure is { } failure ? $", {failure.Split('\n')[0]}" : "")} ({time})";
    }

    private static int Say(string reason)
    {
        Console.Error.WriteLine(reason);
        return 2;
    }
}
