using System.Text.Json;

namespace Photon.Packaging.Reports;

/// <summary>What generating code came to, kept beside the code so that a build that generates nothing can report it too.</summary>
public sealed record GenerationFacts
{
    /// <summary>The contracts of the project, in the order of the project.</summary>
    public IReadOnlyList<ContractFacts> Contracts { get; init; } = [];

    /// <summary>What was said about them.</summary>
    public IReadOnlyList<ReportedDiagnostic> Diagnostics { get; init; } = [];

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file holds something else.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    public static GenerationFacts Read(string path)
    {
        try
        {
            var utf8 = File.ReadAllBytes(path);
            ReportJson.RefuseNullItems(utf8);
            return JsonSerializer.Deserialize(utf8, ReportJsonContext.Default.GenerationFacts)
                ?? throw new InvalidDataException("It is empty.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    /// <summary>Writes the file whole; one that holds the same already is left alone.</summary>
    /// <param name="path">Its folder is made where it is missing: <c>/code/Shop/obj/Debug/net10.0/photon/facts.json</c>.</param>
    public void Write(string path) => WholeFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(this, ReportJsonContext.Default.GenerationFacts));
}
