using System.Text.Json;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Pact.Format;

namespace Photon.Tasks.Pacts;

/// <summary>A pact file, and the file with the lines of the contract behind it.</summary>
/// <param name="Lines">Empty where nobody knows them.</param>
internal sealed record PactPlace(string Path, string Lines);

/// <summary>A pact file that was read.</summary>
/// <param name="Lines">The place in the contract that asks for each interaction, by its key: <c>/code/api/openapi.yaml(42,5)</c>.</param>
internal sealed record PactOfProvider(PactDocument Document, IReadOnlyDictionary<string, string> Lines);

/// <summary>Reads the pacts of one provider.</summary>
/// <param name="projectFile">What a message points at that is about no pact file.</param>
internal sealed class PactReading(string projectFile, DiagnosticBag diagnostics)
{
    private Location Project => new(projectFile, 0, 0);

    /// <param name="provider">Whose; empty where they are all of one.</param>
    /// <returns>By path; at least one where nothing was reported.</returns>
    public IReadOnlyList<PactOfProvider> Read(string provider, IEnumerable<PactPlace> places)
    {
        // The same file may come from the folder and from a project; lines know more.
        var distinct = places.GroupBy(place => place.Path, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.MaxBy(place => place.Lines.Length)!);
        var read = distinct.Select(Read).OfType<PactOfProvider>().ToList();
        var wanted = read.Where(pact => provider.Length == 0 || pact.Document.Provider.Equals(provider, StringComparison.OrdinalIgnoreCase)).ToList();
        var names = wanted.Select(pact => pact.Document.Provider).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToList();
        if (diagnostics.HasErrors)
            return [];
        if (wanted.Count == 0)
            diagnostics.Report(Codes.NoPactToVerify, Project, provider.Length == 0 ? "" : $" of '{provider}'");
        else if (names.Count > 1)
            diagnostics.Report(Codes.PactsOfSeveralProviders, Project, string.Join(", ", names));
        return wanted;
    }

    private PactOfProvider? Read(PactPlace place)
    {
        try
        {
            var document = PactReader.Read(new SourceText(place.Path, File.ReadAllBytes(place.Path)), diagnostics);
            return document is null ? null : new PactOfProvider(document, LinesOf(place));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(Codes.PactUnreadable, new Location(place.Path, 0, 0), e.Message);
            return null;
        }
    }

    /// <summary>They are a help and no more: without them a failure names the pact alone.</summary>
    private static Dictionary<string, string> LinesOf(PactPlace place)
    {
        try
        {
            return place.Lines.Length == 0 || !File.Exists(place.Lines)
                ? []
                : JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(place.Lines)) ?? [];
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
