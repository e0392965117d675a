namespace Photon.Real.Projects;

/// <summary>A contract of the corpus that goes through the whole of Photon.</summary>
/// <param name="Name">The project's name.</param>
/// <param name="Version">OpenAPI's.</param>
/// <param name="Path">Where it lies in the corpus, with <c>/</c>.</param>
internal sealed record RealContract(string Name, string Version, string Path)
{
    /// <summary>Its whole folder is needed, because it refers to files beside it.</summary>
    public bool IsSplit { get; init; }

    /// <summary>Large enough that building it again is worth measuring.</summary>
    public bool IsMeasured { get; init; }

    /// <summary>The contracts to take, the large ones first.</summary>
    public static IReadOnlyList<RealContract> All { get; } =
    [
        new("Stripe", "3.0", "stripe/spec3.json") { IsMeasured = true },
        new("Kubernetes", "3.0", "kubernetes/swagger.yaml") { IsMeasured = true },
        new("DocuSign", "2.0", "docusign/admin.rest.swagger-v2.1.json") { IsMeasured = true },
        new("DigitalOcean", "3.0", "digitalocean-multifile/DigitalOcean-public.v2.yaml") { IsSplit = true, IsMeasured = true },
        new("OpenAI", "3.1", "openai/openapi.json") { IsMeasured = true },
        new("CafeQuickstart", "3.2", "redocly-tests/tests__e2e__generate-client__examples__zero-install-quickstart__openapi.yaml"),
        new("TagsExample", "3.2", "oai-examples/3.2-tags-example.json"),
        new("ApiWithExamples", "3.0", "oai-examples/api-with-examples-2.yaml"),
        new("ApiWithExamples2", "2.0", "oai-examples/api-with-examples.yaml"),
        new("CallbackExample", "3.0", "oai-examples/callback-example.yaml"),
        new("LinkExample", "3.0", "oai-examples/link-example.yaml"),
        new("NonOAuthScopes", "3.1", "oai-examples/non-oauth-scopes.yaml"),
        new("Petstore", "3.0", "oai-examples/petstore-2.yaml"),
        new("Petstore2", "2.0", "oai-examples/petstore.yaml"),
        new("PetstoreExpanded", "3.0", "oai-examples/petstore-expanded-2.yaml"),
        new("PetstoreExpanded2", "2.0", "oai-examples/petstore-expanded.yaml"),
        new("PetstoreMinimal", "2.0", "oai-examples/petstore-minimal.yaml"),
        new("PetstoreSeparate", "2.0", "oai-petstore-separate/spec/swagger.json") { IsSplit = true },
        new("TicTacToe", "3.1", "oai-examples/tictactoe.yaml"),
        new("Uber", "2.0", "oai-examples/uber.yaml"),
        new("Uspto", "3.0", "oai-examples/uspto.yaml"),
        new("WebhookExample", "3.1", "oai-examples/webhook-example.yaml"),
    ];
}
