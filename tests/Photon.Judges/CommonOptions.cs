using System.CommandLine;
using System.IO.Enumeration;
using Photon.Testing.Corpus;

namespace Photon.Judges;

/// <summary>What the commands share.</summary>
internal static class CommonOptions
{
    public static Option<string> Only() => new("--only") { Description = "A glob over document paths.", DefaultValueFactory = _ => "*" };

    public static Option<long> MaxBytes() => new("--max-bytes") { Description = "Larger documents are left out.", DefaultValueFactory = _ => 400_000 };

    /// <summary>How many documents, spread over the versions.</summary>
    public static Option<int> Count() => new("--count") { Description = "How many documents, spread over the versions.", DefaultValueFactory = _ => int.MaxValue };

    public static IEnumerable<CorpusDocument> Filter(CorpusFolder corpus, string? glob) =>
        corpus.Documents().Where(d => FileSystemName.MatchesSimpleExpression(glob ?? "*", d.Path));

    public static int SayNoCorpus()
    {
        Console.Error.WriteLine("The shared corpus is not there (PHOTON_SHARED).");
        return 2;
    }

    public static int SayNoNpm()
    {
        Console.Error.WriteLine("npm could not install the judges (tests/Photon.Judges/npm).");
        return 2;
    }
}
