using NJsonSchema;
using NSwag;

namespace Photon.Judges.Readers;

/// <summary>What NSwag sees.</summary>
internal static class NSwagReader
{
    public const string Name = "NSwag";

    public static async Task<ContractFacts> ReadAsync(string json, CancellationToken cancellationToken)
    {
        var document = await OpenApiDocument.FromJsonAsync(json, cancellationToken);
        var facts = new ContractFacts();
        foreach (var operation in document.Operations)
        {
            var key = ContractFacts.Operation(operation.Method, operation.Path);
            facts.Operations.Add(key);
            foreach (var parameter in operation.Operation.ActualParameters.Select(p => p.ActualParameter))
            {
                if (parameter.Kind is not (OpenApiParameterKind.Body or OpenApiParameterKind.FormData))
                    facts.Parameters.Add(ContractFacts.Parameter(key, parameter.Kind.ToString(), parameter.Name, parameter.IsRequired));
            }
        }

        foreach (var (name, schema) in document.Definitions)
        {
            facts.Schemas.Add(name);
            var parts = Parts(schema, []).ToList();
            var properties = parts.SelectMany(p => p.Properties.Keys).ToHashSet(StringComparer.Ordinal);
            if (properties.Count > 0)
                facts.Required.Add(name, [.. parts.SelectMany(p => p.RequiredProperties).Where(properties.Contains)]);
        }

        return facts;
    }

    private static IEnumerable<JsonSchema> Parts(JsonSchema schema, HashSet<JsonSchema> seen) =>
        seen.Add(schema.ActualSchema)
            ? schema.ActualSchema.AllOf.SelectMany(part => Parts(part, seen)).Prepend(schema.ActualSchema)
            : [];
}
