using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Photon.Judges.Readers;

/// <summary>What Microsoft.OpenApi sees.</summary>
internal static class MicrosoftReader
{
    public const string Name = "Microsoft.OpenApi";

    public static ContractFacts? Read(string json)
    {
        if (OpenApiDocument.Parse(json, OpenApiConstants.Json, new OpenApiReaderSettings { RuleSet = new ValidationRuleSet() }).Document is not { } document)
            return null;
        var facts = new ContractFacts();
        foreach (var (path, item) in document.Paths)
        {
            foreach (var (method, operation) in item.Operations ?? [])
                AddOperation(facts, path, method.Method, item, operation);
        }

        foreach (var (name, schema) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            facts.Schemas.Add(name);
            var parts = Parts(schema, []).ToList();
            var properties = parts.SelectMany(p => p.Properties?.Keys ?? Enumerable.Empty<string>()).ToHashSet(StringComparer.Ordinal);
            if (properties.Count > 0)
                facts.Required.Add(name, [.. parts.SelectMany(p => p.Required ?? Enumerable.Empty<string>()).Where(properties.Contains)]);
        }

        return facts;
    }

    private static void AddOperation(ContractFacts facts, string path, string method, IOpenApiPathItem item, OpenApiOperation operation)
    {
        var key = ContractFacts.Operation(method, path);
        facts.Operations.Add(key);
        var own = operation.Parameters ?? [];
        var common = (item.Parameters ?? []).Where(p => !own.Any(o => o.Name == p.Name && o.In == p.In));
        foreach (var parameter in own.Concat(common))
        {
            if (parameter is { Name: { } name, In: { } place })
                facts.Parameters.Add(ContractFacts.Parameter(key, place.ToString(), name, parameter.Required));
        }
    }

    /// <summary>The schema and what <c>allOf</c> adds to it.</summary>
    private static IEnumerable<IOpenApiSchema> Parts(IOpenApiSchema schema, HashSet<IOpenApiSchema> seen)
    {
        var target = schema is OpenApiSchemaReference reference ? reference.RecursiveTarget ?? schema : schema;
        return seen.Add(target) ? (target.AllOf ?? []).SelectMany(part => Parts(part, seen)).Prepend(target) : [];
    }
}
