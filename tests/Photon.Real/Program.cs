using Photon.Build.Scratch;
using Photon.Build.Targets;
using Photon.Real;
using Photon.Real.Projects;
using Photon.Testing.Corpus;
using Repository = Photon.Build.Repository;

// Photon.Real [NAME…]: all contracts, or those named; the table is written where all were taken. `--keep` leaves the projects for a look.
if (CorpusFolder.Open() is not { } corpus)
{
    await Console.Error.WriteLineAsync("The shared folder with the corpus is not there; set PHOTON_SHARED or put it beside the checkout.");
    return 1;
}

var names = args.Where(a => a != "--keep").ToList();
var contracts = RealContract.All.Where(c => names.Count == 0 || names.Contains(c.Name)).ToList();
var repository = Repository.Find();
var version = PackageVersion.Of(repository);
var scratch = ScratchFolder.Create("real", repository.Packages, repository.PackageCache);
await scratch.InstallTemplatesAsync(repository.Packages, version);
var analyzer = Path.Combine(repository.PackageCache, "photon.sdk", version, "tasks", "analyzers", "Photon.Analyzers.dll");
var run = new RealRun(scratch, corpus.Root, analyzer);

var outcomes = new List<RealOutcome>();
foreach (var contract in contracts)
{
    var outcome = await run.RunAsync(contract);
    outcomes.Add(outcome);
    Console.WriteLine($"[{contract.Name}] {(outcome.IsGood ? "ok" : outcome.Failure ?? $"{outcome.Figures.Warnings} warnings, {outcome.Problems().Count()} problems")}");
    foreach (var problem in outcome.Problems())
        Console.WriteLine("    " + problem);
    if (names.Count == 0) // after each, so that a run that is broken off leaves what it measured
        BenchmarkTable.Write(Path.Combine(repository.Root, "docs", "benchmarks.md"), outcomes);
}

Console.WriteLine(BenchmarkTable.Table(outcomes));
if (args.Contains("--keep"))
    Console.WriteLine($"The projects lie in {scratch.Path}.");
else
    scratch.Delete();
Console.WriteLine($"{outcomes.Count(o => o.IsGood)} of {outcomes.Count} contracts as they should be");
return outcomes.TrueForAll(o => o.IsGood) ? 0 : 1;
