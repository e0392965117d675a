using System.CommandLine;
using Photon.Judges.Contracts;
using Photon.Judges.Npm;
using Photon.Judges.Pacts;
using Photon.Judges.Report;
using Photon.Testing;
using Photon.Testing.Corpus;

namespace Photon.Judges;

/// <summary><c>pacts</c>: what PactFlow's comparators say of the pacts of the corpus.</summary>
internal static class PactsCommand
{
    public static Command Create()
    {
        var only = CommonOptions.Only();
        var bytes = CommonOptions.MaxBytes();
        var count = CommonOptions.Count();
        var command = new Command("pacts", "The pacts of the corpus before openapi-pact-comparator and swagger-mock-validator.") { only, bytes, count };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (CorpusFolder.Open() is not { } corpus)
                return CommonOptions.SayNoCorpus();
            if (await NpmPackages.InstallAsync(cancellationToken) is not { } packages)
                return CommonOptions.SayNoNpm();
            var run = new PactRun(packages, corpus.Root);
            var rows = new List<PactRow>();
            foreach (var document in DocumentChoice.Spread(CommonOptions.Filter(corpus, parsed.GetValue(only)), parsed.GetValue(count), parsed.GetValue(bytes)))
            {
                if (await run.JudgeAsync(document, cancellationToken) is not { } row)
                    continue;
                rows.Add(row);
                Console.WriteLine(row);
            }

            var explained = Explanations.Read(Repository.PathOf("tests", "Photon.Judges.Tests", "pacts.txt"), columns: 2);
            var unexplained = explained.Unexplained(rows.SelectMany(row => row.Messages)).ToList();
            foreach (var finding in unexplained)
                Console.WriteLine($"unexplained\t{finding}");
            Console.WriteLine($"{rows.Count} pacts, {rows.Sum(row => row.Interactions)} interactions, {rows.Count(row => row.Findings.Count == 0)} without a finding, {unexplained.Count} findings unexplained");
            return unexplained.Count == 0 ? 0 : 1;
        });
        return command;
    }
}
