using Photon.Engine.Diagnostics;
using Photon.Engine.Pact.Format;
using Photon.Tasks.Output;

namespace Photon.Tasks.Pacts;

/// <summary>The words that properties say, as what they mean.</summary>
/// <param name="projectFile">Where a word that nobody knows is reported.</param>
internal sealed class PactWords(string projectFile, DiagnosticBag diagnostics)
{
    private static readonly KeyValuePair<string, PactVersion>[] versions =
        [new("4", PactVersion.V4), new("V4", PactVersion.V4), new("3", PactVersion.V3), new("V3", PactVersion.V3)];

    private static readonly KeyValuePair<string, string>[] verifiers = [new("managed", "managed"), new("native", "native")];

    private readonly PropertyWords words = new(projectFile, diagnostics);

    public string Verifier(string word) => words.Of(word, verifiers, "the property PhotonPactVerifier");

    public PactVersion Version(string word) => words.Of(word, versions, "the property PhotonPactVersion");
}
