using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Photon.Packaging.Published;

/// <summary>
/// <c>Shop.staticwebassets.endpoints.json</c>: what <c>MapStaticAssets</c> serves. It is the one published file that holds times: the
/// <c>Last-Modified</c> header of each asset is when its file was written, so two builds of the same sources differ.
/// </summary>
public static class PublishedEndpoints
{
    private const string Ending = ".staticwebassets.endpoints.json";

    /// <summary>As a browser sees it, an asset of one ETag never changes, so that any one time will do; it must be one that HTTP can write.</summary>
    private const string OneTime = "Tue, 01 Jan 1980 00:00:00 GMT";

    private static readonly JsonSerializerOptions AsPublished = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static bool Is(string path) => path.EndsWith(Ending, StringComparison.Ordinal) && !path.Contains('/', StringComparison.Ordinal);

    /// <summary>The same endpoints as a function of the assets' contents alone.</summary>
    /// <exception cref="JsonException">The text is no list of endpoints.</exception>
    public static byte[] Normalise(ReadOnlySpan<byte> json)
    {
        var root = JsonNode.Parse(json) ?? throw new JsonException("The list of endpoints is empty.");
        foreach (var header in Headers(root).Where(header => (string?)header["Name"] == "Last-Modified"))
            header["Value"] = OneTime;
        return Encode(root);
    }

    private static byte[] Encode(JsonNode root) => System.Text.Encoding.UTF8.GetBytes(root.ToJsonString(AsPublished));

    private static IEnumerable<JsonObject> Headers(JsonNode root)
    {
        var endpoints = (root as JsonObject)?["Endpoints"] as JsonArray ?? [];
        return endpoints.OfType<JsonObject>()
            .SelectMany(endpoint => endpoint["ResponseHeaders"] as JsonArray ?? [])
            .OfType<JsonObject>();
    }
}
