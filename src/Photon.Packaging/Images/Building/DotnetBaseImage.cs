namespace Photon.Packaging.Images.Building;

/// <summary>The base image that the .NET SDK takes where a project names none.</summary>
public sealed record DotnetBaseImage
{
    /// <summary>Where Microsoft publishes them.</summary>
    public const string Registry = "mcr.microsoft.com";

    /// <summary><c>10.0</c></summary>
    public required string Version { get; init; }

    /// <summary>Whether the app needs ASP.NET Core.</summary>
    public required bool IsWeb { get; init; }

    /// <summary>Whether the app brings its runtime along; then only what a runtime needs is wanted.</summary>
    public bool IsSelfContained { get; init; }

    /// <summary>Whether it is compiled to native code.</summary>
    public bool IsAot { get; init; }

    /// <summary>Whether it knows no cultures, and so needs no ICU.</summary>
    public bool IsInvariant { get; init; }

    /// <summary><c>linux-musl-x64</c></summary>
    public string RuntimeIdentifier { get; init; } = "";

    /// <summary><c>ContainerFamily</c>: <c>noble-chiseled</c>, <c>alpine</c>; empty for the usual one.</summary>
    public string Family { get; init; } = "";

    /// <summary>Without the registry: <c>dotnet/aspnet:10.0-noble-chiseled</c>.</summary>
    public string Name => $"dotnet/{Repository}:{Version}{(Variant.Length > 0 ? "-" : "")}{Variant}";

    private string Repository => IsSelfContained || IsAot ? "runtime-deps" : IsWeb ? "aspnet" : "runtime";

    /// <summary>A family that is given is taken as it is; musl needs Alpine; native code needs so little that the smallest image does.</summary>
    private string Variant =>
        Family.Length > 0 ? Family
        : RuntimeIdentifier.StartsWith("linux-musl", StringComparison.Ordinal) ? "alpine"
        : IsAot ? (IsInvariant ? "noble-chiseled" : "noble-chiseled-extra")
        : "";
}
