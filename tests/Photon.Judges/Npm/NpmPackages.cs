using Photon.Testing;

namespace Photon.Judges.Npm;

/// <summary>The judges that come from npm, installed once from the lock file into <c>artifacts/judges</c>.</summary>
internal sealed class NpmPackages
{
    private readonly string folder;

    private NpmPackages(string folder)
    {
        this.folder = folder;
    }

    public string Prism => Path.Combine(folder, "node_modules", "@stoplight", "prism-cli", "dist", "index.js");

    /// <summary>NSwag's console for .NET 10.</summary>
    public string NSwag => Path.Combine(folder, "node_modules", "nswag", "bin", "binaries", "Net100", "dotnet-nswag.dll");

    /// <summary>PactFlow's comparator, as a module.</summary>
    public string PactComparator => Path.Combine(folder, "node_modules", "@pactflow", "openapi-pact-comparator", "dist", "index.mjs");

    public string MockValidator => Path.Combine(folder, "node_modules", "@pactflow", "swagger-mock-validator", "bin", "swagger-mock-validator.mjs");

    /// <summary>pact-js, a library for consumers and providers.</summary>
    public string PactJs => Path.Combine(folder, "node_modules", "@pact-foundation", "pact");

    /// <summary>The reference core of Pact, which is native.</summary>
    public string PactCore => Path.Combine(folder, "node_modules", "@pact-foundation", "pact-core");

    /// <summary>The core's library for this machine, which npm chose as well; null where there is none.</summary>
    public string? PactLibrary =>
        Directory.EnumerateDirectories(Path.GetDirectoryName(PactCore)!, "pact-core-*")
            .SelectMany(package => Directory.EnumerateFiles(package, "*pact_ffi*", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>Installs where needed; null where npm is not there or can't reach its registry.</summary>
    public static async Task<NpmPackages?> InstallAsync(CancellationToken cancellationToken)
    {
        var source = Repository.PathOf("tests", "Photon.Judges", "npm");
        var folder = Directory.CreateDirectory(Repository.PathOf("artifacts", "judges")).FullName;
        return await NpmFolder.InstallAsync(source, folder, folder, cancellationToken) ? new NpmPackages(folder) : null;
    }
}
