using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Registry;

namespace Photon.Packaging.Images.Engine;

/// <summary>Names of an image in an engine. All of them move, or none.</summary>
internal sealed class EngineTags(EngineClient client, IReadOnlyList<ImageReference> names)
{
    public async Task MoveToAsync(string id, CancellationToken cancellation)
    {
        var moved = new List<(ImageReference Name, string? Before)>();
        try
        {
            foreach (var name in names)
            {
                var before = (await client.InspectAsync(Familiar(name), cancellation))?.Id;
                if (before == id)
                    continue;
                moved.Add((name, before));
                if (await client.TagAsync(id, RepositoryOf(name), TagOf(name), cancellation) is { } refused)
                    throw EngineErrors.Refused(refused, client.Address, Familiar(name));
            }
        }
        catch (Exception e) when (e is DestinationException or OperationCanceledException)
        {
            await RestoreAsync(moved);
            throw;
        }
    }

    /// <summary>As engines show it: <c>shop:1.0</c> for <c>docker.io/library/shop:1.0</c>.</summary>
    public static string Familiar(ImageReference name) => $"{RepositoryOf(name)}:{TagOf(name)}";

    /// <summary>What the names meant before. An engine that is gone can't be asked, and has moved nothing more either.</summary>
    private async Task RestoreAsync(List<(ImageReference Name, string? Before)> moved)
    {
        try
        {
            foreach (var (name, before) in moved)
            {
                if (before is null)
                    await client.RemoveAsync(Familiar(name), CancellationToken.None);
                else
                    await client.TagAsync(before, RepositoryOf(name), TagOf(name), CancellationToken.None);
            }
        }
        catch (DestinationException)
        {
            // The first failure says it.
        }
    }

    private static string RepositoryOf(ImageReference name)
    {
        const string Official = "library/";
        return name.Registry != ImageReference.DockerHub ? $"{name.Registry}/{name.Repository}"
            : name.Repository.StartsWith(Official, StringComparison.Ordinal) ? name.Repository[Official.Length..] : name.Repository;
    }

    private static string TagOf(ImageReference name) => name.Tag ?? "latest";
}
