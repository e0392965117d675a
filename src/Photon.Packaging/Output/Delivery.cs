using System.Diagnostics.CodeAnalysis;
using Photon.Packaging.Content;

namespace Photon.Packaging.Output;

/// <summary>
/// Puts files into an output folder that may hold a person's files too. Everything that changed is first written whole beside its place;
/// then it is moved there, and if that fails part-way, moved back. So the folder is as it was or as it is to be, and never between.
/// </summary>
public sealed class Delivery : IDisposable
{
    /// <summary>The folder in the output where Photon keeps its own notes.</summary>
    public const string NotesFolder = ".photon";

    private const string StagePrefix = "stage-";

    private readonly string root;
    private readonly string notes;
    private readonly string owner;
    private readonly FileStream gate;
    private readonly string stage;

    private Delivery(string root, string notes, string owner, FileStream gate)
    {
        this.root = root;
        this.notes = notes;
        this.owner = owner;
        this.gate = gate;
        stage = Path.Combine(notes, StagePrefix + Path.GetRandomFileName());
        MadeFolder = Path.Combine(stage, "made");
    }

    /// <summary>An empty folder on the output's disk for files that are made for the output: they are moved, not copied.</summary>
    public string MadeFolder { get; }

    /// <summary>Begins a delivery; null where another build keeps the folder for longer than <paramref name="patience"/>.</summary>
    /// <param name="folder">The output folder, an absolute path.</param>
    /// <param name="owner">The project that delivers: <c>Shop</c>.</param>
    [SuppressMessage("Reliability", "CA2000", Justification = "The delivery owns the lock and disposes it.")]
    public static Delivery? Begin(string folder, string owner, TimeSpan patience, CancellationToken cancellation)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var notes = Path.Combine(root, NotesFolder);
        Directory.CreateDirectory(notes);
        return OutputLock.Take(Path.Combine(notes, "lock"), patience, cancellation) is { } gate ? Open(root, notes, owner, gate) : null;
    }

    /// <summary>What is to change so that the folder holds these files, and what stands in the way.</summary>
    public DeliveryPlan Plan(IReadOnlyList<DeliveredFile> files, FileContents contents, CancellationToken cancellation)
    {
        contents.Prepare(files.Select(file => file.Source), cancellation);
        return DeliveryPlan.Make(root, files, OwnedFiles.Read(notes, owner), contents, cancellation);
    }

    /// <summary>Carries a plan out. On a failure everything is as before, and the failure is thrown.</summary>
    public void Carry(DeliveryPlan plan, CancellationToken cancellation)
    {
        if (plan.IsNothing)
            return;
        var staged = plan.Changes.Select((change, i) => (Place: PathOf(change.Path), New: Stage(change, i))).ToList();
        var record = Write("record", OwnedFiles.Format(plan.Owned));
        // While files move the record names the old and the new: whatever happens, no file of ours becomes a stranger.
        var unsure = Write("unsure", OwnedFiles.Format(plan.OwnedMeanwhile));
        cancellation.ThrowIfCancellationRequested();

        var moves = new Moves(Path.Combine(stage, "old"), root);
        try
        {
            moves.Replace(unsure, OwnedFiles.PathOf(notes, owner));
            foreach (var stale in plan.Stale)
                moves.Remove(PathOf(stale));
            foreach (var (place, file) in staged)
                moves.Replace(file, place);
            foreach (var (path, isExecutable) in plan.WrongModes)
                UnixMode.Set(PathOf(path), isExecutable);
            moves.Replace(record, OwnedFiles.PathOf(notes, owner));
        }
        catch
        {
            moves.Undo();
            throw;
        }

        foreach (var stale in plan.Stale)
            RemoveEmptyFolders(Path.GetDirectoryName(PathOf(stale))!);
    }

    public void Dispose()
    {
        RemoveStages(notes);
        gate.Dispose();
    }

    private static Delivery Open(string root, string notes, string owner, FileStream gate)
    {
        var delivery = new Delivery(root, notes, owner, gate);
        try
        {
            RemoveStages(notes);
            Directory.CreateDirectory(delivery.MadeFolder);
            return delivery;
        }
        catch
        {
            delivery.Dispose();
            throw;
        }
    }

    private string Stage(DeliveredFile change, int number)
    {
        var place = Path.Combine(stage, number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (change.Source.StartsWith(MadeFolder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            File.Move(change.Source, place);
        else
            File.Copy(change.Source, place);
        UnixMode.Set(place, change.IsExecutable);
        return place;
    }

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(stage, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private string PathOf(string relative) => Path.Combine(root, relative.Replace('/', Path.DirectorySeparatorChar));

    private void RemoveEmptyFolders(string folder)
    {
        while (folder.Length > root.Length && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder)!;
        }
    }

    /// <summary>Also those of a build that was ended in the middle. What is still in use stays for the next build to remove.</summary>
    private static void RemoveStages(string notes)
    {
        foreach (var left in Directory.EnumerateDirectories(notes, StagePrefix + "*"))
        {
            try
            {
                Directory.Delete(left, recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
            }
        }
    }
}
