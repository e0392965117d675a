using System.CommandLine;
using Photon.Judges.Npm;
using Photon.Judges.Report;
using Photon.Judges.Verdicts;
using Photon.Pact.Native;
using Photon.Pact.Verification;
using Photon.Testing;

namespace Photon.Judges;

/// <summary><c>verdicts</c>: the managed verifier and Pact's reference core about the same answers.</summary>
internal static class VerdictsCommand
{
    public static Command Create()
    {
        var count = new Option<int>("--count") { Description = "How many answers.", DefaultValueFactory = _ => 2_500 };
        var seed = new Option<int>("--seed") { Description = "Which ones.", DefaultValueFactory = _ => 1 };
        var only = new Option<int?>("--case") { Description = "The pact and the answer of one number." };
        var command = new Command("verdicts", "Generated answers before the managed verifier and Pact's reference core.") { count, seed, only };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var maker = new CaseMaker(parsed.GetValue(seed));
            if (await NpmPackages.InstallAsync(cancellationToken) is not { PactLibrary: { } library })
                return CommonOptions.SayNoNpm();
            await using var managed = new ManagedVerifier();
            await using var native = new NativeVerifier(PactCore.Load(library));
            var cases = parsed.GetValue(only) is { } number ? [maker.MakeOne(number)] : maker.Make(parsed.GetValue(count)).ToList();
            var rows = await new VerdictRun(managed, native).JudgeAsync(cases, cancellationToken);
            // The core writes to the console too, so the whole is in a file.
            await File.WriteAllLinesAsync(Repository.PathOf("artifacts", "judges", "verdicts.txt"), rows.Select(row => row.ToString()), cancellationToken);
            var explained = Explanations.Read(Repository.PathOf("tests", "Photon.Judges.Tests", "verdicts.txt"), columns: 2);
            var different = rows.Where(row => !row.IsAgreed).ToList();
            var open = different.Where(row => explained.ReasonOf(row.Finding.Split('\t', 2)) is null).ToList();
            foreach (var row in cases.Count == 1 ? rows : open)
                Console.WriteLine($"{row.Case.Number}\t{row.Finding}\n    {row.Case.Change}\n    {row.Case.Response.ToJsonString()}\n    {row.Case.Answer.Status} {string.Join(", ", row.Case.Answer.Headers)} {row.Case.Answer.Body}");
            Console.WriteLine($"{rows.Count} answers, {rows.Count(row => row.Native.Length == 0)} accepted by the core, {different.Count} judged otherwise by the managed verifier, {open.Count} of them unexplained");
            return open.Count == 0 ? 0 : 1;
        });
        return command;
    }
}
