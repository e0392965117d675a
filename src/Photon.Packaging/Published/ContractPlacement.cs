namespace Photon.Packaging.Published;

/// <summary>Where contracts lie in a deliverable: each under its file name, and what it refers to at the same place relative to it.</summary>
public static class ContractPlacement
{
    /// <param name="contracts">Absolute paths of contracts.</param>
    /// <param name="referenced">Absolute paths of files that they refer to; one that lies below no contract's folder is left out.</param>
    public static IReadOnlyList<DeliveredFile> Of(IReadOnlyList<string> contracts, IReadOnlyList<string> referenced)
    {
        var placed = new Dictionary<string, string>(StringComparer.Ordinal);
        var folders = new List<(string Folder, string Place)>();
        foreach (var contract in contracts.Distinct(StringComparer.Ordinal))
        {
            var folder = Path.GetDirectoryName(contract)!;
            var name = Path.GetFileName(contract);
            // Two of one name, such as v1/openapi.yaml and v2/openapi.yaml, keep their folders.
            var place = placed.ContainsKey(name) ? Path.GetFileName(folder) + "/" : "";
            placed.TryAdd(place + name, contract);
            folders.Add((folder, place));
        }

        foreach (var file in referenced)
        {
            if (placed.ContainsValue(file))
                continue;
            foreach (var (folder, place) in folders.Where(f => file.StartsWith(f.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
                placed.TryAdd(place + Path.GetRelativePath(folder, file).Replace('\\', '/'), file);
        }

        return [.. placed.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => new DeliveredFile(p.Key, p.Value, IsExecutable: false))];
    }
}
