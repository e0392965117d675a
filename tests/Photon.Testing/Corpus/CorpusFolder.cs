using System.Diagnostics;

namespace Photon.Testing.Corpus;

/// <summary>The development corpus, unpacked once under <c>artifacts/</c>.</summary>
/// <param name="Root">Where the documents lie.</param>
/// <param name="Index">The INDEX.tsv that lists them.</param>
public sealed record CorpusFolder(string Root, string Index)
{
    /// <summary>Unpacks where needed; null where the shared folder is not there.</summary>
    public static CorpusFolder? Open()
    {
        if (Repository.Shared is not { } shared)
            return null;
        var archive = Path.Combine(shared, "corpus", "openapi.tar.xz");
        var folder = Repository.PathOf("artifacts", "corpus");
        if (!Directory.Exists(folder))
            Unpack(archive, folder);
        return new CorpusFolder(folder, Path.Combine(shared, "corpus", "INDEX.tsv"));
    }

    public IReadOnlyList<CorpusDocument> Documents() => CorpusDocument.ReadIndex(Index);

    /// <summary>The folder appears whole or not at all, also where two tests or two processes unpack at once.</summary>
    private static void Unpack(string archive, string folder)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        var building = Directory.CreateDirectory($"{folder}.{Path.GetRandomFileName()}");
        using (var tar = Process.Start("tar", ["-xJf", archive, "-C", building.FullName]))
        {
            tar.WaitForExit();
            if (tar.ExitCode != 0)
                throw new InvalidOperationException($"tar could not unpack {archive}: exit code {tar.ExitCode}.");
        }

        var top = building.GetDirectories() is [var only] && building.GetFiles().Length == 0 ? only : building;
        try
        {
            Directory.Move(top.FullName, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another was faster.
        }

        if (Directory.Exists(building.FullName))
            Directory.Delete(building.FullName, recursive: true);
    }
}
