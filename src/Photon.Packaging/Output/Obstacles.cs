namespace Photon.Packaging.Output;

/// <summary>Finds what lies where files are to go and may not be replaced.</summary>
internal sealed class Obstacles(string root, OwnedFiles owned, HashSet<string> stale)
{
    private readonly List<DeliveryPlan.Obstacle> found = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);

    public IReadOnlyList<DeliveryPlan.Obstacle> Found => found;

    /// <summary>Looks at a file's place and at the folders on the way there.</summary>
    /// <param name="path">Below the output folder, with <c>/</c>.</param>
    public void Look(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            if (seen.Add(path[..slash]))
                LookForFile(path[..slash]);
        }

        // A link may lead to a person's file elsewhere; a folder is never a file of ours.
        var place = new FileInfo(Path.Combine(root, path));
        if (place.LinkTarget is not null || Directory.Exists(place.FullName) || (place.Exists && !owned.Own.ContainsKey(path)))
            found.Add(new DeliveryPlan.Obstacle(place.FullName, owned.OtherOwner(path)));
    }

    /// <summary>A file, or a link to anywhere, where a folder is to be.</summary>
    private void LookForFile(string path)
    {
        var place = new FileInfo(Path.Combine(root, path));
        if (place.LinkTarget is not null || (place.Exists && !stale.Contains(path)))
            found.Add(new DeliveryPlan.Obstacle(place.FullName, owned.OtherOwner(path)));
    }
}
