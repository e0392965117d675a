using System.Globalization;
using Photon.Engine.Diagnostics;
using Photon.Testing.Compiling;

namespace Photon.Testing.Corpus;

public enum CorpusOutcome
{
    /// <summary>Whole, and compiles with 0 errors and 0 warnings.</summary>
    Ok,

    /// <summary>Located errors: nothing was generated, or broken parts were left out and the rest compiles with 0 errors and 0 warnings.</summary>
    Diagnosed,

    /// <summary>The code does not compile cleanly, or a diagnostic has no place.</summary>
    Failed,
    Crashed,
    Timeout,
}

/// <summary>What came of one document: a row of the table.</summary>
public sealed record CorpusRow(CorpusDocument Document)
{
    public const string Header =
        "document\tversion\tbytes\toperations\tschemas\tgenerate_ms\tallocated_mb\tlines\terrors\twarnings\tcompile_ms\toutcome\tdiagnostics";

    public double GenerateMilliseconds { get; init; }

    public double AllocatedMegabytes { get; init; }

    public int Lines { get; init; }

    public double CompileMilliseconds { get; init; }

    public CorpusOutcome Outcome { get; init; }

    /// <summary>What the engine said.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>What the compiler said.</summary>
    public IReadOnlyList<CompilerMessage> Messages { get; init; } = [];

    /// <summary>Why a run broke off, or null.</summary>
    public string? Failure { get; init; }

    public int Warnings => Messages.Count(m => m.IsWarning);

    public int Errors => Messages.Count - Warnings;

    public override string ToString() => string.Join('\t', [
        Document.Path, Document.Version, Text(Document.Bytes), Text(Document.Operations), Text(Document.Schemas),
        Text(GenerateMilliseconds), Text(AllocatedMegabytes), Text(Lines), Text(Errors), Text(Warnings), Text(CompileMilliseconds),
        Outcome.ToString().ToLowerInvariant(), Summary]);

    /// <summary>Codes with how often, most frequent first: <c>CS0102:3 PHOT3001:1</c>; or why the run broke off.</summary>
    private string Summary => Failure ?? string.Join(' ', Messages.Select(m => m.Id)
        .Concat(Diagnostics.Select(d => d.Code))
        .CountBy(id => id)
        .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)
        .Select(c => $"{c.Key}:{c.Value}"));

    private static string Text(double value) => value.ToString("0", CultureInfo.InvariantCulture);
}
