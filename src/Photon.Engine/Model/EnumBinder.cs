using Photon.Engine.Diagnostics;
using Photon.Engine.OpenApi;
using Photon.Engine.Text;

namespace Photon.Engine.Model;

/// <summary>Listed values to an <see cref="EnumDefinition"/>, or to a scalar where a type of its own would say no more.</summary>
internal sealed class EnumBinder(TypeDefinitions definitions, DiagnosticBag diagnostics)
{
    /// <summary>The type of a composition that lists values; null where the lists say nothing of it.</summary>
    public ApiType? Bind(Composition composition, SchemaSite site)
    {
        var lists = composition.Enumerations.Select(source => EnumValues.Of(source, diagnostics)).OfType<IReadOnlyList<Node>>().ToList();
        if (lists.Count == 0)
            return null;
        var kept = lists.Aggregate(EnumValues.Intersect).Where(value => !SchemaFacts.IsNullNode(value)).ToList();
        if (kept.Count == 0)
            return AnyType.Instance;
        if (kept.Exists(value => value is not ScalarNode))
            return composition.Types is JsonTypes.Array or JsonTypes.Object ? null : AnyType.Instance;
        if (kept.TrueForAll(value => EnumValues.IsOfKind(value, ScalarKind.String)))
            return IsWorthAType(composition, kept) ? Define(site, EnumKind.String, kept, composition) : Text(composition);
        if (kept.TrueForAll(value => value is ScalarNode { Kind: ScalarKind.True or ScalarKind.False }))
            return new ScalarType(Scalar.Boolean);
        if (kept.TrueForAll(EnumValues.IsInteger))
            return kept.Count > 1 ? Define(site, EnumKind.Integer, kept, composition) : Number(composition, JsonTypes.Integer);
        if (kept.TrueForAll(value => EnumValues.IsOfKind(value, ScalarKind.Number)))
            return Number(composition, JsonTypes.Number);
        return Define(site, EnumKind.Mixed, kept, composition);
    }

    /// <summary>A constant is a text with a rule; an <c>enum</c> of one value that has a name of its own may grow.</summary>
    private static bool IsWorthAType(Composition composition, List<Node> values) =>
        values.Count > 1 || (composition.Root.Name is not null && composition.Root.Const is null);

    private static ScalarType Text(Composition composition) => new(Scalars.Of(JsonTypes.String, composition) ?? Scalar.String);

    private static ScalarType Number(Composition composition, JsonTypes type) => new(Scalars.Of(type, composition) ?? Scalar.Int64);

    private DefinedType Define(SchemaSite site, EnumKind kind, List<Node> values, Composition composition)
    {
        var places = new Dictionary<int, (Schema Source, int Index)>();
        foreach (var source in composition.Enumerations)
        {
            for (var i = 0; i < (source.Enum?.Count ?? 0); i++)
                places.TryAdd(source.Enum![i].Offset, (source, i));
        }

        return new DefinedType(definitions.AddEnum(site, kind, [.. values.Select(ValueOf)]));

        EnumValue ValueOf(Node value) => places.TryGetValue(value.Offset, out var place) && place.Source.Enum is { } listed
            ? new EnumValue(value, At(place.Source.EnumNames, place.Index, listed.Count), At(place.Source.EnumDescriptions, place.Index, listed.Count))
            : new EnumValue(value, null, null);
    }

    /// <summary>A list of names counts only where it names every value.</summary>
    private static string? At(IReadOnlyList<string> texts, int index, int expected) =>
        texts.Count == expected && !string.IsNullOrWhiteSpace(texts[index]) ? texts[index] : null;
}
