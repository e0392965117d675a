using System.Text;

namespace Photon.Packaging.Images.Layers;

/// <summary>
/// Divides the packages of a large app among some layers, so that a package in its next version sends a part of them and not all; the parts are also compressed
/// side by side. A package is always in the same part, by its name without its version, whatever other packages there are.
/// </summary>
/// <param name="bytes">Of all packages' files. Small ones stay together: each layer is a request, and a mount for the engine.</param>
internal sealed class PackageParts(long bytes)
{
    internal const int Count = 8;
    internal const long LargestWhole = 16L * 1024 * 1024;

    /// <summary>The part that a file belongs to; 0 for what is in no package.</summary>
    public int PartOf(DeliveredFile file) => file.Layer == FileLayer.Packages && bytes > LargestWhole
        ? Convert.ToInt32(Digest.Of(Encoding.UTF8.GetBytes(NameOf(file).ToLowerInvariant())).Hex[..4], 16) % Count
        : 0;

    private static string NameOf(DeliveredFile file) => file.Package is { } package ? package.Split('/')[0] : file.Path;
}
