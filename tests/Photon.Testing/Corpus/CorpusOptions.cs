using Photon.Engine;

namespace Photon.Testing.Corpus;

/// <summary>How a corpus run treats each document.</summary>
public sealed record CorpusOptions
{
    /// <summary>Where the documents lie.</summary>
    public required string Root { get; init; }

    /// <summary>Which parts to generate.</summary>
    public EmitParts Emit { get; init; } = EmitParts.Models | EmitParts.Client | EmitParts.Server;

    /// <summary>Documents worked on side by side.</summary>
    public int Jobs { get; init; } = 2;

    /// <summary>The bound on generation.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>The bound on compilation. Analyzers take most of it: four minutes for GitHub's million lines.</summary>
    public TimeSpan CompileTimeLimit { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The bound on what generating one document may allocate.</summary>
    public long AllocationLimitInMegabytes { get; init; } = 6000;

    /// <summary>The bound on what the process holds while it compiles.</summary>
    public long CompileMemoryLimitInMegabytes { get; init; } = 12_000;

    /// <summary>Generated code of more lines is not compiled.</summary>
    public int MaxCompiledLines { get; init; } = int.MaxValue;

    /// <summary>Trim, AOT and single-file analyzers, and those that are on by default.</summary>
    public bool RunAnalyzers { get; init; } = true;
}
