using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.TypeScript.Types;

/// <summary>
/// Objects as interfaces. A type that others derive from is the union of its family, whose members the discriminator tells apart; what they share is an
/// interface of its own, <c>PetBase</c>.
/// </summary>
internal sealed class ObjectTypes
{
    private const int MostIndexTypes = 6;
    private readonly TypeScriptContext context;
    private readonly TypeSpelling spelling;
    private readonly CodeWriter writer;
    private readonly ILookup<ObjectDefinition, ObjectDefinition> derived;
    private readonly Dictionary<ObjectDefinition, string> baseNames = [];
    private readonly HashSet<ObjectDefinition> withFiles = [];

    public ObjectTypes(TypeScriptContext context, TypeSpelling spelling, CodeWriter writer)
    {
        this.context = context;
        this.spelling = spelling;
        this.writer = writer;
        var objects = context.Model.Types.OfType<ObjectDefinition>().ToList();
        derived = objects.Where(definition => definition.Base is not null).ToLookup(definition => definition.Base!);
        foreach (var parent in objects.Where(derived.Contains))
            baseNames.Add(parent, context.Names.TakeType(context.Names.TypeName(parent) + "Base"));
        withFiles.UnionWith(FileForms.Of(context.Model));
    }

    public void Write(ObjectDefinition definition)
    {
        var name = context.Names.TypeName(definition);
        if (!baseNames.TryGetValue(definition, out var shared))
        {
            WriteInterface(name, definition);
            return;
        }

        WriteInterface(shared, definition);
        writer.Line();
        TypeScriptText.WriteDoc(writer, definition.Description, definition.IsDeprecated);
        TypesEmitter.WriteAlternatives(writer, name, Family(definition, shared));
    }

    /// <summary>The cases of a union, each once, with the discriminator's value where the case does not say it itself.</summary>
    public IEnumerable<string> Alternatives(UnionDefinition union) =>
        Leaves(union, []).Select(leaf => Told(spelling.SpellPlain(leaf.Case.Type), leaf.Case.Type.Type, leaf.Union.Discriminator));

    /// <summary>A case that leads back to its union says nothing more, and TypeScript knows no such alias: the cases inside stand for it.</summary>
    private static IEnumerable<(UnionDefinition Union, UnionCase Case)> Leaves(UnionDefinition union, HashSet<UnionDefinition> seen)
    {
        seen.Add(union);
        foreach (var unionCase in union.Cases)
        {
            if (unionCase.Type.Type is not DefinedType { Definition: UnionDefinition inner } || !LeadsTo(inner, inner, []))
            {
                yield return (union, unionCase);
                continue;
            }

            foreach (var leaf in seen.Contains(inner) ? [] : Leaves(inner, seen))
                yield return leaf;
        }
    }

    private static bool LeadsTo(UnionDefinition from, UnionDefinition target, HashSet<UnionDefinition> seen) =>
        seen.Add(from) && from.Cases.Any(unionCase => unionCase.Type.Type is DefinedType { Definition: UnionDefinition inner }
            && (ReferenceEquals(inner, target) || LeadsTo(inner, target, seen)));

    private IEnumerable<string> Family(ObjectDefinition definition, string shared)
    {
        var values = ValuesOf(definition.Discriminator, definition);
        if (values.Count > 0 || definition.Discriminator is null)
            yield return definition.Discriminator is { } own && CanTell(definition, own.PropertyName, values) ? Tag(own.PropertyName, values, shared) : shared;
        foreach (var child in derived[definition])
            yield return context.Names.TypeName(child);
    }

    private string Told(string type, ApiType target, UnionDiscriminator? discriminator)
    {
        if (discriminator is null || target is not DefinedType { Definition: ObjectDefinition definition } || baseNames.ContainsKey(definition))
            return type;
        var values = ValuesOf(discriminator, definition);
        return values.Count > 0 && CanTell(definition, discriminator.PropertyName, values) && !SaysItself(definition, discriminator.PropertyName)
            ? Tag(discriminator.PropertyName, values, type)
            : type;
    }

    private static string Tag(string property, IEnumerable<string> values, string type) =>
        $"({{ {TypeScriptText.PropertyName(property)}: {string.Join(" | ", values.Select(TypeScriptText.Literal))} }} & {type})";

    private static List<string> ValuesOf(UnionDiscriminator? discriminator, TypeDefinition definition) =>
        [.. (discriminator?.Values ?? []).Where(value => ReferenceEquals(value.Value, definition)).Select(value => value.Key).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether the property's type has room for the values: a text of any kind, or an enum that lists them.</summary>
    private static bool CanTell(ObjectDefinition definition, string property, IReadOnlyList<string> values) => Find(definition, property)?.Type.Type switch
    {
        null => definition.Additional == AdditionalProperties.Ignored,
        ScalarType { Kind: var kind } => Scalars.IsText(kind),
        DefinedType { Definition: EnumDefinition list } => values.All(value => list.Values.Any(known => known.Value is ScalarNode { Kind: ScalarKind.String } text && text.Text == value)),
        _ => false,
    };

    private static bool SaysItself(ObjectDefinition definition, string property) =>
        Find(definition, property) is { IsRequired: true, Type: { IsNullable: false, Type: ScalarType { Kind: Scalar.String }, Rule: { } rule } } && HasOneValue(rule, 0);

    private static bool HasOneValue(ValueRule rule, int depth) =>
        rule.Values is { Count: 1 } || (depth < Limits.Nesting && rule.AllOf.Any(part => HasOneValue(part, depth + 1)));

    private static ObjectProperty? Find(ObjectDefinition definition, string property) =>
        Chain(definition).SelectMany(part => part.Properties).FirstOrDefault(p => p.Name == property);

    private static IEnumerable<ObjectDefinition> Chain(ObjectDefinition definition)
    {
        var seen = new HashSet<ObjectDefinition>();
        for (var current = definition; current is not null && seen.Add(current); current = current.Base)
            yield return current;
    }

    private void WriteInterface(string name, ObjectDefinition definition)
    {
        TypeScriptText.WriteDoc(writer, definition.Description, definition.IsDeprecated);
        var parent = definition.Base is { } b && !Chain(b).Contains(definition) ? $" extends {baseNames[b]}" : "";
        writer.Line($"export interface {name}{parent} {{");
        using (writer.Indent())
        {
            foreach (var property in definition.Properties)
                WriteProperty(definition, property);
            if (!baseNames.ContainsKey(definition))
                WriteTag(definition);
            WriteIndex(definition, parent.Length > 0);
        }

        writer.Line("}");
    }

    private void WriteProperty(ObjectDefinition definition, ObjectProperty property)
    {
        TypeScriptText.WriteDoc(writer, property.Description, property.IsDeprecated);
        writer.Line($"{TypeScriptText.PropertyName(property.Name)}{(property.IsRequired ? "" : "?")}: {Spell(definition, property)};");
    }

    private string Spell(ObjectDefinition definition, ObjectProperty property) =>
        withFiles.Contains(definition) ? spelling.SpellSent(property.Type) : spelling.Spell(property.Type);

    /// <summary>What the family's discriminator says of this member of it.</summary>
    private void WriteTag(ObjectDefinition definition)
    {
        if (Chain(definition).Skip(1).Select(parent => parent.Discriminator).FirstOrDefault(d => d is not null) is not { } discriminator)
            return;
        var values = ValuesOf(discriminator, definition);
        var isOwn = definition.Properties.Any(p => p.Name == discriminator.PropertyName);
        if (values.Count > 0 && !isOwn && Find(definition, discriminator.PropertyName) is not null && CanTell(definition, discriminator.PropertyName, values))
            writer.Line($"{TypeScriptText.PropertyName(discriminator.PropertyName)}: {string.Join(" | ", values.Select(TypeScriptText.Literal))};");
    }

    private void WriteIndex(ObjectDefinition definition, bool isDerived)
    {
        if (definition.Additional == AdditionalProperties.Kept)
            writer.Line($"[name: string]: {IndexType(definition)};");
        else if (definition.Properties.Count == 0 && !isDerived && !baseNames.ContainsKey(definition))
            writer.Line($"[name: string]: {(definition.Additional == AdditionalProperties.Forbidden ? "never" : "unknown")};");
    }

    /// <summary>TypeScript wants declared properties to be of the index's type, so that it is a union with theirs.</summary>
    private string IndexType(ObjectDefinition definition)
    {
        if (definition.AdditionalType is not { Type: not AnyType } additional || definition.Base is not null || baseNames.ContainsKey(definition))
            return "unknown";
        var types = new List<string> { spelling.Spell(additional) };
        types.AddRange(definition.Properties.Select(property => Spell(definition, property)));
        if (definition.Properties.Any(property => !property.IsRequired))
            types.Add("undefined");
        var distinct = types.Distinct(StringComparer.Ordinal).ToList();
        return distinct.Count > MostIndexTypes || distinct.Contains("unknown") ? "unknown" : string.Join(" | ", distinct);
    }
}
