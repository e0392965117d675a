using System.Reflection;

namespace Photon.Testing;

/// <summary>The checkout that the tests were built from.</summary>
public static class Repository
{
    public static string Root { get; } = Path.GetFullPath(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Photon.Repository").Value!);

    /// <summary>The folder of shared material: <c>PHOTON_SHARED</c>, else <c>../shared</c> beside the checkout; null where it is not there.</summary>
    public static string? Shared
    {
        get
        {
            var named = Environment.GetEnvironmentVariable("PHOTON_SHARED");
            var folder = string.IsNullOrEmpty(named) ? Path.GetFullPath(Path.Combine(Root, "..", "shared")) : named;
            return Directory.Exists(folder) ? folder : null;
        }
    }

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);
}
