using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Photon.Engine.Text;
using SourceText = Microsoft.CodeAnalysis.Text.SourceText;

namespace Photon.Testing.Compiling;

/// <summary>Compiles generated code in process as a Web project of .NET 10 would. One instance serves many compilations, also side by side.</summary>
public sealed class GeneratedCodeCompiler
{
    private static readonly string[] MissingHandlers = ["CS8795", "PHOT3101"];
    private readonly CompilerSetting setting;

    private GeneratedCodeCompiler(CompilerSetting setting)
    {
        this.setting = setting;
    }

    public static GeneratedCodeCompiler Create()
    {
        var dotnet = DotnetInstallation.Find();
        SdkRoslyn.Load(dotnet);
        return CreateWithRoslyn(dotnet);
    }

    /// <summary>Everything the compiler says, without an assembly.</summary>
    public async Task<CompileResult> CheckAsync(CompileRequest request, CancellationToken cancellationToken = default)
    {
        var compilation = Build(request, out var generatorMessages, cancellationToken);
        var diagnostics = request.RunAnalyzers
            ? await setting.WithAnalyzers(compilation).GetAllDiagnosticsAsync(cancellationToken)
            : compilation.GetDiagnostics(cancellationToken);
        return new CompileResult(ToMessages([.. generatorMessages, .. diagnostics], request), null);
    }

    /// <summary>As <see cref="CheckAsync"/>, with the assembly where there is no error.</summary>
    public async Task<CompileResult> CompileAsync(CompileRequest request, CancellationToken cancellationToken = default)
    {
        var checkedFirst = request.RunAnalyzers ? await CheckAsync(request, cancellationToken) : null;
        var compilation = Build(request, out var generatorMessages, cancellationToken);
        using var stream = new MemoryStream();
        var resources = request.Files
            .Where(f => f.Kind == GeneratedFileKind.Resource)
            .Select(f => new ResourceDescription($"Photon/{f.RelativePath}", () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(f.Text)), true));
        var emitted = compilation.Emit(stream, manifestResources: resources, cancellationToken: cancellationToken);
        var messages = checkedFirst?.Messages ?? ToMessages([.. generatorMessages, .. emitted.Diagnostics], request);
        return new CompileResult(messages, emitted.Success ? new ReadOnlyMemory<byte>(stream.ToArray()) : default(ReadOnlyMemory<byte>?));
    }

    /// <summary>The types of .NET that the code calls by their simple names, which a type of the contract's namespace would hide.</summary>
    /// <param name="request">The whole code.</param>
    /// <param name="isAsked">Which of its files, by their paths, are looked at.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public IReadOnlySet<string> ForeignTypes(CompileRequest request, Func<string, bool> isAsked, CancellationToken cancellationToken = default)
    {
        var compilation = Build(request, out _, cancellationToken);
        return compilation.SyntaxTrees
            .Where(tree => isAsked(tree.FilePath))
            .SelectMany(tree => ForeignNames.In(compilation.GetSemanticModel(tree), cancellationToken))
            .ToHashSet(StringComparer.Ordinal);
    }

    [MethodImpl(MethodImplOptions.NoInlining)] // so that no Roslyn type is looked for before SdkRoslyn.Load ran
    private static GeneratedCodeCompiler CreateWithRoslyn(DotnetInstallation dotnet) => new(new CompilerSetting(dotnet));

    private Compilation Build(CompileRequest request, out ImmutableArray<Diagnostic> messages, CancellationToken cancellationToken)
    {
        var options = CompilerSetting.ParseOptions(request.CheckDocumentation);
        var trees = request.Files
            .Where(f => f.Kind == GeneratedFileKind.Compile)
            .Select(f => new UserSource(f.RelativePath, f.Text))
            .Concat(request.Sources)
            .Append(new UserSource("GlobalUsings.g.cs", request.HasImplicitUsings ? GlobalUsings.Text : ""))
            .AsParallel().AsOrdered()
            .Select(s => CSharpSyntaxTree.ParseText(Text(s), options, s.Path, cancellationToken));
        var strictness = request.WarningsAreErrors ? ReportDiagnostic.Error : ReportDiagnostic.Default;
        var compilation = CSharpCompilation.Create(
            "Generated", trees, setting.References(request.References), setting.CompilationOptions.WithGeneralDiagnosticOption(strictness));
        return setting.RunGenerators(compilation, options, request.AllowMissingHandlers, out messages, cancellationToken);
    }

    private static SourceText Text(UserSource source) => SourceText.From(source.Text, System.Text.Encoding.UTF8);

    private static List<CompilerMessage> ToMessages(IEnumerable<Diagnostic> diagnostics, CompileRequest request) =>
        [.. diagnostics
            .Where(d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed)
            .Where(d => !(request.AllowMissingHandlers && MissingHandlers.Contains(d.Id)))
            .Select(ToMessage)
            .OrderBy(m => m.Path, StringComparer.Ordinal).ThenBy(m => m.Line).ThenBy(m => m.Column).ThenBy(m => m.Id, StringComparer.Ordinal)];

    private static CompilerMessage ToMessage(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetLineSpan();
        var line = diagnostic.Location.SourceTree?.GetText().Lines[span.StartLinePosition.Line].ToString().Trim() ?? "";
        return new CompilerMessage(
            diagnostic.Id,
            diagnostic.Severity == DiagnosticSeverity.Error,
            diagnostic.IsWarningAsError || diagnostic.Severity == DiagnosticSeverity.Warning,
            span.Path,
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))
        {
            Source = line,
        };
    }
}
