namespace Photon.Sdk.Tests.Building;

/// <summary>Contracts that are as small as a test of the build allows.</summary>
internal static class Contracts
{
    /// <summary>One operation; it stands in line 7.</summary>
    public const string Health = """
        openapi: 3.1.0
        info:
          title: Shop
          version: "1"
        paths:
          /health:
            get:
              tags: [health]
              operationId: getHealth
              responses:
                "204":
                  description: The shop is open.
        components:
          schemas:
            Product:
              type: object
              properties:
                name: { type: string }

        """;

    /// <summary>A schema that lies in another file, <c>schemas/pet.yaml</c>.</summary>
    public const string WithReference = """
        openapi: 3.1.0
        info:
          title: Pets
          version: "1"
        paths: {}
        components:
          schemas:
            Pet:
              $ref: schemas/pet.yaml

        """;

    public const string Pet = """
        type: object
        properties:
          name: { type: string }

        """;

    public static string HealthHandler(string space) => $$"""
        namespace {{space}};

        public sealed partial class HealthHandler
        {
            public partial Task<GetHealthResult> GetHealthAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
        }
        """;
}
