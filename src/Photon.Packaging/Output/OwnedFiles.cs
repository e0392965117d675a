using System.Text;
using Photon.Packaging.Content;

namespace Photon.Packaging.Output;

/// <summary>
/// Which files of an output folder Photon wrote, and for which project: <c>dist/.photon/Shop.sha256</c>. It lies in the folder, as what it
/// says is true of the folder: it outlives a deleted <c>obj</c> and goes when the folder goes.
/// </summary>
internal sealed class OwnedFiles
{
    private const string Extension = ".sha256";

    private readonly Dictionary<string, string> own;
    private readonly Dictionary<string, string> ownersOfOthers;

    private OwnedFiles(Dictionary<string, string> own, Dictionary<string, string> ownersOfOthers)
    {
        this.own = own;
        this.ownersOfOthers = ownersOfOthers;
    }

    /// <summary>Paths of this project's files, and the hash of what was written.</summary>
    public IReadOnlyDictionary<string, string> Own => own;

    /// <summary>The other project whose file a path is; null where it is none's.</summary>
    public string? OtherOwner(string path) => ownersOfOthers.GetValueOrDefault(path);

    public static OwnedFiles Read(string folder, string owner)
    {
        var others = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            if (name == owner)
                continue;
            foreach (var path in Checksums.Parse(File.ReadAllText(file)).Keys)
                others.TryAdd(path, name);
        }

        var own = PathOf(folder, owner);
        return new OwnedFiles(File.Exists(own) ? Checksums.Parse(File.ReadAllText(own)) : [], others);
    }

    public static string PathOf(string folder, string owner) => Path.Combine(folder, owner + Extension);

    public static byte[] Format(IEnumerable<(string Path, string Sha256)> files) => Encoding.UTF8.GetBytes(Checksums.Format(files));
}
