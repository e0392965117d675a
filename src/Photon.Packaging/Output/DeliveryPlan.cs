using Photon.Packaging.Content;

namespace Photon.Packaging.Output;

/// <summary>What a delivery changes in an output folder.</summary>
public sealed record DeliveryPlan
{
    private DeliveryPlan(IReadOnlyList<(string Path, string Sha256)> owned) => Owned = owned;

    /// <summary>Files whose bytes are new or differ.</summary>
    public required IReadOnlyList<DeliveredFile> Changes { get; init; }

    /// <summary>Paths of our files that are no longer produced and that nobody edited.</summary>
    public required IReadOnlyList<string> Stale { get; init; }

    /// <summary>Files whose bytes are right but that can be started where they should not, or can't where they should.</summary>
    public required IReadOnlyList<(string Path, bool IsExecutable)> WrongModes { get; init; }

    /// <summary>What lies where a file is to go and is not ours to replace.</summary>
    public required IReadOnlyList<Obstacle> Obstacles { get; init; }

    /// <summary>Whether the folder is already as it is to be, and the record of it.</summary>
    public required bool IsNothing { get; init; }

    /// <summary>Those files of the delivery that Photon wrote or writes.</summary>
    internal IReadOnlyList<(string Path, string Sha256)> Owned { get; }

    /// <summary>The same and those that will be gone.</summary>
    internal IEnumerable<(string Path, string Sha256)> OwnedMeanwhile { get; private init; } = [];

    /// <summary>Something in the way.</summary>
    /// <param name="Path">Where it lies: an absolute path.</param>
    /// <param name="Owner">The other project whose file it is; null where it is a person's.</param>
    public sealed record Obstacle(string Path, string? Owner);

    internal static DeliveryPlan Make(string root, IReadOnlyList<DeliveredFile> files, OwnedFiles owned, FileContents contents, CancellationToken cancellation)
    {
        var targets = files.Select(file => Path.Combine(root, file.Path)).ToArray();
        contents.Prepare(targets.Where((target, i) => IsOfLength(target, contents.Of(files[i].Source).Length)), cancellation);

        var wanted = files.Select(file => file.Path).ToHashSet(PathComparer);
        var stale = owned.Own
            .Where(own => !wanted.Contains(own.Key) && owned.OtherOwner(own.Key) is null && IsUnedited(Path.Combine(root, own.Key), own.Value, contents))
            .Select(own => own.Key)
            .Order(StringComparer.Ordinal)
            .ToList();
        var obstacles = new Obstacles(root, owned, stale.ToHashSet(StringComparer.Ordinal));
        var changes = new List<DeliveredFile>();
        var modes = new List<(string, bool)>();
        for (var i = 0; i < targets.Length; i++)
        {
            var content = contents.Of(files[i].Source);
            var isSame = IsOfLength(targets[i], content.Length) && contents.Of(targets[i]) == content;
            if (!isSame)
            {
                changes.Add(files[i]);
                obstacles.Look(files[i].Path);
            }
            else if (owned.Own.ContainsKey(files[i].Path) && !UnixMode.Fits(targets[i], files[i].IsExecutable))
            {
                modes.Add((files[i].Path, files[i].IsExecutable));
            }
        }

        // A person's file that happens to have our bytes stays the person's.
        var written = changes.Select(change => change.Path).ToHashSet(StringComparer.Ordinal);
        var record = files.Where(file => written.Contains(file.Path) || owned.Own.ContainsKey(file.Path))
            .Select(file => (file.Path, contents.Of(file.Source).Sha256))
            .ToList();
        return new DeliveryPlan(record)
        {
            Changes = changes,
            Stale = stale,
            WrongModes = modes,
            Obstacles = obstacles.Found,
            IsNothing = changes.Count == 0 && modes.Count == 0 && record.Count == owned.Own.Count && record.All(file => owned.Own.ContainsKey(file.Path)),
            OwnedMeanwhile = record.Concat(owned.Own.Where(own => !wanted.Contains(own.Key)).Select(own => (own.Key, own.Value))),
        };
    }

    private static StringComparer PathComparer =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    private static bool IsOfLength(string path, long length) => new FileInfo(path) is { Exists: true, LinkTarget: null } file && file.Length == length;

    /// <summary>A file that somebody changed since we wrote it is somebody's.</summary>
    private static bool IsUnedited(string path, string sha256, FileContents contents) =>
        new FileInfo(path) is { Exists: true, LinkTarget: null } && contents.Of(path).Sha256 == sha256;
}
