using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Forms.Hints;
using Photon.Engine.TypeScript.Forms.Words;

namespace Photon.Engine.TypeScript.Forms.Fields;

/// <summary>The fields of an object, in the order that somebody wants and with labels that differ.</summary>
internal sealed class ObjectFields(FormContext context, FieldMaker maker)
{
    private readonly Dictionary<ObjectDefinition, IReadOnlyList<Field>> known = [];
    private readonly Dictionary<ObjectDefinition, Conditions> conditions = [];

    public IReadOnlyList<Field> Of(ObjectDefinition definition)
    {
        if (!known.TryGetValue(definition, out var fields))
            known.Add(definition, fields = Make(definition));
        return fields;
    }

    private IReadOnlyList<Field> Make(ObjectDefinition definition)
    {
        var hints = context.Hints.OfForm(context.TargetsOf(definition), definition);
        var isFlat = hints.Order.Count + hints.Hidden.Count + hints.Steps.Count > 0;
        var labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var placed = new List<PlacedField>();
        if (definition.Base is { } parent && !isFlat)
        {
            AddLabels(Of(parent), labels);
            placed.Add(new PlacedField("", new Field { Component = Field.Include, Content = new Content(parent, []) }, null, [], 0));
        }

        foreach (var (owner, property) in PropertiesOf(definition, isFlat))
        {
            if (FieldOf(definition, owner, property, hints, labels) is { } field)
                placed.Add(field);
        }

        AddTag(definition, placed, labels);
        AddUndeclared(definition, placed, labels);
        var arranged = new FieldArrangement(context.Hints, context.NameOf(definition)).Arrange(placed, hints, [.. AllNames(definition)]);
        return definition is { Additional: AdditionalProperties.Kept, AdditionalType: { } more } ? [.. arranged, Extra(definition, more)] : arranged;
    }

    private static IEnumerable<(ObjectDefinition Owner, ObjectProperty Property)> PropertiesOf(ObjectDefinition definition, bool isFlat)
    {
        var inherited = isFlat && definition.Base is { } parent ? PropertiesOf(parent, true) : [];
        return inherited.Concat(definition.Properties.Where(property => !IsTagOfFamily(definition, property)).Select(property => (definition, property)));
    }

    private static IEnumerable<string> AllNames(ObjectDefinition definition)
    {
        for (var owner = definition; owner is not null; owner = owner.Base)
        {
            foreach (var property in owner.Properties)
                yield return property.Name;
        }
    }

    /// <summary>What tells a family apart is set where one of the family is chosen.</summary>
    private static bool IsTagOfFamily(ObjectDefinition definition, ObjectProperty property) =>
        FormContext.IsFamily(definition) && definition.Discriminator!.PropertyName == property.Name;

    private PlacedField? FieldOf(ObjectDefinition definition, ObjectDefinition owner, ObjectProperty property, FormHints hints, HashSet<string> labels)
    {
        var own = context.Hints.OfField([.. context.TargetsOf(definition).Concat(context.TargetsOf(owner)).Distinct()], property);
        var met = ConditionsOf(definition);
        var path = met.PathOf(property.Name);
        var isRequired = property.IsRequired || met.IsRequired(property.Name) || (path.Count == 0 && new RuleView(definition.Rule).Requires(property.Name));
        if (own.IsHidden || hints.Hidden.Any(hidden => hidden.Text == property.Name))
            return Hidden(property, isRequired) is { } constant ? new PlacedField(property.Name, constant, own.Group, path, own.Order) : null;
        if (property.IsReadOnly && !isRequired && new RuleView(property.Type.Rule).Values is { Count: 1 })
            return null; // nobody can change it, and it is not sent; one that must be there is, as without a field nobody could give it
        if (context.Discriminators.ConstantOf(definition, property) is { } tag)
            return new PlacedField(property.Name, Constant(property.Name, tag), own.Group, path, own.Order);
        var field = maker.Of(property.Type, SiteOf(definition, owner, property, own) with { IsRequired = isRequired });
        var label = field.Component == "Const" ? "" : Unique(field.Label, property.Name, labels);
        return new PlacedField(property.Name, field with { Label = label }, own.Group, path, own.Order);
    }

    private Conditions ConditionsOf(ObjectDefinition definition)
    {
        if (!conditions.TryGetValue(definition, out var found))
            conditions.Add(definition, found = new Conditions(definition, context.NameOf(definition)));
        return found;
    }

    private FieldSite SiteOf(ObjectDefinition definition, ObjectDefinition owner, ObjectProperty property, FieldHints own)
    {
        var label = own.Label is { } wanted ? LabelText.OfText(wanted)
            : !string.IsNullOrWhiteSpace(property.Title) ? LabelText.OfTitle(property.Title)
            : LabelText.OfName(property.Name);
        return new FieldSite
        {
            At = property.Name,
            Label = label,
            Help = own.Help is { } help ? help : HelpText.Of(property.Description, label),
            Name = property.Name,
            Path = context.NameOf(definition) + IdentifierWords.Pascal(property.Name),
            IsReadOnly = property.IsReadOnly,
            IsDeprecated = property.IsDeprecated,
            Default = property.Default,
            Hints = own,
            Owner = definition,
            HoldsFile = context.Files.IsOwner(owner),
            MediaType = context.Files.MediaTypeOf(owner, property.Name),
        };
    }

    /// <summary>A value that nobody is to see is sent where it must be.</summary>
    private Field? Hidden(ObjectProperty property, bool isRequired)
    {
        if (!isRequired || property.IsReadOnly)
            return null;
        var only = new RuleView(property.Type.Rule).Values is { Count: 1 } values ? values[0] : null;
        if ((property.Default ?? only) is { } value && context.Check.IsMet(property.Type, value))
            return Constant(property.Name, value);
        context.Hints.Report(Codes.HiddenRequiredField, property.Location, property.Name);
        return null;
    }

    private static Field Constant(string name, Node value) => new() { Component = "Const", At = name, Value = value, IsRequired = true };

    /// <summary>A member of a family says which one it is, where it is not one of several.</summary>
    private void AddTag(ObjectDefinition definition, List<PlacedField> placed, HashSet<string> labels)
    {
        if (FormContext.IsFamily(definition) || definition.Base is null)
            return;
        for (var parent = definition.Base; parent is not null; parent = parent.Base)
        {
            if (parent.Discriminator is not { Values.Count: > 0, PropertyName: var name })
                continue;
            if (placed.Exists(field => field.Name == name))
                return;
            var declared = FindIn(parent, name);
            if (context.Discriminators.SingleOf(definition, name) is { } text && context.Discriminators.Value(text, declared?.Type) is { } value)
                placed.Add(new PlacedField(name, Constant(name, value), null, [], 0));
            else if (declared is not null && FieldOf(definition, parent, declared, new FormHints(), labels) is { } field)
                placed.Add(field);
            return;
        }
    }

    /// <summary>A name that must be there and that nobody describes: without a field the form could never be sent.</summary>
    private static void AddUndeclared(ObjectDefinition definition, List<PlacedField> placed, HashSet<string> labels)
    {
        foreach (var field in Undeclared(definition, new RuleView(definition.Rule), placed.Select(field => field.Name), labels))
            placed.Add(new PlacedField(field.At!, field, null, [], 0));
    }

    /// <summary>The same where a use of the object asks for more than the object itself does.</summary>
    public static IReadOnlyList<Field> Undeclared(ObjectDefinition definition, RuleView rule)
    {
        var own = new RuleView(definition.Rule).Parts.SelectMany(part => part.Required);
        return [.. Undeclared(definition, rule, own, AllNames(definition).Select(LabelText.OfName).ToHashSet(StringComparer.OrdinalIgnoreCase))];
    }

    private static IEnumerable<Field> Undeclared(ObjectDefinition definition, RuleView rule, IEnumerable<string> others, HashSet<string> labels)
    {
        var known = AllNames(definition).Concat(others).ToHashSet(StringComparer.Ordinal);
        if (FormContext.IsFamily(definition))
            known.Add(definition.Discriminator!.PropertyName);
        foreach (var name in rule.Parts.SelectMany(part => part.Required))
        {
            if (known.Add(name) && definition.Additional != AdditionalProperties.Kept)
                yield return new Field { Component = "Json", At = name, Label = Unique(LabelText.OfName(name), name, labels), IsRequired = true };
        }
    }

    private static ObjectProperty? FindIn(ObjectDefinition definition, string name)
    {
        for (var owner = definition; owner is not null; owner = owner.Base)
        {
            if (owner.Properties.FirstOrDefault(property => property.Name == name) is { } found)
                return found;
        }

        return null;
    }

    private Field Extra(ObjectDefinition definition, TypeUse type)
    {
        var site = new FieldSite { Label = LabelWord.Others.English, Path = context.NameOf(definition) + "Other", Owner = definition };
        var keys = new RuleView(definition.Rule).Keys;
        return new Field
        {
            Component = "Extra",
            Label = site.Label,
            Word = LabelWord.Others,
            Content = maker.ValueOf(type, site),
            Test = keys is null ? null : new RuleUse(keys, site.Path + "Key"),
        };
    }

    private static string Unique(string label, string name, HashSet<string> labels)
    {
        if (labels.Add(label))
            return label;
        var told = $"{label} ({LabelText.OfText(name)})";
        for (var number = 2; !labels.Add(told); number++)
            told = $"{label} ({LabelText.OfText(name)}) {number}";
        return told;
    }

    private static void AddLabels(IReadOnlyList<Field> fields, HashSet<string> labels)
    {
        foreach (var field in fields)
        {
            labels.Add(field.Label);
            AddLabels(field.Children, labels);
        }
    }
}
