using Photon.Engine.Diagnostics;
using Photon.Packaging.Records;

namespace Photon.Packaging.Reports;

/// <summary>Reads what earlier steps of a build noted. A step that was not run noted nothing; what can't be read is a warning and no failure.</summary>
/// <param name="diagnostics">Takes the problems.</param>
public sealed class BuildFactFiles(DiagnosticBag diagnostics)
{
    /// <param name="path">An absolute path; empty for none.</param>
    public GenerationFacts Generation(string path) =>
        path.Length > 0 && File.Exists(path) ? Read(path, GenerationFacts.Read) ?? new() : new();

    /// <param name="path">An absolute path; empty for none.</param>
    public PackRecord? Pack(string path) => path.Length > 0 ? Read(path, PackRecord.Read) : null;

    /// <summary>The report of this build.</summary>
    /// <param name="path">An absolute path; empty for none.</param>
    public BuildReport? Report(string path) => path.Length > 0 && File.Exists(path)
        ? Read(path, file => ReportJson.Read(File.ReadAllBytes(file), out var problem) ?? throw new InvalidDataException(problem))
        : null;

    private T? Read<T>(string path, Func<string, T?> read)
        where T : class
    {
        try
        {
            return read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            diagnostics.Report(Codes.ReportFactsUnreadable, new Location(path, 0, 0), e.Message);
            return null;
        }
    }
}
