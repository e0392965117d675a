using Photon.Engine.Model;

namespace Photon.Forms.Mutations;

/// <summary>Rules without some of what they say, to ask whether a value breaks the rest.</summary>
internal static class RulePart
{
    /// <summary>All that a rule says by itself, without what <c>allOf</c> adds, and without one constraint.</summary>
    public static ValueRule Own(ValueRule rule, string? without = null) => new()
    {
        Node = rule.Node,
        Pointer = rule.Pointer,
        IsNever = rule.IsNever,
        Kinds = without is "type" ? ValueKinds.None : rule.Kinds,
        Values = without is "enum" or "const" ? null : rule.Values,
        Format = without is "format" || (without is "minimum" or "maximum" && rule is { Minimum: null, Maximum: null }) ? null : rule.Format,
        MinLength = without is "minLength" ? null : rule.MinLength,
        MaxLength = without is "maxLength" ? null : rule.MaxLength,
        Pattern = without is "pattern" ? null : rule.Pattern,
        Minimum = without is "minimum" ? null : rule.Minimum,
        ExclusiveMinimum = without is "exclusiveMinimum" ? null : rule.ExclusiveMinimum,
        Maximum = without is "maximum" ? null : rule.Maximum,
        ExclusiveMaximum = without is "exclusiveMaximum" ? null : rule.ExclusiveMaximum,
        MultipleOf = without is "multipleOf" ? null : rule.MultipleOf,
        Items = rule.Items,
        PrefixItems = rule.PrefixItems,
        Contains = without is "contains" or "minContains" ? null : rule.Contains,
        MinContains = rule.MinContains,
        MaxContains = without is "maxContains" ? null : rule.MaxContains,
        MinItems = without is "minItems" ? null : rule.MinItems,
        MaxItems = without is "maxItems" ? null : rule.MaxItems,
        UniqueItems = without is not "uniqueItems" && rule.UniqueItems,
        Properties = rule.Properties,
        Required = without is "required" ? [] : rule.Required,
        AdditionalProperties = without is "additionalProperties" ? null : rule.AdditionalProperties,
        PatternProperties = rule.PatternProperties,
        PropertyNames = without is "propertyNames" ? null : rule.PropertyNames,
        DependentRequired = without is "dependentRequired" ? [] : rule.DependentRequired,
        DependentSchemas = rule.DependentSchemas,
        MinProperties = without is "minProperties" ? null : rule.MinProperties,
        MaxProperties = without is "maxProperties" ? null : rule.MaxProperties,
        AnyOf = rule.AnyOf,
        OneOf = rule.OneOf,
        Not = rule.Not,
        If = rule.If,
        Then = rule.Then,
        Else = rule.Else,
        Discriminator = rule.Discriminator,
    };

    /// <summary>What a rule says of a value as a whole, without looking into its parts.</summary>
    public static ValueRule Around(ValueRule rule)
    {
        var around = Own(rule);
        around.Properties = [];
        around.PatternProperties = [];
        around.AdditionalProperties = null;
        around.Items = null;
        around.PrefixItems = [];
        if (rule.Discriminator is not null)
            (around.AnyOf, around.OneOf) = ([], []);
        return around;
    }
}
