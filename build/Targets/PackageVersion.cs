using System.Globalization;

namespace Photon.Build.Targets;

/// <summary>The version of packages in development: each pack has a new one, so that no cache answers with an older package.</summary>
internal static class PackageVersion
{
    /// <summary>Such as <c>0.1.0-dev.20260214093005</c>.</summary>
    public static string New() =>
        string.Create(CultureInfo.InvariantCulture, $"0.1.0-dev.{DateTime.UtcNow:yyyyMMddHHmmss}");

    /// <summary>The version of the packages in a feed folder.</summary>
    public static string Of(Repository repository)
    {
        const string prefix = "Photon.Sdk.";
        var package = Directory.Exists(repository.Packages)
            ? Directory.EnumerateFiles(repository.Packages, prefix + "*.nupkg").Max(StringComparer.Ordinal)
            : null;
        return package is null
            ? throw new BuildFailure($"There is no {prefix}*.nupkg in {repository.Packages}; run the verb 'pack'.", "")
            : Path.GetFileNameWithoutExtension(package)[prefix.Length..];
    }
}
