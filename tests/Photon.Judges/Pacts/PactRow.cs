using Photon.Testing.Corpus;

namespace Photon.Judges.Pacts;

/// <summary>What the judges say of a document's pact.</summary>
/// <param name="Findings">Such as <c>opc: response.body.incompatible: must be integer</c>, each once.</param>
internal sealed record PactRow(CorpusDocument Document, int Interactions, IReadOnlyList<string> Findings)
{
    public IEnumerable<string> Messages => Findings.Select(finding => $"{Document.Path}\t{finding}");

    public override string ToString() => $"{Document.Path}\t{Interactions}\t{Findings.Count}\t{(Findings.Count > 0 ? Findings[0] : "")}";
}
