using System.Globalization;

namespace Photon.Packaging.Output;

/// <summary>Moves of files that can be undone.</summary>
/// <param name="oldFolder">Keeps what was replaced or removed; on the same disk.</param>
/// <param name="root">Folders below it are made where needed, and go again where the moves are undone.</param>
internal sealed class Moves(string oldFolder, string root)
{
    private readonly Stack<(string From, string To)> done = new();
    private readonly Stack<string> made = new();

    /// <summary>Puts a file where another may be.</summary>
    public void Replace(string file, string place)
    {
        MakeFolder(Path.GetDirectoryName(place)!);
        Remove(place);
        Move(file, place);
    }

    /// <summary>Takes a file away, if it is there.</summary>
    public void Remove(string place)
    {
        if (!File.Exists(place))
            return;
        Directory.CreateDirectory(oldFolder);
        Move(place, Path.Combine(oldFolder, done.Count.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Brings everything back to where it was, the last first.</summary>
    public void Undo()
    {
        while (done.TryPop(out var move))
            File.Move(move.To, move.From);
        while (made.TryPop(out var folder))
            Directory.Delete(folder);
    }

    private void Move(string from, string to)
    {
        File.Move(from, to);
        done.Push((from, to));
    }

    private void MakeFolder(string folder)
    {
        if (folder.Length <= root.Length || Directory.Exists(folder))
            return;
        MakeFolder(Path.GetDirectoryName(folder)!);
        Directory.CreateDirectory(folder);
        made.Push(folder);
    }
}
