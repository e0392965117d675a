using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>
/// The properties that tell types apart. They exist in both directions, also where the contract calls one readOnly: a request without it
/// could not be read.
/// </summary>
internal sealed class DiscriminatingProperties
{
    private readonly HashSet<(Schema Schema, string Name)> all = [];

    public DiscriminatingProperties(IEnumerable<Schema> schemas, Hierarchy hierarchy)
    {
        foreach (var schema in schemas)
        {
            if (schema.Discriminator is not { } discriminator)
                continue;
            var mapped = discriminator.Mapping.Select(entry => entry.Value()).OfType<Schema>();
            foreach (var part in hierarchy.FamilyOf(schema).Concat(schema.OneOf).Concat(schema.AnyOf).Concat(mapped))
            {
                if (SchemaFacts.Follow(part) is { } target)
                    all.Add((target, discriminator.PropertyName));
            }
        }
    }

    public bool Contains(Schema schema, string property) => all.Contains((schema, property));
}
