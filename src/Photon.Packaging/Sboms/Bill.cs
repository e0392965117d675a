using System.Text.Json;
using Photon.Engine.Diagnostics;

namespace Photon.Packaging.Sboms;

/// <summary>The bill of materials of one deliverable.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Components">What it lists.</param>
public sealed record Bill(byte[] Bytes, IReadOnlyList<Component> Components)
{
    private const string RuntimePack = "runtimepack.";

    /// <summary>How many packages it lists.</summary>
    public int Packages => Components.Count(component => component.IsPackage);

    /// <summary>Makes it of what the package managers resolved; null where there is nothing to make it of, or it can't be read, which is reported.</summary>
    /// <param name="app">What was published, for all runtime identifiers: frameworks that it brings along are listed too.</param>
    public static Bill? Make(PackRequest request, IReadOnlyList<DeliveredFile> app, DiagnosticBag diagnostics, Location location)
    {
        // Not every UI has one; a project without its assets file was not restored, and that is an error.
        var packageLock = File.Exists(request.PackageLock) ? request.PackageLock : "";
        if (packageLock.Length == 0)
            WarnOfUnlisted(request.PackageLock, diagnostics, location);
        if (request.AssetsFile.Length == 0 && packageLock.Length == 0)
            return null;
        var nuget = Read(request.AssetsFile, path => ReadNuGet(path, request), diagnostics, location);
        var npm = Read(packageLock, NpmInventory.Read, diagnostics, location);
        if (nuget is null || npm is null)
            return null;
        var inventory = nuget.And(Frameworks(app)).And(npm);
        var photon = typeof(Bill).Assembly.GetName().Version!.ToString(3);
        var version = request.Version.Length > 0 ? request.Version : "0.0.0";
        return new Bill(new CycloneDx(request.Name, version, photon).Format(inventory), inventory.Components);
    }

    /// <summary>An app that is published for several runtime identifiers has what each of them needs.</summary>
    private static Inventory ReadNuGet(string path, PackRequest request)
    {
        var runtimes = (request.Image?.Builds ?? []).Where(build => !build.IsPortable).SelectMany(build => build.RuntimeIdentifiers).DefaultIfEmpty(request.RuntimeIdentifier);
        return runtimes.Select(runtime => NuGetInventory.Read(path, request.TargetFramework, runtime)).Aggregate((all, more) => all.And(more));
    }

    /// <summary>A UI that other package managers lock, or none does.</summary>
    private static void WarnOfUnlisted(string packageLock, DiagnosticBag diagnostics, Location location)
    {
        var manifest = packageLock.Length == 0 ? "" : Path.Combine(Path.GetDirectoryName(packageLock)!, "package.json");
        if (File.Exists(manifest))
            diagnostics.Report(Codes.PackagesNotLocked, location, manifest);
    }

    private static Inventory? Read(string path, Func<string, Inventory> read, DiagnosticBag diagnostics, Location location)
    {
        if (path.Length == 0)
            return Inventory.Empty;
        try
        {
            return read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            diagnostics.Report(Codes.ResolvedPackagesUnreadable, location, path, e.Message);
            return null;
        }
    }

    /// <summary>A self-contained app brings its framework from packages that NuGet downloads but does not resolve.</summary>
    private static Inventory Frameworks(IReadOnlyList<DeliveredFile> app)
    {
        var components = app.Select(file => file.Package)
            .OfType<string>()
            .Where(package => package.StartsWith(RuntimePack, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal)
            .Select(package => package[RuntimePack.Length..].Split('/'))
            .Select(parts => new Component(PackageUrl.Of("nuget", parts[0], parts[^1]), parts[0], parts[^1]))
            .ToList();
        return new Inventory(components, [.. components.Select(component => component.Reference)]);
    }
}
