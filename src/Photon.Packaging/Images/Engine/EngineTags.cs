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
                var before = (await client.InspectAsync(name.Familiar, cancellation))?.Id;
                if (before == id)
                    continue;
                moved.Add((name, before));
                if (await client.TagAsync(id, name.FamiliarRepository, name.TagOrLatest, cancellation) is { } refused)
                    throw EngineErrors.Refused(refused, client.Address, name.Familiar);
            }
        }
        catch (Exception e) when (e is DestinationException or OperationCanceledException)
        {
            await RestoreAsync(moved);
            throw;
        }
    }

    /// <summary>What the names meant before. An engine that is gone can't be asked, and has moved nothing more either.</summary>
    private async Task RestoreAsync(List<(ImageReference Name, string? Before)> moved)
    {
        try
        {
            foreach (var (name, before) in moved)
            {
                if (before is null)
                    await client.RemoveAsync(name.Familiar, CancellationToken.None);
                else
                    await client.TagAsync(before, name.FamiliarRepository, name.TagOrLatest, CancellationToken.None);
            }
        }
        catch (DestinationException)
        {
            // The first failure says it.
        }
    }
}
