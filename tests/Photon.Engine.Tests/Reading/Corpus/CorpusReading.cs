using System.Collections.Concurrent;
using Photon.Engine.Diagnostics;
using Photon.Engine.OpenApi;
using Photon.Testing;
using Photon.Testing.Corpus;

namespace Photon.Engine.Tests.Reading.Corpus;

/// <summary>The development corpus, read once for all tests, two documents at a time.</summary>
public sealed class CorpusReading
{
    private readonly ConcurrentDictionary<string, string> crashes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<Diagnostic>> diagnostics = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> differences = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> brokenBundles = new(StringComparer.Ordinal);

    public CorpusReading()
    {
        Folder = CorpusFolder.Open();
        Documents = Folder?.Documents() ?? [];
        Parallel.ForEach(Documents, new ParallelOptions { MaxDegreeOfParallelism = 2 }, Read);
    }

    /// <summary>Null where the shared folder is not there.</summary>
    public CorpusFolder? Folder { get; }

    public IReadOnlyList<CorpusDocument> Documents { get; }

    public IReadOnlyDictionary<string, string> Crashes => crashes;

    public IReadOnlyDictionary<string, IReadOnlyList<Diagnostic>> Diagnostics => diagnostics;

    /// <summary>Where Microsoft.OpenApi reads otherwise.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Differences => differences;

    /// <summary>What is wrong with a document's bundle.</summary>
    public IReadOnlyDictionary<string, string> BrokenBundles => brokenBundles;

    private void Read(CorpusDocument entry)
    {
        var loader = new FolderLoader(Folder!.Root);
        var bag = new DiagnosticBag();
        try
        {
            var document = OpenApiReader.Read(loader.Read(entry.Path), loader, bag).Document;
            diagnostics[entry.Path] = bag.ToSortedList();
            if (document is null)
                return;
            if (BundleCheck.Fault(document, entry) is { } fault)
                brokenBundles[entry.Path] = fault;
            if (Oracle.Compare(document, entry) is { Count: > 0 } found)
                differences[entry.Path] = found;
        }
#pragma warning disable CA1031 // that nothing is thrown is what is tested
        catch (Exception e)
        {
            crashes[entry.Path] = e.ToString();
        }
#pragma warning restore CA1031
    }
}
