using Photon.Engine.Diagnostics;

namespace Photon.Tasks.Output;

/// <summary>The words that properties say, as what they mean.</summary>
/// <param name="projectFile">Where a word that nobody knows is reported.</param>
internal sealed class PropertyWords(string projectFile, DiagnosticBag diagnostics)
{
    private static readonly KeyValuePair<string, OutputMode>[] modes =
        [new("write", OutputMode.Write), new("dry-run", OutputMode.DryRun), new("diff", OutputMode.Diff), new("force", OutputMode.Force)];

    public OutputMode Mode(string word) => Of(word, modes, "the property PhotonOutputMode");

    /// <summary>What an empty word means is the first.</summary>
    public T Of<T>(string word, KeyValuePair<string, T>[] known, string place)
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
