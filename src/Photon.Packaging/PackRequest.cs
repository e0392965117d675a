using Photon.Packaging.Images;

namespace Photon.Packaging;

/// <summary>What to deliver, from where and to where. Paths are absolute; an empty one says that there is none.</summary>
public sealed record PackRequest
{
    /// <summary>Where problems are reported: <c>/code/Shop/Shop.csproj</c>.</summary>
    public required string ProjectFile { get; init; }

    /// <summary><c>Shop</c>; an archive is named so.</summary>
    public required string Name { get; init; }

    public string Version { get; init; } = "";

    /// <summary><c>dir</c>, <c>zip</c>, <c>static</c>, <c>docker</c> or <c>oci</c>.</summary>
    public required string Format { get; init; }

    /// <summary><c>full</c>, <c>flat</c> or <c>lambda</c>; empty for the first.</summary>
    public string Layout { get; init; } = "";

    public int CompressionLevel { get; init; } = 6;

    /// <summary><c>/code/Shop/dist</c></summary>
    public required string OutputFolder { get; init; }

    /// <summary>What <c>dotnet publish</c> wrote; empty where only the UI is delivered.</summary>
    public string PublishFolder { get; init; } = "";

    /// <summary><c>Shop.dll</c></summary>
    public required string AppAssembly { get; init; }

    /// <summary>The UI bundle; empty where it is among what was published.</summary>
    public string UiFolder { get; init; } = "";

    public IReadOnlyList<string> Contracts { get; init; } = [];

    /// <summary>Files that the contracts refer to.</summary>
    public IReadOnlyList<string> ContractFiles { get; init; } = [];

    public string ConfigFile { get; init; } = "";

    /// <summary><c>obj/project.assets.json</c></summary>
    public string AssetsFile { get; init; } = "";

    /// <summary><c>net10.0</c></summary>
    public string TargetFramework { get; init; } = "";

    /// <summary><c>linux-x64</c></summary>
    public string RuntimeIdentifier { get; init; } = "";

    /// <summary><c>ui/package-lock.json</c>; it need not be there.</summary>
    public string PackageLock { get; init; } = "";

    /// <summary>A folder for what makes a later pack faster: <c>obj/…/photon/pack</c>.</summary>
    public required string CacheFolder { get; init; }

    /// <summary>What image to make; null for a format that is none.</summary>
    public ImageRequest? Image { get; init; }

    /// <summary>How long to wait for another build that writes to the same folder.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);
}
