using System.Runtime.InteropServices;
using System.Text.Json;

namespace Photon.Build.Natives;

/// <summary>A library that somebody else builds, and the only bytes of it that are packed.</summary>
/// <param name="Runtime">The platform that it is for: <c>linux-x64</c>.</param>
/// <param name="Package">The npm package that brings it.</param>
/// <param name="Integrity">Of the package, as npm writes it: <c>sha512-</c> and the hash in base 64.</param>
/// <param name="File">The library in the package: <c>package/prebuilds/linux-x64/libpact_ffi.so</c>.</param>
internal sealed record PinnedNative(string Runtime, string Package, string Version, string Integrity, string File)
{
    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web);

    /// <summary>The name that <c>npm pack</c> gives to the package's file.</summary>
    public string Archive => $"{Package.TrimStart('@').Replace('/', '-')}-{Version}.tgz";

    /// <summary>The list of the repository.</summary>
    public static IReadOnlyList<PinnedNative> ReadAll(Repository repository)
    {
        var text = System.IO.File.ReadAllText(Path.Combine(repository.Root, "src", "Photon.Pact.Native", "natives.json"));
        return JsonSerializer.Deserialize<IReadOnlyList<PinnedNative>>(text, options)!;
    }

    /// <summary>True for the machine that this program runs on.</summary>
    public bool IsForThisMachine => Runtime == RuntimeInformation.RuntimeIdentifier;
}
