using Photon.Engine.Diagnostics;
using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary><c>oneOf</c>, <c>anyOf</c> and several entries in <c>type</c>.</summary>
internal sealed class UnionBinder(BindContext context, SchemaBinder schemas)
{
    private readonly ListedBranches listed = new(context);
    private readonly OptionalProperties optional = new(context.Composer, context.Hierarchy);
    private readonly UnionDiscriminators discriminators = new(context, schemas);

    public bool FillNext() => discriminators.FillNext();

    /// <summary>A composition that is nothing but its choices.</summary>
    public (ApiType Type, bool AddsNull) BindChoices(Composition composition, PendingType pending)
    {
        if (composition.Choices.Count > 1 && composition.Choices.All(IsOfObjects))
            return (schemas.DefineObject(composition, pending, optional.Collect(composition)), false);
        return Bind(composition.Choices[0], composition.Types, composition, pending);
    }

    /// <summary>Properties beside choices.</summary>
    public (ApiType Type, bool AddsNull) BindWithObject(Composition composition, PendingType pending)
    {
        if (composition.Choices is [{ Discriminator: not null } choice] && IsOfObjects(choice) && SchemaFacts.Alternatives(choice.Branches).Skip(1).Any())
            return BindCases(choice, WithOwnProperties(choice, composition, pending), composition, pending);
        if (!composition.Choices.All(IsOfObjects))
            return (schemas.BindObject(composition, pending), false);
        var more = optional.Collect(composition);
        return (more.Count == 0 ? schemas.BindObject(composition, pending) : schemas.DefineObject(composition, pending, more), false);
    }

    /// <param name="choice">The branches.</param>
    /// <param name="stated">The types that are stated beside them.</param>
    /// <param name="composition">Of the schema that has the choice.</param>
    /// <param name="pending">That schema.</param>
    public (ApiType Type, bool AddsNull) Bind(Choice choice, JsonTypes stated, Composition composition, PendingType pending)
    {
        var alternatives = SchemaFacts.Alternatives(choice.Branches).Where(branch => branch.Boolean != false).ToList();
        var addsNull = alternatives.Count < choice.Branches.Count(branch => branch.Boolean != false);
        if (alternatives.Count > 1 && listed.Bind(alternatives, stated, schemas, pending) is { } scalar)
            return (scalar, addsNull);
        var branches = Grouped(alternatives, pending).ConvertAll(branch => new Branch(branch, branch));
        return BindCases(choice, branches, composition, pending, stated);
    }

    /// <summary><c>type: [string, integer]</c>.</summary>
    public (ApiType Type, bool AddsNull) BindTypes(JsonTypes types, Composition composition, PendingType pending)
    {
        if (types == (JsonTypes.String | JsonTypes.Number | JsonTypes.Boolean | JsonTypes.Array | JsonTypes.Object))
            return (AnyType.Instance, true);
        JsonTypes[] known = [JsonTypes.String, JsonTypes.Integer, JsonTypes.Number, JsonTypes.Boolean, JsonTypes.Array, JsonTypes.Object];
        pending.Kind = PendingKind.Union;
        var cases = new List<UnionCase>();
        foreach (var type in known.Where(type => types.HasFlag(type)))
        {
            var word = type == JsonTypes.Array ? "list" : type.ToString().ToLowerInvariant();
            var schema = SingleType.Of(composition, type);
            context.Sites.Adopt(schema, pending.Site, SchemaRole.Case, word, [composition.Root]);
            cases.Add(new UnionCase([word], schemas.Bind(schema, pending.Shape) with { IsNullable = false }));
        }

        return (Define(cases, pending), false);
    }

    private bool IsOfObjects(Choice choice) => SchemaFacts.Alternatives(choice.Branches).All(branch => optional.IsObjectLike(branch));

    /// <summary>Branches that no value could be told apart by become one: texts with texts, numbers with numbers.</summary>
    private List<Schema> Grouped(List<Schema> alternatives, PendingType pending)
    {
        var texts = alternatives.Where(listed.IsTextLike).ToList();
        var numbers = alternatives.Where(listed.IsNumberLike).ToList();
        var grouped = new List<Schema>();
        foreach (var branch in alternatives)
        {
            if (texts.Count > 1 && texts.Contains(branch))
                AddOnce(context.Intersections.AnyOf(texts, pending.Site, SchemaRole.Case, "string"));
            else if (numbers.Count > 1 && numbers.Contains(branch))
                AddOnce(context.Intersections.AnyOf(numbers, pending.Site, SchemaRole.Case, "number"));
            else
                AddOnce(branch);
        }

        return grouped;

        void AddOnce(Schema schema)
        {
            if (!grouped.Contains(schema))
                grouped.Add(schema);
        }
    }

    /// <summary>A branch that lacks properties which stand beside the choice becomes a case that has both.</summary>
    private List<Branch> WithOwnProperties(Choice choice, Composition composition, PendingType pending)
    {
        var own = SingleType.Of(composition, JsonTypes.Object);
        var branches = new List<Branch>();
        foreach (var branch in SchemaFacts.Alternatives(choice.Branches))
        {
            if (SchemaFacts.Follow(branch) is not { } target)
                continue;
            var names = context.Composer.Compose(target);
            if (composition.Properties.All(property => names.Find(property.Name) is not null || IsInherited(target, property.Name)))
            {
                branches.Add(new Branch(branch, target));
                continue;
            }

            context.Sites.Adopt(own, pending.Site, SchemaRole.InPlace, null, [composition.Root]);
            var word = string.Join(' ', context.CaseNames.WordsOf(choice.Owner, branch));
            branches.Add(new Branch(context.Intersections.AllOf([own, target], pending.Site, SchemaRole.Case, word), target));
        }

        return branches;
    }

    private bool IsInherited(Schema schema, string property)
    {
        for (var parent = context.Hierarchy.BaseOf(schema); parent is not null; parent = context.Hierarchy.BaseOf(parent))
        {
            if (context.Composer.Compose(parent).Find(property) is not null)
                return true;
        }

        return false;
    }

    private (ApiType Type, bool AddsNull) BindCases(
        Choice choice, List<Branch> branches, Composition composition, PendingType pending, JsonTypes stated = JsonTypes.None)
    {
        pending.Kind = PendingKind.Union;
        var addsNull = choice.Branches.Any(SchemaFacts.IsNull) || SchemaFacts.Alternatives(choice.Branches).Count() < choice.Branches.Count(b => b.Boolean != false);
        pending.IsNullable |= addsNull;
        var cases = new CaseList();
        foreach (var branch in branches)
        {
            var use = schemas.Bind(branch.Schema, pending.Shape);
            addsNull |= use.IsNullable && use.Type is not AnyType;
            if (use.Type is not DefinedType { Definition: var definition } || !ReferenceEquals(definition, pending.Definition))
                cases.Add(WordsOf(branch, choice), use, SchemaFacts.Follow(branch.Origin));
        }

        if (cases.All.Count == 0 && pending.Definition is not null)
        {
            context.Diagnostics.Report(Codes.SchemaRefersToItself, pending.Schema.Node.Location, pending.Schema.Pointer);
            cases.Add(["any"], new TypeUse(AnyType.Instance, false, null), null);
        }

        if (pending.Definition is null && cases.All.Exists(entry => entry.Case.Type.Type is AnyType))
            return StatedAlone(stated, composition, pending);
        if (pending.Definition is null && cases.All.Count < 2)
            return cases.All.Count == 0 ? (AnyType.Instance, true) : (cases.All[0].Case.Type.Type, addsNull);
        var union = Define(cases.All.ConvertAll(entry => entry.Case), pending);
        discriminators.Add(union, choice, cases, pending);
        return (union, addsNull);
    }

    /// <summary>A group that the contract does not write has a word of its own.</summary>
    private IReadOnlyList<string> WordsOf(Branch branch, Choice choice)
    {
        var isOfContract = choice.Branches.Contains(branch.Origin) || context.Sites[branch.Origin].Word is null;
        return isOfContract ? context.CaseNames.WordsOf(choice.Owner, branch.Origin) : [context.Sites[branch.Origin].Word ?? "value"];
    }

    /// <summary>Branches that only constrain leave the type that stands beside them.</summary>
    private (ApiType Type, bool AddsNull) StatedAlone(JsonTypes stated, Composition composition, PendingType pending)
    {
        if (stated == JsonTypes.Array)
            return (schemas.List(composition, pending), false);
        if (stated == JsonTypes.Object)
            return (schemas.BindObject(composition, pending), false);
        return Scalars.Of(stated, composition) is { } scalar ? (new ScalarType(scalar), false) : (AnyType.Instance, true);
    }

    private DefinedType Define(List<UnionCase> cases, PendingType pending)
    {
        var definition = pending.Definition as UnionDefinition ?? context.Definitions.AddUnion(pending.Site, pending.Shape);
        definition.Cases = cases;
        return new DefinedType(definition);
    }

    /// <param name="Schema">What the case's type is made from.</param>
    /// <param name="Origin">The branch as the contract has it.</param>
    private readonly record struct Branch(Schema Schema, Schema Origin);
}
