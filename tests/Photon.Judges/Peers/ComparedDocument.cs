using Photon.Testing.Corpus;

namespace Photon.Judges.Peers;

/// <summary>What Photon and NSwag made of one document.</summary>
/// <param name="Photon">With warnings as errors and the analyzers of a trimmed, AOT-compiled project.</param>
/// <param name="NSwagErrors">What the compiler refuses, warnings aside; null where nothing was generated.</param>
internal sealed record ComparedDocument(CorpusRow Photon, int? NSwagErrors)
{
    public CorpusDocument Document => Photon.Document;

    /// <summary>Something was generated and compiles with 0 errors and 0 warnings.</summary>
    public bool PhotonCompiles => Photon.Outcome is CorpusOutcome.Ok or CorpusOutcome.Diagnosed && Photon.Lines > 0;

    /// <summary>A part, or all of it, is broken; each place is told.</summary>
    public bool PhotonDiagnoses => Photon.Outcome == CorpusOutcome.Diagnosed;

    public bool NSwagGenerates => NSwagErrors is not null;

    public bool NSwagCompiles => NSwagErrors == 0;

    public override string ToString() => string.Join('\t', [
        Document.Path, Photon.Outcome.ToString().ToLowerInvariant(), Photon.Lines,
        NSwagErrors?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"]);
}
