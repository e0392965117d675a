using Photon.Engine.Diagnostics;
using Photon.Engine.OpenApi;
using Photon.Engine.Text;

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
    /// there are none, the schema's name. The first schema that claims a value has it. Where the property is a boolean or an integer, its JSON
    /// text is the value, as the specification allows; a text that it can't be stands for nothing.
    /// </summary>
    public IReadOnlyList<DiscriminatorValue> Of(Discriminator discriminator, IReadOnlyList<Schema> branches)
    {
        var values = new List<DiscriminatorValue>();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        var mapped = new HashSet<Schema>();
        foreach (var (text, resolve) in discriminator.Mapping)
        {
            if (resolve() is not { } schema || SchemaFacts.Follow(schema) is not { } target || !CanBe(target, discriminator.PropertyName, text))
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
                if (CanBe(target, discriminator.PropertyName, text) && texts.Add(text))
                    values.Add(new DiscriminatorValue(text, target, false));
            }
        }

        return values;
    }

    /// <summary>Reports a schema that no value of the discriminator can stand for, as its property is of another type; false where there is none.</summary>
    public bool ReportUntold(Discriminator discriminator, IEnumerable<Schema> branches, Schema owner, DiagnosticBag diagnostics)
    {
        var targets = branches.Select(SchemaFacts.Follow).OfType<Schema>().ToList();
        var told = Of(discriminator, targets).Select(value => value.Schema).ToHashSet();
        foreach (var target in targets.Where(target => !told.Contains(target)))
        {
            var types = TypesOf(target, discriminator.PropertyName);
            if (types == JsonTypes.None || types.HasFlag(JsonTypes.String) || composer.Compose(target).Find(discriminator.PropertyName) is not { } property)
                continue;
            diagnostics.Report(
                Codes.DiscriminatorIsNoText,
                property.First.Schema.Node.Source.LocationAt(property.First.NameOffset),
                discriminator.PropertyName,
                target.Name ?? target.Pointer,
                owner.Name ?? owner.Pointer,
                types.ToString().ToLowerInvariant());
            return true;
        }

        return false;
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
            if (values.Count > 0 && values.All(IsTelling))
                return [.. values.Select(EnumValues.TextOf)];
        }

        return null;
    }

    /// <summary>The types a schema allows for a property; none where it does not say.</summary>
    public JsonTypes TypesOf(Schema schema, string property) =>
        composer.Compose(schema).Find(property) is { } found && SchemaFacts.Follow(found.Schemas[0]) is { Boolean: null } declared
            ? composer.Compose(declared).Types & ~JsonTypes.Null
            : JsonTypes.None;

    private bool CanBe(Schema schema, string property, string text)
    {
        var types = TypesOf(schema, property);
        return types == JsonTypes.None || types.HasFlag(JsonTypes.String)
            || (types.HasFlag(JsonTypes.Boolean) && text is "true" or "false")
            || (types.HasFlag(JsonTypes.Integer) && EnumValues.IsJsonInteger(text));
    }

    private static bool IsTelling(Node value) =>
        value is ScalarNode { Kind: ScalarKind.String or ScalarKind.True or ScalarKind.False } || EnumValues.IsInteger(value);

    private static IReadOnlyList<string> NameOf(Schema schema) => schema.Name is { } name ? [name] : [];
}
