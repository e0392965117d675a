using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Photon.Testing.Compiling;

/// <summary>What every compilation shares: references, options, analyzers and source generators, each read once.</summary>
internal sealed class CompilerSetting
{
    private static readonly string[] NeededGenerators = ["System.Text.RegularExpressions.Generator.dll", "System.Text.Json.SourceGeneration.dll"];
    private static readonly string[] AlwaysOff = ["CS1701", "CS1702", "CS8002"]; // the SDK's NoWarn
    private readonly AnalyzerLoader loader = new();
    private readonly ImmutableArray<MetadataReference> references;
    private readonly ImmutableArray<DiagnosticAnalyzer> analyzers;
    private readonly ImmutableArray<ISourceGenerator> generators;
    private readonly ImmutableArray<ISourceGenerator> handlerFillers;
    private readonly ProjectOptions projectOptions;

    public CompilerSetting(DotnetInstallation dotnet)
    {
        references = [.. dotnet.ReferenceAssemblies().Select(path => (MetadataReference)MetadataReference.CreateFromFile(path))];
        var net = Path.Combine(dotnet.Sdk, "Sdks", "Microsoft.NET.Sdk", "analyzers");
        var web = Path.Combine(dotnet.Sdk, "Sdks", "Microsoft.NET.Sdk.Web", "analyzers", "cs");
        string[] assemblies =
        [
            Told("Photon.TrimAnalyzer"),
            Path.Combine(net, "Microsoft.CodeAnalysis.NetAnalyzers.dll"),
            Path.Combine(net, "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll"),
            Path.Combine(web, "Microsoft.AspNetCore.Analyzers.dll"),
            .. dotnet.PackAnalyzers().Where(path => Path.GetFileName(path) == "Microsoft.AspNetCore.App.Analyzers.dll"),
        ];
        analyzers = [.. assemblies.SelectMany(path => new AnalyzerFileReference(path, loader).GetAnalyzers(LanguageNames.CSharp))];
        generators = [.. dotnet.PackAnalyzers().Where(path => NeededGenerators.Contains(Path.GetFileName(path))).SelectMany(path => GeneratorsOf(path))];
        handlerFillers = GeneratorsOf(Told("Photon.Analyzers"));
        projectOptions = new ProjectOptions();
        CompilationOptions = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Debug,
            allowUnsafe: false,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 10, // what the SDK passes for net10.0
            specificDiagnosticOptions: DefaultSeverities(Path.Combine(net, "build", "config", "analysislevel_10_default.globalconfig")),
            concurrentBuild: true,
            deterministic: true,
            nullableContextOptions: NullableContextOptions.Enable);
    }

    public CSharpCompilationOptions CompilationOptions { get; }

    /// <summary>What the project file of this library tells of the build.</summary>
    private static string Told(string key) => typeof(CompilerSetting).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == key).Value!;

    public static CSharpParseOptions ParseOptions(bool checkDocumentation) => new(
        LanguageVersion.Default, // of the SDK's compiler: what a net10.0 project gets
        checkDocumentation ? DocumentationMode.Diagnose : DocumentationMode.Parse,
        preprocessorSymbols: ["DEBUG", "TRACE", "NET", "NET10_0", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);

    public IEnumerable<MetadataReference> References(IReadOnlyList<string> more) =>
        references.Concat(more.Select(path => MetadataReference.CreateFromFile(path)));

    public CompilationWithAnalyzers WithAnalyzers(Compilation compilation) => new(
        compilation,
        analyzers,
        new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], projectOptions), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));

    public Compilation RunGenerators(
        CSharpCompilation compilation,
        CSharpParseOptions options,
        bool fillHandlers,
        out ImmutableArray<Diagnostic> messages,
        CancellationToken cancellationToken)
    {
        var all = fillHandlers ? generators.AddRange(handlerFillers) : generators;
        CSharpGeneratorDriver.Create(all, parseOptions: options, optionsProvider: projectOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var updated, out messages, cancellationToken);
        return updated;
    }

    private ImmutableArray<ISourceGenerator> GeneratorsOf(string path) =>
        new AnalyzerFileReference(path, loader).GetGenerators(LanguageNames.CSharp);

    /// <summary>The severities of a project that sets nothing.</summary>
    private static ImmutableDictionary<string, ReportDiagnostic> DefaultSeverities(string globalConfig)
    {
        var set = AnalyzerConfigSet.Create(new[] { AnalyzerConfig.Parse(File.ReadAllText(globalConfig), globalConfig) }, out _);
        return set.GlobalConfigOptions.TreeOptions.SetItems(
            AlwaysOff.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)));
    }

    private sealed class AnalyzerLoader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
            // Every analyzer that is used here needs its own assembly and the compiler only.
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
