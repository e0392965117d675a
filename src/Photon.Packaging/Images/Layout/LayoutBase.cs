using System.Text.Json;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Building;

namespace Photon.Packaging.Images.Layout;

/// <summary>Takes base images from a layout: no registry, no network.</summary>
public static class LayoutBase
{
    /// <summary>The image for a platform; null where there is none that can be used, which is reported.</summary>
    /// <param name="folder">An absolute path.</param>
    /// <param name="name">The image's name in the layout, its digest, or nothing for the only one.</param>
    public static BaseImage? Choose(string folder, string name, Platform platform, DiagnosticBag diagnostics, Location location)
    {
        var reason = "";
        try
        {
            if (LayoutSource.Find(new OciLayout(folder), name) is not { } source)
                reason = $"It has no image '{name}'.";
            else if (BaseImage.Choose(source, platform) is { } image)
                return image;
            else
                reason = $"'{name}' is not for {platform}, only for {string.Join(", ", BaseImage.PlatformsOf(source))}.";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            reason = e.Message;
        }

        diagnostics.Report(Codes.BaseLayoutUnusable, location, folder, reason);
        return null;
    }
}
