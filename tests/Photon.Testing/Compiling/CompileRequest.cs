using Photon.Engine.Text;

namespace Photon.Testing.Compiling;

/// <summary>What to compile, and how strictly. The defaults are a Web project's: net10.0, nullable, implicit usings.</summary>
public sealed record CompileRequest
{
    /// <summary>Generated files; those that are no C# are left out.</summary>
    public required IReadOnlyList<GeneratedFile> Files { get; init; }

    /// <summary>What a person would write beside them.</summary>
    public IReadOnlyList<UserSource> Sources { get; init; } = [];

    /// <summary>Run the trim, AOT and single-file analyzers and those that are on in every project.</summary>
    public bool RunAnalyzers { get; init; }

    /// <summary>Doc comments are checked, as with <c>GenerateDocumentationFile</c>.</summary>
    public bool CheckDocumentation { get; init; } = true;

    /// <summary>Otherwise only what the language forbids is an error, as for code of other generators.</summary>
    public bool WarningsAreErrors { get; init; } = true;

    /// <summary>
    /// Operations without a handler are no error here: Photon.Analyzers fills them where the code was generated for that. The promise that
    /// they are an error has a test of its own.
    /// </summary>
    public bool AllowMissingHandlers { get; init; }

    /// <summary>Those of a Web project.</summary>
    public bool HasImplicitUsings { get; init; } = true;

    /// <summary>Assemblies to refer to besides the frameworks.</summary>
    public IReadOnlyList<string> References { get; init; } = [];
}

/// <param name="Path">Shown in messages.</param>
public sealed record UserSource(string Path, string Text);
