using Photon.Engine.OpenApi;
using Photon.Engine.Text;

namespace Photon.Engine.Model;

/// <summary>
/// Unions of texts, or of numbers: several <c>const</c>s are one enum, a text or an enum of known texts is that enum, and scalars that
/// differ by format or constraints are the wider scalar.
/// </summary>
internal sealed class ListedBranches(BindContext context)
{
    public bool IsTextLike(Schema branch) => IsLike(branch, JsonTypes.String, value => EnumValues.IsOfKind(value, ScalarKind.String));

    public bool IsNumberLike(Schema branch) =>
        IsLike(branch, JsonTypes.Integer | JsonTypes.Number, value => EnumValues.IsOfKind(value, ScalarKind.Number));

    /// <summary>The type of a union of texts, or of numbers; null where it is a union of something else.</summary>
    public ApiType? Bind(IReadOnlyList<Schema> branches, JsonTypes stated, SchemaBinder schemas, PendingType pending)
    {
        var isText = branches.All(branch => IsTextLike(branch) || (stated == JsonTypes.String && IsUntyped(branch)));
        if (!isText && !branches.All(IsNumberLike))
            return null;
        var targets = branches.Select(SchemaFacts.Follow).OfType<Schema>().Distinct().ToList();
        var listing = targets.Where(target => ValuesOf(target) is not null).ToList();
        if (listing.Count == 0 || (!isText && listing.Count < targets.Count))
            return Widest(targets, isText);
        if (listing is [{ Name: not null } single])
            return schemas.Bind(single, pending.Shape).Type;
        var values = MergedValues(listing);
        var kind = isText ? EnumKind.String : values.All(value => EnumValues.IsInteger(value.Value)) ? EnumKind.Integer : EnumKind.Mixed;
        return kind == EnumKind.Mixed || (values.Count == 1 && pending.Schema.Name is null && targets.Count == listing.Count)
            ? Widest(targets, isText)
            : new DefinedType(context.Definitions.AddEnum(pending.Site, kind, values));
    }

    private bool IsLike(Schema branch, JsonTypes types, Func<Node, bool> isValue)
    {
        if (SchemaFacts.Follow(branch) is not { Boolean: null } target)
            return false;
        var composition = context.Composer.Compose(target);
        if (composition.Choices.Count > 0 || composition.Contradiction is not null || composition.HasObjectParts)
            return false;
        if (composition.Types != JsonTypes.None)
            return (composition.Types & ~types) == JsonTypes.None;
        if (composition.Enumerations.Count > 0)
            return ValuesOf(target) is { Count: > 0 } values && values.All(value => SchemaFacts.IsNullNode(value) || isValue(value));
        return types == JsonTypes.String && Scalars.OfFormatAlone(composition) is { } scalar && Scalars.IsText(scalar);
    }

    private bool IsUntyped(Schema branch) =>
        SchemaFacts.Follow(branch) is { Boolean: null } target
        && context.Composer.Compose(target) is { StatesTypes: false, HasObjectParts: false, Choices.Count: 0, Enumerations.Count: 0 };

    private IReadOnlyList<Node>? ValuesOf(Schema target)
    {
        IReadOnlyList<Node>? values = null;
        foreach (var source in context.Composer.Compose(target).Enumerations)
            values ??= EnumValues.Of(source, context.Diagnostics);
        return values;
    }

    private List<EnumValue> MergedValues(List<Schema> listing)
    {
        var values = new List<EnumValue>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in listing)
        {
            foreach (var value in ValuesOf(target) ?? [])
            {
                if (!SchemaFacts.IsNullNode(value) && seen.Add(value.ToString() ?? ""))
                    values.Add(target.Const is not null ? new EnumValue(value, target.Title, target.Description) : new EnumValue(value, null, null));
            }
        }

        return values;
    }

    private ScalarType Widest(List<Schema> targets, bool isText)
    {
        Scalar? widest = null;
        foreach (var target in targets)
        {
            var composition = context.Composer.Compose(target);
            var scalar = isText ? Scalars.Of(JsonTypes.String, composition) : Scalars.Of(NumberTypeOf(composition), composition);
            widest = widest is { } known && scalar is { } other ? Scalars.Wider(known, other) : scalar;
        }

        return new ScalarType(widest ?? Scalar.String);
    }

    private static JsonTypes NumberTypeOf(Composition composition)
    {
        var isInteger = composition.Types == JsonTypes.Integer
            || (composition.Types == JsonTypes.None && composition.Enumerations.All(source => source.Const is null || EnumValues.IsInteger(source.Const)));
        return isInteger ? JsonTypes.Integer : JsonTypes.Number;
    }
}
