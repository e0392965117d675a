using Photon.Engine.Text;
using Photon.Judges.Npm;
using Photon.Testing;
using Photon.Testing.Compiling;

namespace Photon.Judges.Peers;

/// <summary>Measures Photon and NSwag on one document as whole processes, then compiles what each wrote.</summary>
internal sealed class PeerRun(string corpus, NpmPackages packages, GeneratedCodeCompiler compiler)
{
    /// <summary>Compiling more than this takes minutes and gigabytes, and says nothing of generating.</summary>
    private const int MaxCompiledLines = 1_000_000;
    private readonly DirectoryInfo scratch = Directory.CreateTempSubdirectory("photon-peers-");

    /// <summary>The console that generates one contract, as Release.</summary>
    private static string PhotonProgram => Repository.PathOf("artifacts", "bin", "Photon.Generate", "release", "Photon.Generate.dll");

    public async Task<PeerRow> RunAsync(PeerDocument document, int runs, CancellationToken cancellationToken)
    {
        var contract = Path.Combine(corpus, document.Path);
        var photon = await RunPhotonAsync(contract, runs, cancellationToken);
        var nswag = await RunNSwagAsync(contract, runs, cancellationToken);
        return new PeerRow(document, photon, nswag);
    }

    public void Clean() => scratch.Delete(recursive: true);

    private async Task<GeneratorFigures> RunPhotonAsync(string contract, int runs, CancellationToken cancellationToken)
    {
        var folder = scratch.CreateSubdirectory(Guid.NewGuid().ToString("N"));
        var cost = await ProcessCost.MeasureAsync(runs, ["dotnet", PhotonProgram, contract, folder.FullName], cancellationToken);
        var files = folder.EnumerateFiles("*.cs", SearchOption.AllDirectories)
            .OrderBy(f => f.FullName, StringComparer.Ordinal)
            .Select(f => new GeneratedFile(Path.GetRelativePath(folder.FullName, f.FullName), File.ReadAllText(f.FullName), GeneratedFileKind.Compile))
            .ToList();
        return await FiguresAsync(cost, files, cancellationToken);
    }

    private async Task<GeneratorFigures> RunNSwagAsync(string contract, int runs, CancellationToken cancellationToken)
    {
        var (cost, files) = await new NSwagRun(packages, scratch).RunAsync(contract, runs, cancellationToken);
        return await FiguresAsync(cost, files, cancellationToken);
    }

    private async Task<GeneratorFigures> FiguresAsync(ProcessCost cost, IReadOnlyList<GeneratedFile> files, CancellationToken cancellationToken)
    {
        var lines = files.Sum(f => f.Text.AsSpan().Count('\n'));
        if (lines is 0 or > MaxCompiledLines)
            return new GeneratorFigures(cost, lines, null);
        var request = new CompileRequest { Files = files, CheckDocumentation = false, WarningsAreErrors = false, AllowMissingHandlers = true };
        var compiled = await compiler.CheckAsync(request, cancellationToken);
        return new GeneratorFigures(cost, lines, compiled.Messages.Count(m => m.IsError));
    }
}
