using System.Globalization;

namespace Photon.Packaging.Images.Registry;

/// <summary>A repository and what is wanted of it.</summary>
/// <param name="Registry">As the user writes it: <c>docker.io</c>.</param>
/// <param name="Repository"><c>library/redis</c></param>
/// <param name="Address">Where the registry's API is: <c>https://registry-1.docker.io/v2/</c>.</param>
/// <param name="Scopes">What a token has to allow: <c>repository:library/redis:pull</c>.</param>
internal sealed record RegistryTarget(string Registry, string Repository, Uri Address, IReadOnlyList<string> Scopes)
{
    private const string DockerHubHost = "registry-1.docker.io";

    /// <param name="image">The repository.</param>
    /// <param name="settings">Say which registries speak http.</param>
    /// <param name="isPush">Whether something is sent there.</param>
    /// <param name="lenders">Repositories of the same registry whose blobs are mounted.</param>
    public static RegistryTarget Of(ImageReference image, RegistrySettings settings, bool isPush, params IEnumerable<string> lenders)
    {
        var scheme = IsInsecure(image.Registry, settings) ? Uri.UriSchemeHttp : Uri.UriSchemeHttps;
        var host = image.Registry == ImageReference.DockerHub ? DockerHubHost : image.Registry;
        return new RegistryTarget(image.Registry, image.Repository, new Uri($"{scheme}://{host}/v2/"),
        [
            $"repository:{image.Repository}:{(isPush ? "pull,push" : "pull")}",
            .. lenders.Where(lender => lender != image.Repository).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(lender => $"repository:{lender}:pull"),
        ]);
    }

    public Uri Manifest(string version) => new(Address, $"{Repository}/manifests/{version}");

    /// <summary>What is attached to a manifest (distribution-spec 1.1, "Listing Referrers").</summary>
    public Uri Referrers(Digest subject) => new(Address, $"{Repository}/referrers/{subject}");

    public Uri Blob(Digest digest) => new(Address, $"{Repository}/blobs/{digest}");

    public Uri Uploads(string query = "") => new(Address, string.Create(CultureInfo.InvariantCulture, $"{Repository}/blobs/uploads/{query}"));

    private static bool IsInsecure(string registry, RegistrySettings settings)
    {
        var host = registry.StartsWith('[') ? registry[..(registry.IndexOf(']', StringComparison.Ordinal) + 1)] : registry.Split(':')[0];
        return host is "localhost" or "[::1]"
            || (System.Net.IPAddress.TryParse(host, out var address) && System.Net.IPAddress.IsLoopback(address))
            || settings.InsecureRegistries.Contains(registry, StringComparer.OrdinalIgnoreCase);
    }
}
