namespace Photon.Judges.Peers;

/// <summary>The large documents that generators are measured on.</summary>
internal sealed record PeerDocument(string Title, string Path)
{
    public static IReadOnlyList<PeerDocument> All { get; } =
    [
        new("GitHub", "github/api.github.com.json"),
        new("Stripe", "stripe/spec3.json"),
        new("Kubernetes", "kubernetes/swagger.yaml"),
        new("DigitalOcean", "digitalocean/digitalocean-bundled.json"),
        new("OpenAI", "openai/openapi.json"),
        new("MS Graph", "msgraph/graph.json"),
    ];
}
