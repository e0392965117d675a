using Photon.Engine.OpenApi;
using Photon.Engine.Text;

namespace Photon.Engine.Model;

/// <summary>Questions about one schema that need no more than the schema and what its references lead to.</summary>
internal static class SchemaFacts
{
    /// <summary>How many schemas behind references and <c>allOf</c> are looked at for <c>readOnly</c> and the like.</summary>
    private const int AnnotationBudget = 64;

    /// <summary>Whether any keyword limits what is valid; annotations don't.</summary>
    public static bool IsConstrained(Schema schema) =>
        schema.Boolean == false
        || schema.HasRef
        || schema.DynamicRef is not null
        || schema.Types != JsonTypes.None
        || schema.Enum is not null
        || schema.Const is not null
        || schema.Format is not null
        || HasComposition(schema)
        || HasObjectKeywords(schema)
        || HasArrayKeywords(schema)
        || HasStringKeywords(schema)
        || HasNumberKeywords(schema);

    /// <summary>A <c>$ref</c> that stands alone, annotations aside: it is what it refers to.</summary>
    public static bool IsPureReference(Schema schema) =>
        schema.HasRef
        && schema.Types == JsonTypes.None
        && schema.Enum is null
        && schema.Const is null
        && schema.Format is null
        && schema.Discriminator is null
        && schema.ContentEncoding is null
        && schema.ContentMediaType is null
        && !HasComposition(schema)
        && !HasObjectKeywords(schema)
        && !HasArrayKeywords(schema)
        && !HasStringKeywords(schema)
        && !HasNumberKeywords(schema);

    /// <summary>What a chain of references leads to: the schema itself where it is none, null where the chain is broken, endless or too long.</summary>
    public static Schema? Follow(Schema schema)
    {
        var current = schema;
        for (var steps = 0; steps < Limits.Nesting; steps++)
        {
            if (!IsPureReference(current))
                return current;
            if (current.Ref is not { } next)
                return null;
            current = next;
        }

        return null;
    }

    /// <summary>Whether a chain of references never ends.</summary>
    public static bool IsEndless(Schema schema)
    {
        var seen = new HashSet<Schema>();
        for (var current = schema; current is not null && IsPureReference(current); current = current.Ref)
        {
            if (!seen.Add(current))
                return true;
        }

        return false;
    }

    /// <summary>What is merged in place: what a reference with siblings leads to, and the members of <c>allOf</c>.</summary>
    public static IEnumerable<Schema> MembersOf(Schema schema)
    {
        if (schema.HasRef && schema.Ref is { } target)
            yield return target;
        if (schema.DynamicRef is { } dynamicTarget)
            yield return dynamicTarget;
        foreach (var member in schema.AllOf)
            yield return member;
    }

    /// <summary>3.0's <c>nullable: true</c> on a schema without a <c>type</c>, where the specification ignores it and authors mean it.</summary>
    public static bool SaysNullable(Schema schema) => schema.IsNullable || schema.Types.HasFlag(JsonTypes.Null);

    /// <summary><c>{ type: null }</c> and its spellings.</summary>
    public static bool IsNull(Schema schema) =>
        schema.Types == JsonTypes.Null
        || (schema.Types == JsonTypes.None && IsNullNode(schema.Const))
        || (schema.Types == JsonTypes.None && schema.Enum is { Count: > 0 } values && values.All(IsNullNode));

    /// <summary>The branches of a union that are not null.</summary>
    public static IEnumerable<Schema> Alternatives(IReadOnlyList<Schema> branches) =>
        branches.Where(branch => !IsNull(branch) && !(IsNullableOfAnyObject(branch) && branches.Any(other => other.HasRef)));

    public static bool IsNullNode(Node? node) => node is ScalarNode { Kind: ScalarKind.Null };

    public static bool IsReadOnly(Schema schema)
    {
        var budget = AnnotationBudget;
        return HasAnnotation(schema, s => s.IsReadOnly, ref budget);
    }

    public static bool IsWriteOnly(Schema schema)
    {
        var budget = AnnotationBudget;
        return HasAnnotation(schema, s => s.IsWriteOnly, ref budget);
    }

    public static bool HasObjectKeywords(Schema schema) =>
        schema.Properties.Count > 0
        || schema.Required.Count > 0
        || schema.AdditionalProperties is not null
        || schema.PatternProperties.Count > 0
        || schema.PropertyNames is not null
        || schema.UnevaluatedProperties is not null
        || schema.DependentRequired.Count > 0
        || schema.DependentSchemas.Count > 0
        || schema.MinProperties is not null
        || schema.MaxProperties is not null;

    public static bool HasArrayKeywords(Schema schema) =>
        schema.Items is not null
        || schema.PrefixItems.Count > 0
        || schema.Contains is not null
        || schema.UnevaluatedItems is not null
        || schema.MinItems is not null
        || schema.MaxItems is not null
        || schema.UniqueItems;

    public static bool HasComposition(Schema schema) =>
        schema.AllOf.Count > 0
        || schema.AnyOf.Count > 0
        || schema.OneOf.Count > 0
        || schema.Not is not null
        || schema.If is not null;

    private static bool HasStringKeywords(Schema schema) =>
        schema.MinLength is not null || schema.MaxLength is not null || schema.Pattern is not null;

    private static bool HasNumberKeywords(Schema schema) =>
        schema.Minimum is not null
        || schema.ExclusiveMinimum is not null
        || schema.Maximum is not null
        || schema.ExclusiveMaximum is not null
        || schema.MultipleOf is not null;

    /// <summary><c>anyOf: [$ref, { type: object, nullable: true }]</c> is how 3.0 authors (and Microsoft's tools) say that a reference is nullable.</summary>
    private static bool IsNullableOfAnyObject(Schema schema) =>
        schema.Types == (JsonTypes.Object | JsonTypes.Null)
        && schema.Name is null
        && schema.Enum is null
        && !schema.HasRef
        && !HasComposition(schema)
        && !HasObjectKeywords(schema);

    private static bool HasAnnotation(Schema schema, Func<Schema, bool> isAnnotated, ref int budget)
    {
        if (isAnnotated(schema))
            return true;
        if (budget-- <= 0)
            return false;
        if (schema.HasRef && schema.Ref is { } target && HasAnnotation(target, isAnnotated, ref budget))
            return true;
        foreach (var member in schema.AllOf)
        {
            if (HasAnnotation(member, isAnnotated, ref budget))
                return true;
        }

        return false;
    }
}
