using System.Globalization;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.TypeScript.Client;

/// <summary>
/// Which operations carry numbers of more digits than JavaScript's hold, and where: the others read and write JSON as the platform does. What a type says of
/// that is a constant, which other types name.
/// </summary>
internal sealed class ExactNumbers
{
    private const int LongestInside = 40;
    private readonly TypeScriptContext context;
    private readonly ExactTypes types;
    private readonly Dictionary<TypeDefinition, string> places = [];
    private readonly HashSet<TypeDefinition> open = [];
    private readonly HashSet<TypeDefinition> named = [];
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly List<string> constants = [];

    public ExactNumbers(TypeScriptContext context)
    {
        this.context = context;
        types = new ExactTypes(context.Model);
    }

    /// <summary>The step of an operation that reads and writes such numbers; none where there are none.</summary>
    public IEnumerable<string> StepOf(ApiOperation operation, AnswerPlan plan)
    {
        var success = PlaceOf(plan.SuccessContents);
        var error = PlaceOf(plan.ErrorContents);
        if (error is not null)
            return [$"[$.exact, {success ?? "0"}, {error}]"];
        if (success is not null)
            return [$"[$.exact, {success}]"];
        return IsSent(operation) ? ["$.exact"] : [];
    }

    /// <summary>The constants of the types that the steps name.</summary>
    public void Write(CodeWriter writer)
    {
        if (constants.Count > 0)
            writer.Line();
        foreach (var line in constants)
            writer.Line(line);
    }

    private string NameOf(TypeDefinition definition) => "$exact" + context.Names.TypeName(definition);

    /// <summary>Parameters write lists and objects as JSON where these are inside of others.</summary>
    private bool IsSent(ApiOperation operation) =>
        (operation.Body?.Contents ?? []).Select(content => content.ItemType ?? content.Type).Any(types.Has)
        || operation.Parameters.Any(parameter => types.IsHeld(parameter.Type.Type) || (parameter.Format == ParameterFormat.Content && types.Has(parameter.Type)));

    private string? PlaceOf(IEnumerable<ApiContent> contents) => OneOf([.. contents.Select(PlaceOf).OfType<string>().Distinct(StringComparer.Ordinal)]);

    private string? PlaceOf(ApiContent content) => content switch
    {
        { Kind: ContentKind.Json, Type: { } type } => PlaceOf(type),
        { Kind: ContentKind.JsonLines, ItemType: { } item } => PlaceOf(item),
        { Kind: ContentKind.EventStream, Event: { DataIsText: false }, ItemType: { } item } => OneOf([.. DataOf(item.Type, []).Select(PlaceOf).OfType<string>()]),
        { Kind: ContentKind.EventStream, Event: null, ItemType: { } item } => PlaceOf(item),
        _ => null,
    };

    /// <summary>What the data of an event may be: that alone is JSON.</summary>
    private static IEnumerable<TypeUse> DataOf(ApiType type, HashSet<TypeDefinition> seen) => type is not DefinedType { Definition: var definition } || !seen.Add(definition) ? [] : definition switch
    {
        ObjectDefinition target => ExactTypes.PropertiesOf(target).Where(property => property.Name == "data").Select(property => property.Type),
        UnionDefinition union => union.Cases.SelectMany(unionCase => DataOf(unionCase.Type.Type, seen)),
        _ => [],
    };

    private static string? OneOf(IReadOnlyList<string> places) => places switch
    {
        [] => null,
        [var only] => only,
        _ => $"[0, {{}}, {string.Join(", ", places)}]",
    };

    private string? PlaceOf(TypeUse use) => ExactTypes.IsNumber(use) ? "1" : use.Type switch
    {
        ArrayType list => Each(list.Item),
        MapType map => Each(map.Value),
        DefinedType { Definition: var definition } when types.Holds(definition) => Ask(definition),
        _ => null,
    };

    private string? Each(TypeUse item) => PlaceOf(item) is { } place ? $"[{place}]" : null;

    /// <summary>What a type says: where it is short, as it is; else a constant, which may lead back to itself.</summary>
    private string Ask(TypeDefinition definition)
    {
        if (places.TryGetValue(definition, out var place))
            return place;
        if (!open.Add(definition))
        {
            named.Add(definition);
            return "() => " + NameOf(definition);
        }

        var text = Spell(definition);
        open.Remove(definition);
        if (text.Length <= LongestInside && !named.Contains(definition))
            return places[definition] = text;
        if (!named.Contains(definition) && names.TryGetValue(text, out var same))
            return places[definition] = same;
        var name = NameOf(definition);
        names.TryAdd(text, name);
        constants.Add($"const {name}: $.Exact = {text};");
        return places[definition] = name;
    }

    private string Spell(TypeDefinition definition) => definition switch
    {
        ObjectDefinition { Discriminator: { } family } target => Tagged(family, target, Members(target)),
        ObjectDefinition target => Members(target),
        UnionDefinition { Discriminator: { } discriminator } union => Tagged(discriminator, union, "0"),
        UnionDefinition union => OneOf([.. CasesOf(union, []).Select(PlaceOf).OfType<string>().Distinct(StringComparer.Ordinal)]) ?? "0",
        TupleDefinition tuple => List(tuple.Rest, tuple.Items.Select((item, i) => (i.ToString(CultureInfo.InvariantCulture), item.Type))),
        ListDefinition list => Each(list.Item) ?? "0",
        MapDefinition map => Each(map.Value) ?? "0",
        _ => throw new InvalidOperationException($"Unknown definition {definition.GetType().Name}."),
    };

    private string Members(ObjectDefinition definition)
    {
        var properties = ExactTypes.PropertiesOf(definition).Select(property => (property.Name, property.Type));
        return definition.AdditionalType is { } additional && types.Has(additional)
            ? List(additional, properties)
            : Named(properties.Where(property => types.Has(property.Type)));
    }

    private string List(TypeUse? others, IEnumerable<(string Name, TypeUse Type)> named) => $"[{(others is null ? null : PlaceOf(others)) ?? "0"}, {Named(named)}]";

    private string Named(IEnumerable<(string Name, TypeUse Type)> named)
    {
        var entries = named.Select(entry => $"{TypeScriptText.Key(entry.Name)}: {PlaceOf(entry.Type) ?? "0"}").ToList();
        return entries.Count == 0 ? "{}" : $"{{ {string.Join(", ", entries)} }}";
    }

    /// <summary>A value's own discriminator says what it is; the type itself is what no tag says otherwise.</summary>
    private string Tagged(UnionDiscriminator discriminator, TypeDefinition self, string own)
    {
        var cases = discriminator.Values
            .Where(value => !ReferenceEquals(value.Value, self) && types.Holds(value.Value))
            .DistinctBy(value => value.Key, StringComparer.Ordinal)
            .Select(value => $"{TypeScriptText.Key(value.Key)}: {Ask(value.Value)}")
            .ToList();
        var other = discriminator.Default is { } rest && !ReferenceEquals(rest, self) ? types.Holds(rest) ? Ask(rest) : "0" : own;
        return cases.Count == 0 ? other : $"/* @__PURE__ */ $.byTag({TypeScriptText.Literal(discriminator.PropertyName)}, {{ {string.Join(", ", cases)} }}{(other == "0" ? "" : ", " + other)})";
    }

    /// <summary>The cases of a union and of the unions inside it, which may lead back.</summary>
    private static IEnumerable<TypeUse> CasesOf(UnionDefinition union, HashSet<UnionDefinition> seen) => !seen.Add(union) ? [] : union.Cases.SelectMany(unionCase =>
        unionCase.Type.Type is DefinedType { Definition: UnionDefinition { Discriminator: null } inner } ? CasesOf(inner, seen) : [unionCase.Type]);
}
