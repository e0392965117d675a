using System.CommandLine;
using Photon.Forms.Judging;
using Photon.Judges.Contracts;
using Photon.Judges.Npm;
using Photon.Judges.Prism;
using Photon.Judges.Report;
using Photon.Judges.TypeScript;
using Photon.Testing;
using Photon.Testing.Compiling;
using Photon.Testing.Corpus;

namespace Photon.Judges;

/// <summary><c>prism</c>: the generated client before Prism's mock; with <c>--proxy</c> the generated server behind its proxy.</summary>
internal static class PrismCommand
{
    public static Command Create()
    {
        var only = CommonOptions.Only();
        var bytes = CommonOptions.MaxBytes();
        var count = CommonOptions.Count();
        var proxy = new Option<bool>("--proxy") { Description = "The generated server behind the validating proxy." };
        var typeScript = new Option<bool>("--typescript") { Description = "The generated TypeScript client before the mock." };
        var failures = new Option<string?>("--failures") { Description = "A file for every failure." };
        var command = new Command("prism", "The generated client before Prism's mock, or the server behind its proxy.") { only, bytes, count, proxy, typeScript, failures };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (CorpusFolder.Open() is not { } corpus)
                return CommonOptions.SayNoCorpus();
            if (await NpmPackages.InstallAsync(cancellationToken) is not { } packages)
                return CommonOptions.SayNoNpm();
            if (parsed.GetValue(typeScript) && !await UiWorkspace.InstallAsync(cancellationToken))
                return CommonOptions.SayNoNpm();
            var node = new TypeScriptRun(packages, corpus.Root);
            var run = new PrismRun(GeneratedCodeCompiler.Create(), packages, corpus.Root);
            var isProxy = parsed.GetValue(proxy);
            var rows = new List<PrismRow>();
            var documents = DocumentChoice.Spread(CommonOptions.Filter(corpus, parsed.GetValue(only)), parsed.GetValue(count), parsed.GetValue(bytes));
            foreach (var document in documents)
            {
                rows.Add(parsed.GetValue(typeScript) ? await node.MockAsync(document, cancellationToken) : isProxy ? await run.ProxyAsync(document, cancellationToken) : await run.MockAsync(document, cancellationToken));
                Console.WriteLine(rows[^1]);
                if (parsed.GetValue(failures) is { } path)
                    await File.AppendAllLinesAsync(path, rows[^1].Messages, cancellationToken);
            }

            var explained = Explanations.Read(Repository.PathOf("tests", "Photon.Judges.Tests", parsed.GetValue(typeScript) ? "typescript.txt" : "violations.txt"), columns: 2);
            foreach (var finding in explained.Unexplained(rows.SelectMany(r => r.Messages)))
                Console.WriteLine($"unexplained\t{finding}");
            Console.WriteLine($"{rows.Count} documents, {rows.Count(r => r.IsClean)} clean; {rows.Sum(r => r.Calls)} calls, {rows.Sum(r => r.Accepted)} accepted, {rows.Sum(r => r.Violations.Count)} violations");
            return 0;
        });
        return command;
    }
}
