using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Photon.Build.Natives;

/// <summary>Native libraries out of npm packages, each held against its pinned hash before it is used, and kept in <c>artifacts/natives</c>.</summary>
internal sealed class NativeStore(string folder)
{
    private const string Algorithm = "sha512-";

    public NativeStore(Repository repository)
        : this(Path.Combine(repository.Artifacts, "natives"))
    {
    }

    /// <summary>The library's file; null where npm is not there, or can't reach its registry.</summary>
    /// <exception cref="BuildFailure">The package is not the pinned one.</exception>
    public async Task<string?> FetchAsync(PinnedNative native)
    {
        var archive = Path.Combine(folder, native.Archive);
        if (!File.Exists(archive) && !await TryDownloadAsync(native, archive))
            return null;
        await CheckAsync(native, archive);
        return await ExtractAsync(native, archive);
    }

    /// <summary>npm takes the registry that the machine is set up for.</summary>
    private async Task<bool> TryDownloadAsync(PinnedNative native, string archive)
    {
        var partial = Path.Combine(folder, native.Runtime + ".new");
        Directory.CreateDirectory(partial);
        try
        {
            var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
            var run = await Shell.TryRunAsync(new ShellCommand(npm, ["pack", $"{native.Package}@{native.Version}", "--pack-destination", partial], partial) { Limit = TimeSpan.FromMinutes(5) });
            if (run.ExitCode != 0)
                return false;
            File.Move(Path.Combine(partial, native.Archive), archive, overwrite: true);
            return true;
        }
        catch (BuildFailure)
        {
            return false; // there is no npm
        }
        finally
        {
            Directory.Delete(partial, recursive: true);
        }
    }

    private static async Task CheckAsync(PinnedNative native, string archive)
    {
        await using var stream = File.OpenRead(archive);
        var found = Algorithm + Convert.ToBase64String(await SHA512.HashDataAsync(stream));
        if (found != native.Integrity)
            throw new BuildFailure($"{archive} is not the {native.Package} {native.Version} of natives.json: its hash is {found}, not {native.Integrity}. Delete the file; if it comes back the same, somebody changed the package.", "");
    }

    private async Task<string> ExtractAsync(PinnedNative native, string archive)
    {
        var library = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, native.Runtime)).FullName, Path.GetFileName(native.File));
        await using var packed = File.OpenRead(archive);
        await using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        await using var reader = new TarReader(unpacked);
        while (await reader.GetNextEntryAsync() is { } entry)
        {
            if (entry.Name != native.File)
                continue;
            await entry.ExtractToFileAsync(library, overwrite: true);
            return library;
        }

        throw new BuildFailure($"{archive} has no file '{native.File}'.", "");
    }
}
