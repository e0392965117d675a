using System.Text;
using Photon.Engine;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Manifest;
using Photon.Packaging.Reports;
using Photon.Tasks.Contracts;
using Photon.Tasks.Sources;
using Photon.Tasks.Ui;

namespace Photon.Tasks;

/// <summary>What the contracts of a project came to: files, and the record that the targets make items of.</summary>
/// <param name="projectDirectory">Paths of inputs are relative to it.</param>
internal sealed class Generated(string projectDirectory)
{
    /// <summary>C# to compile, relative to the output folder.</summary>
    private const string CompileList = "compile";

    /// <summary>Files to embed, likewise.</summary>
    private const string ResourceList = "resources";

    /// <summary>Files that were read besides the contracts, relative to the project.</summary>
    private const string InputList = "inputs";

    /// <summary>Files that were asked for and are not there; when one appears, it is time to generate again.</summary>
    private const string AbsentList = "absent";

    private readonly List<OutputFile> files = [];
    private readonly List<OutputFile> ui = [];
    private readonly List<string> compile = [];
    private readonly List<string> resources = [];
    private readonly List<ContractFacts> facts = [];
    private readonly SortedSet<string> roots = new(StringComparer.Ordinal);
    private readonly SortedSet<string> inputs = new(StringComparer.Ordinal);

    public void Add(Contract contract, GenerateResult result)
    {
        facts.Add(new ContractFacts
        {
            Name = contract.Name,
            Path = contract.Path,
            Operations = result.Operations,
            Schemas = result.Schemas,
            Files = result.Files.Count,
            Lines = result.Files.Sum(file => file.Text.Count('\n')),
        });
        roots.UnionWith(result.Roots);
        foreach (var file in result.Files)
        {
            if (file.Kind == GeneratedFileKind.Ui)
            {
                ui.Add(new OutputFile(file.RelativePath, Encoding.UTF8.GetBytes(file.Text)));
                continue;
            }

            var path = $"{contract.Name}/{file.RelativePath}";
            files.Add(new OutputFile(path, Encoding.UTF8.GetBytes(file.Text)));
            (file.Kind == GeneratedFileKind.Compile ? compile : resources).Add(path);
        }

        inputs.UnionWith(result.Sources.Where(path => path != contract.Path && !PathText.IsUrl(path)));
    }

    /// <summary>What the report says of the code.</summary>
    public GenerationFacts Facts(IEnumerable<Diagnostic> diagnostics) => new()
    {
        Contracts = facts,
        Diagnostics = [.. diagnostics.Select(ReportedDiagnostic.From)],
    };

    /// <summary>Makes the folder hold these files and no others of an earlier run.</summary>
    public void WriteTo(OutputFolder folder)
    {
        var earlier = folder.ReadRecord(CompileList, ResourceList);
        folder.Replace(files, [.. earlier[CompileList], .. earlier[ResourceList]], new BuildRecord(new Dictionary<string, IReadOnlyList<string>>
        {
            [CompileList] = compile,
            [ResourceList] = resources,
            [InputList] = [.. inputs.Where(IsThere)],
            [AbsentList] = [.. inputs.Where(path => !IsThere(path))],
        }));
    }

    /// <summary>The same for the TypeScript, which lies elsewhere.</summary>
    public void WriteTo(UiOutput output) => output.Write(
        ui,
        [.. facts.Select(contract => contract.Path).Concat(inputs).Where(path => !PathText.IsUrl(path) && IsThere(path)).Distinct().Select(path => Path.GetFullPath(Path.Combine(projectDirectory, path)))],
        roots);

    private bool IsThere(string path) => File.Exists(Path.Combine(projectDirectory, path));
}
