using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Files;
using Photon.Packaging.Images.Layout;
using Photon.Packaging.Images.Registry;

namespace Photon.Packaging.Images.Building;

/// <summary>
/// Finds the images that an app is put upon, by what a project calls them: <c>example.org/dotnet/aspnet:10.0</c>, which <c>photon.lock</c> pins;
/// <c>…@sha256:…</c>, which needs no pin; or a folder, <c>oci:/code/base:10.0</c>. What a registry gave is kept: a pinned image that was used before needs no network.
/// </summary>
/// <param name="client">Talks to registries.</param>
/// <param name="diagnostics">Told of what goes wrong.</param>
/// <param name="location">Where the user asked for the image.</param>
public sealed class BaseImages(BaseSettings settings, RegistryClient client, DiagnosticBag diagnostics, Location location)
{
    private readonly RegistrySource source = new(client, settings.CacheFolder);

    /// <summary>What labels and statements call an image of this name: nothing where it is of a layout, as the folder is one of the machine that builds.</summary>
    public static string PublicName(string name) => LayoutName.Parse(name) is null ? name : "";

    /// <summary>Absolute paths of files that decide which image a name stands for: the index of a layout, or the lock file; none for a digest.</summary>
    public static IReadOnlyList<string> FilesOf(string name, BaseSettings settings)
    {
        if (LayoutName.Parse(name) is { } layout)
            return [Path.Combine(layout.Folder, OciLayout.IndexFile)];
        return name.Contains('@', StringComparison.Ordinal) ? [] : [settings.LockFile];
    }

    /// <summary>The images for some platforms, in their order; null where one can't be had, which is reported.</summary>
    public async Task<IReadOnlyList<BaseImage>?> ResolveAsync(string name, IReadOnlyList<Platform> platforms, CancellationToken cancellation)
    {
        try
        {
            if (LayoutName.Parse(name) is { } layout)
                return OfLayout(layout, platforms);
            var reference = ImageReference.Parse(name);
            return reference.Digest is { } digest
                ? await ReadAsync(reference, platforms, new LockedImage(digest, new Dictionary<string, Digest>()), isPinned: false, cancellation)
                : await OfTagAsync(reference with { Tag = reference.Version }, platforms, cancellation);
        }
        catch (DestinationException e)
        {
            diagnostics.Add(e.At(location));
            return null;
        }
    }

    private List<BaseImage>? OfLayout(LayoutName name, IReadOnlyList<Platform> platforms)
    {
        var images = platforms.Select(platform => LayoutBase.Choose(name.Folder, name.Image, platform, diagnostics, location)).OfType<BaseImage>().ToList();
        return images.Count == platforms.Count ? images : null;
    }

    private async Task<IReadOnlyList<BaseImage>?> OfTagAsync(ImageReference reference, IReadOnlyList<Platform> platforms, CancellationToken cancellation)
    {
        if (PhotonLock.Read(settings.LockFile, diagnostics) is not { } known)
            return null;
        var pin = known.Images.GetValueOrDefault(reference.ToString());
        if (pin is not null && platforms.All(platform => pin.Platforms.ContainsKey(platform.ToString())) && (settings.IsLocked || !settings.Update))
            return await ReadAsync(reference, platforms, pin, isPinned: true, cancellation);
        if (!settings.IsLocked)
            return await PinAsync(reference, platforms, cancellation);
        foreach (var platform in platforms.Where(platform => pin?.Platforms.ContainsKey(platform.ToString()) is not true))
            diagnostics.Report(Codes.BaseImageNotPinned, location, reference, platform);
        return null;
    }

    /// <summary>Reads and writes the lock file in a turn of this build's own, so that each build sees what others pinned, and removes none of it.</summary>
    private async Task<IReadOnlyList<BaseImage>?> PinAsync(ImageReference reference, IReadOnlyList<Platform> platforms, CancellationToken cancellation)
    {
        try
        {
            using var turn = await LockTurn.TakeAsync(settings, cancellation);
            if (PhotonLock.Read(settings.LockFile, diagnostics) is not { } known)
                return null;
            var earlier = known.Images.GetValueOrDefault(reference.ToString());
            var pin = earlier is null || settings.Update ? await MovedAsync(reference, earlier, cancellation) : earlier;
            if (await ReadAsync(reference, platforms, pin, isPinned: pin == earlier, cancellation) is not { } images)
                return null;
            pin = pin.With(platforms.Zip(images, (platform, image) => (platform, image.Descriptor.Digest)));
            known.With(reference.ToString(), pin).Write(settings.LockFile);
            return images;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or (IOException and not DestinationException))
        {
            diagnostics.Report(Codes.LockNotWritten, location, settings.LockFile, e.Message);
            return null;
        }
    }

    /// <summary>What the tag stands for now, for the platforms that were pinned before: a build for one platform must not lose the others.</summary>
    private async Task<LockedImage> MovedAsync(ImageReference reference, LockedImage? earlier, CancellationToken cancellation)
    {
        var now = new LockedImage(await source.ResolveAsync(reference, cancellation), new Dictionary<string, Digest>());
        if (earlier is null || now.Digest == earlier.Digest)
            return earlier ?? now;
        foreach (var platform in earlier.Platforms.Keys.Select(Platform.Parse).OfType<Platform>())
        {
            try
            {
                now = now.With([(platform, (await ReadAsync(reference, now.Digest, platform, cancellation)).Descriptor.Digest)]);
            }
            catch (DestinationException e) when (e.Rule == Codes.ImagePlatformMissing)
            {
                // Nobody can build for it any more; who tries is told.
            }
        }

        return now;
    }

    /// <summary>Reads side by side, and reports what is wrong with each platform.</summary>
    private async Task<IReadOnlyList<BaseImage>?> ReadAsync(ImageReference reference, IReadOnlyList<Platform> platforms, LockedImage pin, bool isPinned, CancellationToken cancellation)
    {
        var reads = platforms.Select(platform => ReadAsync(reference, pin.Platforms.GetValueOrDefault(platform.ToString(), pin.Digest), platform, cancellation)).ToList();
        var images = new List<BaseImage>();
        foreach (var read in reads)
        {
            try
            {
                images.Add(await read);
            }
            catch (DestinationException e) when (isPinned && e.Rule == Codes.RegistryNotFound)
            {
                diagnostics.Report(Codes.PinnedImageGone, location, reference, pin.Digest);
            }
            catch (DestinationException e)
            {
                diagnostics.Add(e.At(location));
            }
        }

        return images.Count == platforms.Count ? images : null;
    }

    private async Task<BaseImage> ReadAsync(ImageReference reference, Digest digest, Platform platform, CancellationToken cancellation)
    {
        try
        {
            var image = await source.ReadAsync(reference with { Digest = digest }, platform, cancellation);
            foreach (var part in image.Layers.Select(layer => layer.Descriptor.Digest).Append(digest).Append(image.Descriptor.Digest).Append(image.Manifest.Config.Digest))
                ImageCache.Use(Path.Combine(settings.CacheFolder, part.Hex), client.Clock);
            return image;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or (IOException and not DestinationException))
        {
            throw new DestinationException(Codes.ImageCacheUnwritable, settings.CacheFolder, e.Message);
        }
    }
}
