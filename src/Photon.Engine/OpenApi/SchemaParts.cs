using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>The bounds of a <see cref="Schema"/>: most have none, so they are kept apart.</summary>
internal sealed class SchemaLimits
{
    public long? MinProperties { get; set; }

    public long? MaxProperties { get; set; }

    public long? MinItems { get; set; }

    public long? MaxItems { get; set; }

    public long? MinContains { get; set; }

    public long? MaxContains { get; set; }

    public long? MinLength { get; set; }

    public long? MaxLength { get; set; }

    public string? Pattern { get; set; }

    public JsonNumber? Minimum { get; set; }

    public JsonNumber? ExclusiveMinimum { get; set; }

    public JsonNumber? Maximum { get; set; }

    public JsonNumber? ExclusiveMaximum { get; set; }

    public JsonNumber? MultipleOf { get; set; }

    public bool UniqueItems { get; set; }
}

/// <summary>The words of a <see cref="Schema"/> that few use, kept apart.</summary>
internal sealed class SchemaRarities
{
    public SchemaReference? DynamicReference { get; set; }

    public string? ContentEncoding { get; set; }

    public string? ContentMediaType { get; set; }

    public Schema? ContentSchema { get; set; }

    public Node? Const { get; set; }

    public Schema? Not { get; set; }

    public Schema? If { get; set; }

    public Schema? Then { get; set; }

    public Schema? Else { get; set; }

    public IReadOnlyList<Property> PatternProperties { get; set; } = [];

    public Schema? PropertyNames { get; set; }

    public Schema? UnevaluatedProperties { get; set; }

    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> DependentRequired { get; set; } = [];

    public IReadOnlyList<Property> DependentSchemas { get; set; } = [];

    public IReadOnlyList<Schema> PrefixItems { get; set; } = [];

    public Schema? Contains { get; set; }

    public Schema? UnevaluatedItems { get; set; }

    public Xml? Xml { get; set; }

    public string? NameOverride { get; set; }

    public List<KeyValuePair<string, Node>> FormHints { get; } = [];

    public IReadOnlyList<string> EnumNames { get; set; } = [];

    public IReadOnlyList<string> EnumDescriptions { get; set; } = [];
}

/// <summary>A <c>$ref</c> to a schema. Its target is found once everything else is read, so that cycles can be read.</summary>
internal sealed class SchemaReference(ScalarNode text, Spot from, bool isDynamic)
{
    public ScalarNode Text => text;

    public Spot From => from;

    public bool IsDynamic => isDynamic;

    public Schema? Target { get; set; }
}
