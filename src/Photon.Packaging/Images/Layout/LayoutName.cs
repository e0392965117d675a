namespace Photon.Packaging.Images.Layout;

/// <summary>Names an image in a layout as <c>skopeo</c> does: <c>oci:/code/base:10.0</c>.</summary>
/// <param name="Folder">The layout's; it holds no colon but that of a drive.</param>
/// <param name="Image">The image's name there; empty for the only one.</param>
internal sealed record LayoutName(string Folder, string Image)
{
    private const string Prefix = "oci:";

    /// <summary>Null where the name is not one of a layout.</summary>
    public static LayoutName? Parse(string text)
    {
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var rest = text[Prefix.Length..];
        var hasDrive = rest.Length > 2 && char.IsAsciiLetter(rest[0]) && rest[1] == ':' && rest[2] is '/' or '\\';
        var colon = rest.IndexOf(':', hasDrive ? 2 : 0);
        return colon < 0 ? new LayoutName(rest, "") : new LayoutName(rest[..colon], rest[(colon + 1)..]);
    }
}
