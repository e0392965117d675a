namespace Photon.Packaging.Formats;

/// <summary>Every format by its name.</summary>
public static class FormatTable
{
    public static IReadOnlyList<IFormat> All { get; } = [new FolderFormat(), new DockerFormat(), new OciFormat(), new StaticFormat(), new ZipFormat()];

    /// <summary>The format of a name; null where there is none.</summary>
    public static IFormat? Find(string name) => All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
