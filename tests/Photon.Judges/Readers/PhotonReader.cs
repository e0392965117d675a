using Photon.Engine.Model;
using Photon.Judges.Contracts;

namespace Photon.Judges.Readers;

/// <summary>What Photon sees.</summary>
internal static class PhotonReader
{
    public static ContractFacts Read(Contract contract)
    {
        var facts = new ContractFacts();
        foreach (var operation in contract.Model.Operations)
        {
            var key = ContractFacts.Operation(operation.Method, operation.Path);
            facts.Operations.Add(key);
            foreach (var parameter in operation.Parameters)
                facts.Parameters.Add(ContractFacts.Parameter(key, parameter.Place.ToString(), parameter.Name, parameter.IsRequired));
        }

        facts.Schemas.UnionWith(contract.Document.Schemas.Select(s => s.Key));
        foreach (var type in contract.Model.Types.OfType<ObjectDefinition>().Where(t => t.IsDeclared))
        {
            if (SchemaName(type.Pointer) is { } name && PropertiesOf(type).Any())
                facts.Required.TryAdd(name, [.. PropertiesOf(type).Where(p => p.IsRequired).Select(p => p.Name)]);
        }

        return facts;
    }

    private static IEnumerable<ObjectProperty> PropertiesOf(ObjectDefinition type) =>
        type.Base is { } parent ? PropertiesOf(parent).Concat(type.Properties) : type.Properties;

    /// <summary>The component's name, where the pointer leads to one: not to a part of it, nor to another file's, nor to a request shape.</summary>
    private static string? SchemaName(string pointer)
    {
        foreach (var place in (string[])["#/components/schemas/", "#/definitions/"])
        {
            var at = pointer.IndexOf(place, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var name = pointer[(at + place.Length)..];
            return name.Contains('/', StringComparison.Ordinal) || name.EndsWith("?request", StringComparison.Ordinal)
                ? null
                : Uri.UnescapeDataString(name).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        }

        return null;
    }
}
