using Photon.Engine.Diagnostics;
using Photon.Engine.OpenApi;
using Photon.Engine.Text;

namespace Photon.Engine.Model;

/// <summary>Schemas to <see cref="ValueRule"/>s, one to one; a schema's rule is one object for each of its shapes.</summary>
internal sealed class RuleBinder(SchemaSites sites, Composer composer, DiscriminatorValues discriminators, DiscriminatingProperties discriminating, DiagnosticBag diagnostics)
{
    private readonly Dictionary<ShapeKey, ValueRule> rules = [];
    private readonly Queue<(ShapeKey Key, ValueRule Rule)> pending = [];

    /// <summary>The rule of a schema; null where any value will do. It is filled by <see cref="Drain"/>.</summary>
    public ValueRule? Of(Schema schema, Directions direction)
    {
        if (SchemaFacts.Follow(schema) is not { } target || !SchemaFacts.IsConstrained(target))
            return null;
        var site = sites[target];
        var key = ShapeKey.Of(site, direction);
        if (rules.TryGetValue(key, out var rule))
            return rule;
        rule = new ValueRule { LatePointer = () => ShapeKey.PointerOf(site, key.Direction), Node = target.Node, NameParts = NamePartsOf(site, key.Direction) };
        rules.Add(key, rule);
        pending.Enqueue((key, rule));
        return rule;
    }

    public void Drain()
    {
        while (pending.TryDequeue(out var next))
            FillAllowingNull(next.Rule, next.Key);
    }

    private static IReadOnlyList<string> NamePartsOf(SchemaSite site, Directions shape)
    {
        if (site.Schema.Name is not { } name)
            return [];
        return site.NeedsTwoNames && shape == Directions.Request ? [name, "request"] : [name];
    }

    /// <summary>
    /// A schema that says <c>nullable</c> around an <c>allOf</c> or a <c>$ref</c> means it, though JSON Schema would have the inner schema refuse null.
    /// </summary>
    private void FillAllowingNull(ValueRule rule, ShapeKey key)
    {
        var schema = key.Schema;
        if (schema.AllOf.Count > 0 && composer.Compose(schema).Contradiction is not null)
        {
            // Reported: nothing would be valid, which no one means. The type is that of the only reference; so is what is checked.
            if (SchemaFacts.MembersOf(schema).Where(member => member.HasRef).ToList() is [var single] && !SchemaFacts.SaysNullable(schema))
                rule.AllOf = [OfOrAnything(single, key.Direction)];
            return;
        }

        if (!SchemaFacts.SaysNullable(schema) || (schema.AllOf.Count == 0 && !schema.HasRef))
        {
            Fill(rule, key);
            return;
        }

        var inner = new ValueRule { LatePointer = () => rule.Pointer + "?value", Node = rule.Node };
        Fill(inner, key);
        rule.AnyOf = [new ValueRule { LatePointer = () => rule.Pointer + "?null", Node = rule.Node, Kinds = ValueKinds.Null }, inner];
    }

    private void Fill(ValueRule rule, ShapeKey key)
    {
        var (schema, direction) = key;
        rule.IsNever = schema.Boolean == false || AllowsNoValue(schema);
        rule.Kinds = (ValueKinds)(int)schema.Types;
        rule.Values = EnumValues.Of(schema, diagnostics);
        rule.Example = schema.Examples.Count > 0 ? schema.Examples[0] : schema.Default;
        rule.Format = FormatOf(schema);
        rule.MediaType = schema.ContentMediaType;
        rule.FormHints = schema.FormHints;
        rule.MinLength = schema.MinLength;
        rule.MaxLength = schema.MaxLength;
        rule.Pattern = schema.Pattern;
        rule.Minimum = schema.Minimum;
        rule.ExclusiveMinimum = schema.ExclusiveMinimum;
        rule.Maximum = schema.Maximum;
        rule.ExclusiveMaximum = schema.ExclusiveMaximum;
        rule.MultipleOf = schema.MultipleOf;
        if (SchemaFacts.HasArrayKeywords(schema))
            FillArray(rule, schema, direction);
        if (SchemaFacts.HasObjectKeywords(schema))
            FillObject(rule, schema, direction);
        if (SchemaFacts.HasComposition(schema) || schema.HasRef || schema.DynamicRef is not null)
            FillComposition(rule, schema, direction);
    }

    /// <summary>
    /// An empty <c>enum</c> allows nothing by the letter; in contracts it is what a generator left that had no values, and says nothing. Who names the
    /// dialect means the letter.
    /// </summary>
    private static bool AllowsNoValue(Schema schema) => schema is { Enum.Count: 0, Const: null, Node: ObjectNode node } && node["$schema"] is not null;

    /// <summary>Text that is read as bytes must be base64, in whichever way the contract says so.</summary>
    private static string? FormatOf(Schema schema)
    {
        var isBase64 = "base64".Equals(schema.ContentEncoding, StringComparison.OrdinalIgnoreCase);
        return schema.Format is null && isBase64 ? "byte" : schema.Format;
    }

    private void FillArray(ValueRule rule, Schema schema, Directions direction)
    {
        rule.Items = Kept(schema.Items, direction);
        rule.PrefixItems = OfAll(schema.PrefixItems, direction);
        rule.Contains = schema.Contains is { } contains ? OfOrAnything(contains, direction) : null;
        rule.MinContains = schema.MinContains;
        rule.MaxContains = schema.MaxContains;
        rule.UnevaluatedItems = Kept(schema.UnevaluatedItems, direction);
        rule.MinItems = schema.MinItems;
        rule.MaxItems = schema.MaxItems;
        rule.UniqueItems = schema.UniqueItems;
    }

    private void FillObject(ValueRule rule, Schema schema, Directions direction)
    {
        rule.Properties = NamedOf(schema.Properties, direction);
        rule.Required = RequiredOf(schema, direction);
        rule.AdditionalProperties = Kept(schema.AdditionalProperties, direction);
        rule.PatternProperties = NamedOf(schema.PatternProperties, direction);
        rule.PropertyNames = OfOptional(schema.PropertyNames, direction);
        rule.UnevaluatedProperties = Kept(schema.UnevaluatedProperties, direction);
        rule.DependentRequired = schema.DependentRequired;
        rule.DependentSchemas = NamedOf(schema.DependentSchemas, direction);
        rule.MinProperties = schema.MinProperties;
        rule.MaxProperties = schema.MaxProperties;
    }

    private void FillComposition(ValueRule rule, Schema schema, Directions direction)
    {
        rule.AllOf = [.. SchemaFacts.MembersOf(schema).Select(member => Of(member, direction)).OfType<ValueRule>()];
        rule.AnyOf = OfAll(schema.AnyOf, direction);
        rule.OneOf = OfAll(schema.OneOf, direction);
        rule.Not = schema.Not is { } not ? OfOrAnything(not, direction) : null;
        rule.If = schema.If is { } condition ? OfOrAnything(condition, direction) : null;
        rule.Then = OfOptional(schema.Then, direction);
        rule.Else = OfOptional(schema.Else, direction);
        if (schema.Discriminator is not { } discriminator || (schema.OneOf.Count == 0 && schema.AnyOf.Count == 0))
            return;
        var tried = schema.OneOf.Count > 0 ? schema.OneOf : schema.AnyOf;
        var targets = tried.Select(SchemaFacts.Follow).OfType<Schema>().ToHashSet();
        var branches = discriminators.Of(discriminator, tried)
            .Where(value => targets.Contains(value.Schema))
            .Select(value => KeyValuePair.Create(value.Text, OfOrAnything(value.Schema, direction)))
            .ToList();
        if (branches.Count > 0)
            rule.Discriminator = new RuleDiscriminator(discriminator.PropertyName, branches);
    }

    /// <summary>A property that exists in the other direction only can't be required in this one.</summary>
    private IReadOnlyList<string> RequiredOf(Schema schema, Directions direction)
    {
        var site = sites[schema];
        if (schema.Required.Count == 0 || !site.HasTwoShapes)
            return schema.Required;
        var hidden = ShapeAnalysis.HiddenNames(site, direction);
        return [.. schema.Required.Where(name => !hidden.Contains(name) || discriminating.Contains(schema, name))];
    }

    /// <summary>Properties without a rule are kept: their names matter to <c>additionalProperties</c>.</summary>
    private IReadOnlyList<NamedRule> NamedOf(IReadOnlyList<Property> properties, Directions direction) =>
        properties.Count == 0 ? [] : [.. properties.Select(property => new NamedRule(property.Name, OfOrAnything(property.Schema, direction)))];

    private IReadOnlyList<ValueRule> OfAll(IReadOnlyList<Schema> schemas, Directions direction) =>
        schemas.Count == 0 ? [] : [.. schemas.Select(schema => OfOrAnything(schema, direction))];

    private ValueRule? OfOptional(Schema? schema, Directions direction) => schema is null ? null : Of(schema, direction);

    /// <summary>Kept where it says nothing too: it makes properties and items evaluated.</summary>
    private ValueRule? Kept(Schema? schema, Directions direction) => schema is null ? null : OfOrAnything(schema, direction);

    /// <summary>A rule that says nothing, where a place needs one.</summary>
    private ValueRule OfOrAnything(Schema schema, Directions direction) => Of(schema, direction) ?? new ValueRule { LatePointer = () => schema.Pointer, Node = schema.Node };
}
