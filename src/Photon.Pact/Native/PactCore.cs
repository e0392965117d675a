using System.Runtime.InteropServices;

namespace Photon.Pact.Native;

/// <summary>
/// Pact's reference core, <c>libpact_ffi</c>, loaded into this process. It is never unloaded, as threads of its own keep running; loading it again answers with the same library.
/// </summary>
public sealed class PactCore
{
    /// <summary>Oldest version with everything that is called here.</summary>
    internal static readonly Version Oldest = new(0, 5, 8);

    private static readonly string[] names = ["pact_ffi", "libpact_ffi", "libpact_ffi_musl"];

    private PactCore(CoreFunctions functions, Version version)
    {
        Functions = functions;
        Version = version;
    }

    /// <summary>What the library says of itself, such as 0.5.8.</summary>
    public Version Version { get; }

    internal CoreFunctions Functions { get; }

    /// <summary>
    /// Loads the library, once telemetry is off. Nothing is downloaded: it lies at the path, else where .NET finds the native files of packages (<c>runtimes/linux-x64/native</c>).
    /// </summary>
    /// <param name="path">The library file; null for that of a package <c>Photon.Pact.Native.*</c>.</param>
    /// <exception cref="PactCoreException">No binary for this machine (PHOT6040), no package (PHOT6041), or a file that is no core of version 0.5.8 or later (PHOT6042).</exception>
    public static PactCore Load(string? path = null)
    {
        NativeEnvironment.Prepare();
        var library = path is null ? LoadFromPackage(RuntimeInformation.RuntimeIdentifier) : LoadFrom(path);
        try
        {
            var functions = new CoreFunctions(library);
            var said = functions.ReadVersion();
            return System.Version.TryParse(said, out var version) && version >= Oldest
                ? new PactCore(functions, version)
                : throw PactCoreException.Unusable(path, $"it is version '{said}'");
        }
        catch (EntryPointNotFoundException e)
        {
            throw PactCoreException.Unusable(path, e.Message);
        }
    }

    internal static nint LoadFromPackage(string runtime)
    {
        foreach (var name in names)
        {
            if (NativeLibrary.TryLoad(name, typeof(PactCore).Assembly, DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory, out var library))
                return library;
        }

        throw CorePlatforms.Has(runtime) ? PactCoreException.PackageMissing(runtime) : PactCoreException.NoPlatform(runtime);
    }

    private static nint LoadFrom(string path)
    {
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            throw PactCoreException.Unusable(path, e.Message.ReplaceLineEndings(" "));
        }
    }
}
