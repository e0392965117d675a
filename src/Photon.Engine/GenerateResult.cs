using Photon.Engine.CSharp;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Engine;

/// <summary>What came of a <see cref="GenerateRequest"/>.</summary>
/// <param name="Files">What to write; empty where an error was found.</param>
/// <param name="Diagnostics">Everything found, in the order of path, line and column.</param>
/// <param name="Sources">The paths of every text that was read or asked for, the contract first: the inputs of an incremental build.</param>
public sealed record GenerateResult(
    IReadOnlyList<GeneratedFile> Files,
    IReadOnlyList<Diagnostic> Diagnostics,
    IReadOnlyList<string> Sources)
{
    /// <summary>What later contracts may share; null unless <see cref="GenerateRequest.EarlierTypes"/> was given.</summary>
    public TypeLibrary? Types { get; init; }

    /// <summary>How many operations the contract declares; 0 where it could not be understood.</summary>
    public int Operations { get; init; }

    /// <summary>How many types its schemas came to; likewise.</summary>
    public int Schemas { get; init; }

    /// <summary>How the paths of operations begin, <c>/products</c>, each once; one that begins with a parameter is not among them.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [];

    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
