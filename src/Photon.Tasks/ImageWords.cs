using Microsoft.Build.Framework;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images;

namespace Photon.Tasks;

/// <summary>What the tasks of images have in common.</summary>
internal static class ImageWords
{
    /// <summary>Whether a property has one of its values; else that is reported.</summary>
    public static bool Check(string property, string value, IReadOnlyList<string> known, DiagnosticBag diagnostics, Location location)
    {
        if (known.Contains(value, StringComparer.OrdinalIgnoreCase))
            return true;
        diagnostics.Report(Codes.ImageSettingUnknown, location, value, property, string.Join(", ", known.Where(word => word.Length > 0)));
        return false;
    }

    /// <summary>Items with their <c>Value</c>s; the last of several of one name counts, as with the SDK.</summary>
    public static Dictionary<string, string> Values(IReadOnlyList<ITaskItem> items)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in items)
            values[item.ItemSpec] = item.GetMetadata("Value");
        return values;
    }

    public static RegistryAccess Access(string dockerConfigFolder, string searchPath, IReadOnlyList<string> insecureRegistries) => new()
    {
        DockerConfigFolder = dockerConfigFolder,
        SearchPath = searchPath.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        InsecureRegistries = [.. insecureRegistries.SelectMany(list => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
    };
}
