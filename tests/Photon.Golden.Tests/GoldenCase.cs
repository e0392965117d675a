using Photon.Engine;
using Photon.Engine.CSharp;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Testing;
using Photon.Testing.Compiling;
using Photon.Testing.Golden;

namespace Photon.Golden.Tests;

/// <summary>A folder below <c>Cases/</c>: a contract of one idea, what is generated from it, and code that uses what was generated.</summary>
internal sealed class GoldenCase
{
    private readonly string folder;
    private readonly GoldenOptions options;

    public GoldenCase(string name)
    {
        folder = Path.Combine(CasesFolder, name);
        options = GoldenOptions.Read(Path.Combine(folder, "options.json"));
        Expected = new GoldenFolder(Path.Combine(folder, "expected"));
        var run = Path.Combine(folder, "run.cs");
        UserCode = File.Exists(run) ? new UserSource($"Cases/{name}/run.cs", File.ReadAllText(run)) : null;
    }

    /// <summary>All cases, or the ones that <c>PHOTON_GOLDEN_CASE</c> names.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateDirectories(CasesFolder).Select(d => Path.GetFileName(d))
        .Where(name => Environment.GetEnvironmentVariable("PHOTON_GOLDEN_CASE") is not { Length: > 0 } wanted || wanted.Split(',').Contains(name))
        .Order(StringComparer.Ordinal);

    public GoldenFolder Expected { get; }

    /// <summary>Whether there is anything for the compiler.</summary>
    public bool HasCode => !options.Emit.Split(';').All(part => part.Trim().ToUpperInvariant() is "UI" or "PAGES");

    public UserSource? UserCode { get; }

    private static string CasesFolder => Repository.PathOf("tests", "Photon.Golden.Tests", "Cases");

    private IReadOnlyList<GoldenContract> Contracts => options.Contracts is [_, ..] several
        ? several
        : [new GoldenContract(options.Contract, options.Name, options.Namespace)];

    /// <summary>Everything generated, below its contract's name, as in a build.</summary>
    public IReadOnlyList<GeneratedFile> Generate(out IReadOnlyList<Diagnostic> diagnostics)
    {
        var files = new List<GeneratedFile>();
        var found = new List<Diagnostic>();
        var types = options.ShareTypes ? new List<TypeLibrary>() : null;
        foreach (var contract in Contracts)
        {
            var result = Generator.Generate(RequestFor(contract) with { EarlierTypes = types });
            if (result.Types is { } declared)
                types?.Add(declared);
            found.AddRange(result.Diagnostics);
            files.AddRange(result.Files.Select(f => f with { RelativePath = $"{contract.Name}/{f.RelativePath}" }));
        }

        diagnostics = found;
        return files;
    }

    /// <summary>The part that is held against <c>expected/</c>: what was found is among it.</summary>
    public IReadOnlyList<GeneratedFile> Reviewed(IReadOnlyList<GeneratedFile> files, IReadOnlyList<Diagnostic> diagnostics)
    {
        var reviewed = files.Where(f => options.ExpectRuntime || !IsCommon(f)).Select(WithShortPath).Where(IsWanted).ToList();
        if (diagnostics.Count > 0)
            reviewed.Add(new GeneratedFile("diagnostics.txt", string.Concat(diagnostics.Select(d => $"{d}\n")), GeneratedFileKind.Resource));
        return reviewed;
    }

    private bool IsWanted(GeneratedFile file) =>
        file.RelativePath.Contains(options.Only, StringComparison.Ordinal)
        && (options.Files.Count == 0 || options.Files.Contains(file.RelativePath[(file.RelativePath.LastIndexOf('/') + 1)..]));

    /// <summary>A contract that is alone needs no folder among the expected files.</summary>
    private GeneratedFile WithShortPath(GeneratedFile file) => Contracts.Count > 1
        ? file
        : file with { RelativePath = file.RelativePath[(file.RelativePath.IndexOf('/', StringComparison.Ordinal) + 1)..] };

    private static bool IsCommon(GeneratedFile file) =>
        file.Kind == GeneratedFileKind.Resource || $"/{file.RelativePath}".Contains("/Runtime/", StringComparison.Ordinal);

    private GenerateRequest RequestFor(GoldenContract contract)
    {
        var loader = new FolderLoader(folder);
        return new GenerateRequest
        {
            Contract = loader.Read(contract.Contract),
            Loader = loader,
            Name = contract.Name,
            Namespace = contract.Namespace,
            RuntimeNamespace = Contracts[0].Namespace,
            EmitRuntime = contract == Contracts[0],
            EmitUiRuntime = false,
            EmitUiHost = options.UiHost,
            Emit = options.Emit.Split(';').Aggregate(EmitParts.None, (parts, part) => parts | Enum.Parse<EmitParts>(part, ignoreCase: true)),
            ClientLayout = options.ClientPerTag ? ClientLayout.Tag : ClientLayout.Contract,
            ClientStyle = options.ClientStyle,
            EmitClientFake = options.ClientFake,
            AllowMissingHandlers = options.AllowMissingHandlers,
            AllowBrokenParts = options.AllowBrokenParts,
        };
    }
}
