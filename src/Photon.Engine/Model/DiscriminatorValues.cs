using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <param name="Text">The value of the discriminating property.</param>
/// <param name="Schema">What it stands for, references followed.</param>
/// <param name="IsExplicit">True where <c>mapping</c> says so.</param>
internal readonly record struct DiscriminatorValue(string Text, Schema Schema, bool IsExplicit);

/// <summary>Which value of a discriminator means which schema.</summary>
internal sealed class DiscriminatorValues(Composer composer)
{
    /// <summary>
    /// The mapping's values; for schemas that it leaves out the values that only they allow for the property, as no other is valid, and where
    /// there are none, the schema's name. The first schema that claims a value has it.
    /// </summary>
    public IReadOnlyList<DiscriminatorValue> Of(Discriminator discriminator, IReadOnlyList<Schema> branches)
    {
        var values = new List<DiscriminatorValue>();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var mapped = new HashSet<Schema>();
        foreach (var (text, resolve) in discriminator.Mapping)
        {
            if (resolve() is not { } schema || SchemaFacts.Follow(schema) is not { } target)
                continue;
            mapped.Add(target);
            if (texts.Add(text))
                values.Add(new DiscriminatorValue(text, target, true));
        }

        var targets = branches.Select(SchemaFacts.Follow).OfType<Schema>().Where(target => !SchemaFacts.IsNull(target)).Distinct().ToList();
        var exclusive = ExclusiveValues(targets, discriminator.PropertyName);
        foreach (var target in targets.Where(target => !mapped.Contains(target)))
        {
            foreach (var text in exclusive.TryGetValue(target, out var own) ? own : NameOf(target))
            {
                if (texts.Add(text))
                    values.Add(new DiscriminatorValue(text, target, false));
            }
        }

        return values;
    }

    /// <summary>For each schema the values of the property that it allows and no other does; schemas without such are left out.</summary>
    public Dictionary<Schema, IReadOnlyList<string>> ExclusiveValues(IReadOnlyList<Schema> schemas, string property)
    {
        var listed = new List<(Schema Schema, IReadOnlyList<string> Values)>();
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var schema in schemas)
        {
            if (ListedValues(schema, property) is not { } values)
                continue;
            listed.Add((schema, values));
            foreach (var value in values.Distinct(StringComparer.Ordinal))
                uses[value] = uses.GetValueOrDefault(value) + 1;
        }

        var exclusive = new Dictionary<Schema, IReadOnlyList<string>>();
        foreach (var (schema, values) in listed)
        {
            if (values.Where(value => uses[value] == 1).ToList() is { Count: > 0 } own)
                exclusive.Add(schema, own);
        }

        return exclusive;
    }

    /// <summary>The texts that a schema allows for a property, or null where it doesn't list them.</summary>
    public IReadOnlyList<string>? ListedValues(Schema schema, string property)
    {
        if (composer.Compose(schema).Find(property) is not { } found)
            return null;
        foreach (var declared in found.Schemas.Select(SchemaFacts.Follow).OfType<Schema>())
        {
            var values = declared.Const is { } constant ? [constant] : declared.Enum ?? [];
            if (values.Count > 0 && values.All(value => EnumValues.IsOfKind(value, Text.ScalarKind.String)))
                return [.. values.Select(value => value.ToString() ?? "")];
        }

        return null;
    }

    private static IReadOnlyList<string> NameOf(Schema schema) => schema.Name is { } name ? [name] : [];
}
