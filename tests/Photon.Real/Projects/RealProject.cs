using System.Text.RegularExpressions;
using Photon.Build;
using Photon.Build.Scratch;

namespace Photon.Real.Projects;

/// <summary>A project that the template made, with a contract of the corpus in the place of its own.</summary>
internal sealed partial class RealProject
{
    private readonly ScratchFolder scratch;
    private readonly RealContract contract;

    private RealProject(ScratchFolder scratch, RealContract contract)
    {
        this.scratch = scratch;
        this.contract = contract;
    }

    public string Folder => scratch.PathOf(contract.Name, "src", contract.Name);

    public string ContractNamespace => contract.Name + ".Api";

    /// <summary>Relative to the project's folder, with <c>/</c>.</summary>
    public string ContractPath { get; private set; } = "";

    public string GeneratedFolder => Path.Combine(Folder, "obj", "Debug", "net10.0", "photon");

    private string ProjectFile => Path.Combine(Folder, contract.Name + ".csproj");

    public static async Task<RealProject> MakeAsync(ScratchFolder scratch, RealContract contract, string corpus)
    {
        var project = new RealProject(scratch, contract);
        await scratch.NewAsync(contract.Name, "--kind", "api");
        foreach (var part in (string[])["api", "Handlers", "Products"])
            Directory.Delete(Path.Combine(project.Folder, part), recursive: true);
        project.CopyContract(corpus);
        project.Adapt();
        return project;
    }

    public ShellCommand Dotnet(params IReadOnlyList<string> arguments) => scratch.Dotnet(Path.GetRelativePath(scratch.Path, Folder), arguments);

    /// <summary>Builds and says how long the generation and the compiler took.</summary>
    public async Task<BuildFigures> BuildAsync(params IReadOnlyList<string> options)
    {
        var output = await Shell.RunAsync(Dotnet(["build", "-tl:off", "-m:1", "-clp:PerformanceSummary;Summary", .. options]));
        return BuildFigures.Read(output);
    }

    /// <summary>The generated C# files.</summary>
    public IEnumerable<string> GeneratedSources() => Directory.EnumerateFiles(GeneratedFolder, "*.g.cs", SearchOption.AllDirectories);

    private void CopyContract(string corpus)
    {
        var source = Path.Combine(corpus, contract.Path);
        if (!contract.IsSplit)
        {
            ContractPath = "api/openapi" + Path.GetExtension(source);
            Directory.CreateDirectory(Path.Combine(Folder, "api"));
            File.Copy(source, Path.Combine(Folder, ContractPath));
            return;
        }

        var top = contract.Path[..contract.Path.IndexOf('/', StringComparison.Ordinal)];
        var root = Path.Combine(corpus, top);
        ContractPath = "api" + contract.Path[top.Length..];
        foreach (var file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(Folder, "api", Path.GetRelativePath(root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>The contract's path, permission to leave handlers out, and a Program without the template's store.</summary>
    private void Adapt()
    {
        var project = File.ReadAllText(ProjectFile)
            .Replace("api/openapi.yaml", ContractPath, StringComparison.Ordinal)
            .Replace("  </PropertyGroup>", """
                    <PhotonAllowMissingHandlers>true</PhotonAllowMissingHandlers>
                    <NoWarn>$(NoWarn);PHOT3101</NoWarn> <!-- one for each operation: that is the point here -->
                  </PropertyGroup>
                """, StringComparison.Ordinal);
        File.WriteAllText(ProjectFile, project);
        var program = Path.Combine(Folder, "Program.cs");
        File.WriteAllText(program, StoreLine.Replace(File.ReadAllText(program), ""));
    }

    [GeneratedRegex(@"^.*(IProductStore|\.Products;).*\n", RegexOptions.Multiline)]
    private static partial Regex StoreLine { get; }
}
