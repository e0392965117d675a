using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Forms.Words;
using Photon.Engine.TypeScript.Naming;

namespace Photon.Engine.TypeScript.Forms.Fields;

/// <summary>The alternatives of unions, and of objects that others derive from.</summary>
internal sealed class UnionFields(FormContext context, FieldMaker maker)
{
    /// <summary>Where a union is used.</summary>
    public CaseSet Of(TypeDefinition definition)
    {
        var isShared = context.Graph.HasFile(definition);
        return new CaseSet(isShared ? definition : null, NameOf(definition), DiscriminatorOf(definition)?.PropertyName, isShared ? [] : CasesOf(definition));
    }

    public IReadOnlyList<Case> CasesOf(TypeDefinition definition)
    {
        var cases = definition is UnionDefinition union ? OfUnion(union) : OfFamily((ObjectDefinition)definition);
        var labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. cases.Select(found =>
        {
            var (label, word) = (found.Label, found.Word);
            for (var number = 2; !labels.Add(label); number++)
            {
                label = found.Value is ScalarNode value && number == 2 ? $"{found.Label} ({value.Text})" : $"{found.Label} {number}";
                word = found.Word?.Numbered(number);
            }

            return found with { Label = label, Word = word };
        })];
    }

    /// <summary><c>paymentMethods</c></summary>
    public string NameOf(TypeDefinition definition) => TypeScriptNames.CamelOf(Plural.Of(context.NameOf(definition)));

    private static UnionDiscriminator? DiscriminatorOf(TypeDefinition definition) => (definition as UnionDefinition)?.Discriminator ?? (definition as ObjectDefinition)?.Discriminator;

    private IEnumerable<Case> OfUnion(UnionDefinition union)
    {
        var told = (union.Discriminator?.Values ?? []).ToLookup(entry => entry.Value, entry => entry.Key);
        foreach (var unionCase in union.Cases)
        {
            var definition = (unionCase.Type.Type as DefinedType)?.Definition;
            List<string?> texts = definition is null ? [] : [.. told[definition]];
            if (texts.Count == 0)
                texts.Add(null);
            foreach (var text in texts)
            {
                var word = text is null || texts.Count == 1 ? WordOf(unionCase, definition) : null;
                var label = word?.English ?? LabelOf(unionCase, definition, texts.Count > 1 ? text : null);
                var site = new FieldSite { Label = label, Word = word, Path = context.NameOf(union) + IdentifierWords.Pascal(unionCase.NameParts), IsRequired = true, Owner = union };
                var value = text is null || union.Discriminator is null ? null : ValueOf(text, definition, union.Discriminator.PropertyName);
                yield return new Case(label, HelpOf(definition, label), new RuleUse(unionCase.Type.Rule, site.Path), value, maker.ContentOf(unionCase.Type, site), IsLazy(union, definition))
                {
                    Tag = union.Discriminator?.PropertyName,
                    Word = word,
                };
            }
        }
    }

    private IEnumerable<Case> OfFamily(ObjectDefinition family)
    {
        foreach (var (text, definition) in family.Discriminator!.Values)
        {
            if (definition is not ObjectDefinition target)
                continue;
            var repeats = family.Discriminator.Values.Count(entry => ReferenceEquals(entry.Value, definition)) > 1;
            var label = repeats ? LabelText.OfValue(text) : context.LabelOf(target);
            var value = ValueOf(text, target, family.Discriminator.PropertyName);
            yield return new Case(label, HelpOf(target, label), new RuleUse(target.Rule, context.NameOf(target)), value, maker.ObjectContent(target), IsLazy(family, target)) { Tag = family.Discriminator.PropertyName };
        }
    }

    private Node? ValueOf(string text, TypeDefinition? definition, string property)
    {
        ObjectProperty? found = null;
        for (var owner = definition as ObjectDefinition; owner is not null && found is null; owner = owner.Base)
            found = owner.Properties.FirstOrDefault(declared => declared.Name == property);
        return context.Discriminators.Value(text, found?.Type);
    }

    private bool IsLazy(TypeDefinition from, TypeDefinition? to) => to is not null && (ReferenceEquals(from, to) || context.Graph.IsCircular(from, to));

    private string LabelOf(UnionCase unionCase, TypeDefinition? definition, string? value)
    {
        if (value is not null)
            return LabelText.OfValue(value);
        if (definition is not null && HasOwnLabel(definition))
            return context.LabelOf(definition);
        return OnlyValue(unionCase) is { } only ? LabelText.OfValue(only.Text) : LabelText.OfName(string.Join(' ', unionCase.NameParts));
    }

    /// <summary>What stands for a case that the contract has no name for: the kind of its value.</summary>
    private static LabelWord? WordOf(UnionCase unionCase, TypeDefinition? definition)
    {
        if ((definition is not null && HasOwnLabel(definition)) || OnlyValue(unionCase) is not null)
            return null;
        return unionCase.NameParts switch
        {
            [var kind] => LabelWord.OfKind(kind),
            ["list of", var item] => LabelWord.Of("listWord", "List:", LabelWord.OfKind(item), LabelText.OfName(item)),
            ["map of", var item] => LabelWord.Of("mapWord", "Map:", LabelWord.OfKind(item), LabelText.OfName(item)),
            _ => null,
        };
    }

    private static bool HasOwnLabel(TypeDefinition definition) => definition is { IsDeclared: true } and not EnumDefinition || definition.Title is not null;

    private static ScalarNode? OnlyValue(UnionCase unionCase) => new RuleView(unionCase.Type.Rule).Values is [ScalarNode { Kind: ScalarKind.String } only] ? only : null;

    private static string? HelpOf(TypeDefinition? definition, string label) => HelpText.Of(definition?.Description, label);
}
