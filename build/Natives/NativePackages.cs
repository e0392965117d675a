namespace Photon.Build.Natives;

/// <summary>Packs <c>Photon.Pact.Native.{rid}</c>: that of this machine, or all.</summary>
internal sealed class NativePackages(Repository repository)
{
    private static readonly string project = Path.Combine("src", "Photon.Pact.Native", "Photon.Pact.Native.csproj");

    /// <param name="all">Those of other platforms too, which is some fifty megabytes.</param>
    /// <param name="options">For <c>dotnet pack</c>: version, time, output folder.</param>
    /// <returns>What to say of it.</returns>
    public async Task<string> PackAsync(bool all, IReadOnlyList<string> options)
    {
        var store = new NativeStore(repository);
        var wanted = PinnedNative.ReadAll(repository).Where(native => all || native.IsForThisMachine).ToList();
        var missing = new List<string>();
        foreach (var native in wanted)
        {
            if (await store.FetchAsync(native) is { } library)
                await PackAsync(native, library, options);
            else
                missing.Add($"{native.Package} {native.Version}");
        }

        return (wanted.Count, missing.Count) switch
        {
            (0, _) => "no native core, as there is none for this machine",
            (_, 0) => $"{wanted.Count} with the native core",
            var (_, count) => $"{wanted.Count - count} with the native core; npm can't get {string.Join(", ", missing)}, so that is left out, and tests that need it are skipped",
        };
    }

    private async Task PackAsync(PinnedNative native, string library, IReadOnlyList<string> options) => await Shell.RunAsync(new ShellCommand(
        "dotnet",
        ["pack", project, "--no-build", "-c", Repository.Configuration, "-warnaserror", $"-p:PhotonNativeRuntime={native.Runtime}", $"-p:PhotonNativeLibrary={library}", .. options],
        repository.Root));
}
