using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Building;
using Photon.Packaging.Images.Registry;

namespace Photon.Packaging.Images;

/// <summary>What an image is called where it goes.</summary>
/// <param name="Repository">With its registry; <c>docker.io/library/shop</c> where it goes to an engine.</param>
/// <param name="Tags">At least one.</param>
/// <param name="IsLocal">Whether it goes to the engine of this machine.</param>
public sealed record ImageName(ImageReference Repository, IReadOnlyList<string> Tags, bool IsLocal)
{
    /// <summary>As a person writes it: <c>shop</c>, <c>ghcr.io/team/shop</c>.</summary>
    public string Familiar => IsLocal ? Repository.FamiliarRepository : $"{Repository.Registry}/{Repository.Repository}";

    /// <summary>The repository with each of the tags.</summary>
    public IReadOnlyList<ImageReference> References => [.. Tags.Select(tag => Repository with { Tag = tag })];

    /// <summary>Puts the name together; null where it is none, which is reported.</summary>
    /// <param name="registry"><c>ghcr.io</c>, <c>ghcr.io/team</c>; empty for the engine of this machine.</param>
    /// <param name="repository"><c>Shop.Api</c> or <c>team/shop</c></param>
    /// <param name="tags">None is <c>latest</c>.</param>
    public static ImageName? Of(string registry, string repository, IReadOnlyList<string> tags, DiagnosticBag diagnostics, Location location)
    {
        var name = ImageNames.Repository(repository, diagnostics, location);
        var known = ImageNames.Tags(tags.Count > 0 ? tags : ["latest"], diagnostics, location);
        if (name is null || known is null)
            return null;
        var isLocal = registry.Length == 0;
        if (ImageReference.TryIn(isLocal ? ImageReference.DockerHub : registry, name, out var reference, out var reason))
            return new ImageName(reference, known, isLocal);
        diagnostics.Report(Codes.ImageReferenceMalformed, location, $"{registry}/{name}", reason);
        return null;
    }
}
