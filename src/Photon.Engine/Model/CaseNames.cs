using Photon.Engine.OpenApi;
using Photon.Engine.Text;

namespace Photon.Engine.Model;

/// <summary>
/// Words for the branches of a union: the referenced schema's name, the title, the value that only this branch allows for a property,
/// the JSON type, or what only this branch has.
/// </summary>
internal sealed class CaseNames(Composer composer)
{
    private const int DeepestItem = 4;
    private const int LongestTuple = 3;
    private readonly Dictionary<Schema, IReadOnlyList<string>> known = [];

    public IReadOnlyList<string> WordsOf(Schema union, Schema branch)
    {
        if (!known.ContainsKey(branch))
            NameAll(union.OneOf.Contains(branch) ? union.OneOf : union.AnyOf);
        return known.TryGetValue(branch, out var words) ? words : WordsAlone(branch, 0);
    }

    private void NameAll(IReadOnlyList<Schema> branches)
    {
        var inlineObjects = new List<Schema>();
        foreach (var branch in branches)
        {
            var words = WordsAlone(branch, 0);
            if (words is ["object"])
                inlineObjects.Add(branch);
            known.TryAdd(branch, words);
        }

        NameByConstants(inlineObjects);
        NameByProperties(inlineObjects.Where(branch => known[branch] is ["object"]).ToList(), branches);
        NumberRepeated(branches);
    }

    private static IReadOnlyList<string> WordsAlone(Schema branch, int depth)
    {
        if (SchemaFacts.Follow(branch) is not { } schema)
            return ["value"];
        if (schema.Name is { } name)
            return [name];
        if (!string.IsNullOrWhiteSpace(schema.Title))
            return [schema.Title];
        if (EnumValues.ConstantText(schema) is { Length: > 0 } constant)
            return [constant];
        return (schema.Types & ~JsonTypes.Null) switch
        {
            JsonTypes.String => [schema.Format is "date" or "date-time" or "uuid" or "uri" or "time" or "duration" ? schema.Format : "string"],
            JsonTypes.Integer => ["integer"],
            JsonTypes.Number or (JsonTypes.Number | JsonTypes.Integer) => ["number"],
            JsonTypes.Boolean => ["boolean"],
            JsonTypes.Array => ListWords(schema, depth),
            JsonTypes.Object when schema is { Properties.Count: 0, AdditionalProperties: { Boolean: null } value } && depth < DeepestItem =>
                ["map of", .. WordsAlone(value, depth + 1)],
            JsonTypes.None when schema.Enum is [ScalarNode { Kind: ScalarKind.String }, ..] => ["string"],
            JsonTypes.None when schema.Items is not null || schema.PrefixItems.Count > 0 => ListWords(schema, depth),
            JsonTypes.None when schema.AllOf.Count(member => member.HasRef) == 1 && schema.AllOf.First(member => member.HasRef) is var member
                && depth < DeepestItem => WordsAlone(member, depth + 1),
            _ => ["object"],
        };
    }

    private static IReadOnlyList<string> ListWords(Schema schema, int depth)
    {
        if (schema.PrefixItems.Count > 0)
            return TupleWords(schema, depth);
        var item = schema.Items is { Boolean: null } items && depth < DeepestItem ? WordsAlone(items, depth + 1) : ["object"];
        return item is ["object"] ? ["list"] : ["list of", .. item];
    }

    private static IReadOnlyList<string> TupleWords(Schema schema, int depth) => schema.PrefixItems.Count <= LongestTuple && depth < DeepestItem
        ? ["tuple of", .. schema.PrefixItems.SelectMany(item => WordsAlone(item, depth + 1))]
        : ["tuple"];

    /// <summary>By a property that has another constant in each branch, such as <c>type</c>.</summary>
    private void NameByConstants(List<Schema> branches)
    {
        if (branches.Count < 2)
            return;
        var compositions = branches.ConvertAll(branch => composer.Compose(SchemaFacts.Follow(branch) ?? branch));
        foreach (var property in compositions[0].Properties)
        {
            var constants = compositions.ConvertAll(composition => ConstantOf(composition, property.Name));
            if (constants.Any(string.IsNullOrWhiteSpace) || constants.Distinct(StringComparer.Ordinal).Count() < constants.Count)
                continue;
            for (var i = 0; i < branches.Count; i++)
                known[branches[i]] = [constants[i] ?? ""];
            return;
        }
    }

    private static string? ConstantOf(Composition composition, string property) =>
        composition.Find(property)?.Schemas.Select(SchemaFacts.Follow).OfType<Schema>().Select(EnumValues.ConstantText).FirstOrDefault(text => text is not null);

    /// <summary>By the first property that no other branch has, required ones first.</summary>
    private void NameByProperties(List<Schema> branches, IReadOnlyList<Schema> all)
    {
        if (branches.Count == 0)
            return;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var property in all.SelectMany(branch => composer.Compose(SchemaFacts.Follow(branch) ?? branch).Properties))
            counts[property.Name] = counts.GetValueOrDefault(property.Name) + 1;
        foreach (var branch in branches)
        {
            var composition = composer.Compose(SchemaFacts.Follow(branch) ?? branch);
            var own = composition.Properties.Where(property => counts[property.Name] == 1).Select(property => property.Name).ToList();
            if ((own.Find(name => composition.Required.Contains(name)) ?? own.FirstOrDefault()) is { } telling)
                known[branch] = ["with", telling];
        }
    }

    private void NumberRepeated(IReadOnlyList<Schema> branches)
    {
        var uses = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var branch in branches)
        {
            var joined = string.Join(' ', known[branch]);
            var count = uses[joined] = uses.GetValueOrDefault(joined) + 1;
            if (count > 1 && !branch.HasRef)
                known[branch] = [.. known[branch], count.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        }
    }
}
