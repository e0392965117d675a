namespace Photon.Packaging.Sboms;

/// <summary>Package URLs (purl): <c>pkg:nuget/YamlDotNet@16.3.0</c>, <c>pkg:npm/%40babel/core@7.29.0</c>.</summary>
internal static class PackageUrl
{
    /// <param name="kind"><c>nuget</c> or <c>npm</c>.</param>
    /// <param name="name">With the scope, if there is one: <c>@babel/core</c>.</param>
    public static string Of(string kind, string name, string version) =>
        $"pkg:{kind}/{string.Join('/', name.Split('/').Select(Uri.EscapeDataString))}@{Uri.EscapeDataString(version)}";
}
