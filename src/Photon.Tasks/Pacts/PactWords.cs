using Photon.Engine.Diagnostics;
using Photon.Engine.Pact.Format;

namespace Photon.Tasks.Pacts;

/// <summary>The words that properties say, as what they mean.</summary>
/// <param name="projectFile">Where a word that nobody knows is reported.</param>
internal sealed class PactWords(string projectFile, DiagnosticBag diagnostics)
{
    private static readonly KeyValuePair<string, PactVersion>[] versions =
        [new("4", PactVersion.V4), new("V4", PactVersion.V4), new("3", PactVersion.V3), new("V3", PactVersion.V3)];

    private static readonly KeyValuePair<string, OutputMode>[] modes =
        [new("write", OutputMode.Write), new("dry-run", OutputMode.DryRun), new("diff", OutputMode.Diff), new("force", OutputMode.Force)];

    private static readonly KeyValuePair<string, string>[] verifiers = [new("managed", "managed"), new("native", "native")];

    public string Verifier(string word) => Of(word, verifiers, "the property PhotonPactVerifier");

    public PactVersion Version(string word) => Of(word, versions, "the property PhotonPactVersion");

    public OutputMode Mode(string word) => Of(word, modes, "the property PhotonOutputMode");

    /// <summary>What an empty word means is the first.</summary>
    private T Of<T>(string word, KeyValuePair<string, T>[] known, string place)
    {
        foreach (var (name, value) in known)
        {
            if (word.Length == 0 || word.Equals(name, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        var names = known.Select(pair => pair.Key).ToList();
        var guess = Spelling.Nearest(word, names) is { } near ? $" Did you mean '{near}'?" : "";
        diagnostics.Report(Codes.UnknownOption, new Location(projectFile, 0, 0), word, place, string.Join(", ", names), guess);
        return known[0].Value;
    }
}
