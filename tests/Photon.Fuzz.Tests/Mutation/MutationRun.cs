using System.Diagnostics;
using System.Globalization;
using Photon.Engine;
using Photon.Engine.Text;
using Photon.Fuzz.Tests.Injection;
using Photon.Testing;
using Photon.Testing.Compiling;

namespace Photon.Fuzz.Tests.Mutation;

/// <summary>Runs case after case for some time: none may throw, hang, speak without a place, or give code that does not compile.</summary>
internal sealed class MutationRun(GeneratedCodeCompiler compiler, TimeSpan limit)
{
    private const int CompiledTogether = 60;
    private static readonly TimeSpan caseLimit = TimeSpan.FromSeconds(20); // other work shares the machine; a case takes milliseconds
    private readonly IReadOnlyList<SmallDocument> documents = SmallDocument.All();
    private readonly List<string> problems = [];
    private readonly List<MutationCase> waiting = [];
    private readonly List<GeneratedFile> files = [];

    public int Cases { get; private set; }

    public int Compiled { get; private set; }

    public IReadOnlyList<string> Problems => problems;

    /// <summary>From a first case on, until the time is over or enough is broken.</summary>
    public async Task RunAsync(int first, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        for (var number = first; watch.Elapsed < limit && problems.Count < 25; number++)
        {
            Try(MutationCase.Create(number, documents));
            if (waiting.Count >= CompiledTogether)
                await CompileAsync(cancellationToken);
        }

        await CompileAsync(cancellationToken);
    }

    private void Try(MutationCase @case)
    {
        Cases++;
        GenerateResult? result = null;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = @case.Generate();
            }
            catch (Exception e) // whatever it is, it is what is looked for
            {
                failure = e;
            }
        })
        {
            IsBackground = true,
        };
        thread.Start();
        if (!thread.Join(caseLimit))
            Tell(@case, $"still runs after {caseLimit.TotalSeconds} s");
        else if (failure is not null)
            Tell(@case, string.Join('\n', failure.ToString().Split('\n').Take(6)));
        else
            Look(@case, result!);
    }

    private void Look(MutationCase @case, GenerateResult result)
    {
        foreach (var problem in Fuzzing.Broken(result.Diagnostics).Concat(PathRules.Broken(result.Files)))
            Tell(@case, problem);
        if (result.Files.Count == 0)
            return;
        waiting.Add(@case);
        files.AddRange(Fuzzing.Below(@case.Number, result.Files));
    }

    private async Task CompileAsync(CancellationToken cancellationToken)
    {
        var compiled = await compiler.CheckAsync(Fuzzing.Compilation(files), cancellationToken);
        foreach (var broken in compiled.Messages.GroupBy(m => m.Path.Split('/')[0]))
        {
            var found = waiting.Find(c => c.Number.ToString(CultureInfo.InvariantCulture) == broken.Key);
            var said = string.Join('\n', broken.Take(3));
            if (found is null)
                problems.Add(said);
            else
                Tell(found, said);
        }

        Compiled += waiting.Count;
        waiting.Clear();
        files.Clear();
    }

    /// <summary>Keeps the case's text, for a debugger or a golden case.</summary>
    private void Tell(MutationCase @case, string problem)
    {
        var folder = Directory.CreateDirectory(Repository.PathOf("artifacts", "fuzz")).FullName;
        var kept = Path.Combine(folder, $"{@case.Number}{Path.GetExtension(@case.Path)}");
        File.WriteAllBytes(kept, @case.Text);
        problems.Add($"case {@case.Number} ({@case.Origin}, kept as artifacts/fuzz/{Path.GetFileName(kept)}): {problem}");
    }
}
