using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Forms.Words;

namespace Photon.Engine.TypeScript.Forms.Fields;

/// <summary>Makes the field of a type where it is used.</summary>
internal sealed class FieldMaker
{
    private const int MostRadios = 4;
    private const int MostSelected = 12;
    private const int LongestExample = 60;

    private readonly FormContext context;
    private readonly ObjectFields objects;
    private readonly UnionFields unions;
    private readonly WidgetChoice widgets;

    public FieldMaker(FormContext context)
    {
        this.context = context;
        objects = new ObjectFields(context, this);
        unions = new UnionFields(context, this);
        widgets = new WidgetChoice(context.Hints);
    }

    /// <summary>The fields of an object, without the choice among those that derive from it.</summary>
    public IReadOnlyList<Field> OfObject(ObjectDefinition definition) => objects.Of(definition);

    /// <summary>The alternatives of a union, or of an object that others derive from.</summary>
    public IReadOnlyList<Case> CasesOf(TypeDefinition definition) => unions.CasesOf(definition);

    /// <summary>The field of a value.</summary>
    public Field Of(TypeUse use, FieldSite site)
    {
        var rule = new RuleView(use.Rule);
        var field = widgets.Apply(KindOf(use, rule, site), use, rule, site);
        if (field.Component == "Const")
            return field with { At = site.At, IsRequired = site.IsRequired };
        var isPlain = use.Type is AnyType;
        return field with
        {
            At = site.At,
            Label = site.Label,
            Word = site.Word,
            Help = site.Help,
            Placeholder = site.Hints.Placeholder,
            Autocomplete = Autofill.Of(field, site),
            IsRequired = site.IsRequired && !(field.Component is "Group" or "Tuple" && IsEndless(site.Owner, use.Type)),
            IsNullable = use.IsNullable && !isPlain,
            IsReadOnly = site.IsReadOnly,
            IsDeprecated = site.IsDeprecated,
            Default = site.IsReadOnly ? null : DefaultOf(use, site),
            Empty = site.Hints.Empty?.Text,
            Asks = rule.Patterns is { Count: > 0 } patterns && field.Options is null ? LabelWord.OfPattern(patterns, ExampleOf(use)) : null,
        };
    }

    /// <summary>What a type holds where it is not a member of an object: an item, a map's value, a union's case.</summary>
    public Content ContentOf(TypeUse use, FieldSite site)
    {
        if (use is { IsNullable: false, Type: DefinedType { Definition: ObjectDefinition definition } } && !FormContext.IsFamily(definition))
            return ObjectContent(definition);
        return Content.Of(Of(use, site));
    }

    /// <summary>The fields of an object: those of its file, or all of them.</summary>
    public Content ObjectContent(ObjectDefinition definition) => context.Graph.HasFile(definition) ? new Content(definition, []) : new Content(null, OfObject(definition));

    /// <summary>The same with what only this use of the object asks for.</summary>
    private Content WithUndeclared(ObjectDefinition definition, RuleView rule)
    {
        var content = ObjectContent(definition);
        if (ObjectFields.Undeclared(definition, rule) is not { Count: > 0 } more)
            return content;
        return new Content(null, content.Shared is null ? [.. content.Fields, .. more] : [new Field { Component = Field.Include, Content = content }, .. more]);
    }

    private Field KindOf(TypeUse use, RuleView rule, FieldSite site)
    {
        if (rule.Values is { Count: 1 } only && use.Type is not DefinedType { Definition: EnumDefinition } && !use.IsNullable && !IsTrue(only[0]))
            return Constant(only[0], site);
        return use.Type switch
        {
            ScalarType { Kind: Scalar.Boolean } => new Field { Component = site.IsRequired && !use.IsNullable ? "Tick" : "YesNo" },
            ScalarType scalar => (rule.Values is { Count: > 1 } values && context.Options.Of(values, site.Path) is { } options ? Choice(options) : null) ?? ScalarFields.Of(scalar.Kind, rule, site),
            DefinedType { Definition: EnumDefinition listed } => Listed(listed, use, rule, site),
            ArrayType list => List(list.Item, rule, site, list.IsUnique),
            MapType map => Entries(map.Value, rule, site),
            DefinedType { Definition: var definition } => Defined(definition, rule, site),
            _ => new Field { Component = "Json" },
        };
    }

    /// <summary>A list that only suggests is a text; one whose values its own type refuses is typed as it is.</summary>
    private Field Listed(EnumDefinition listed, TypeUse use, RuleView rule, FieldSite site)
    {
        if (listed.Kind == EnumKind.String && !rule.IsClosed)
            return ScalarFields.Of(Scalar.String, rule, site);
        var isMet = listed.Values.Any(value => context.Check.IsMet(use, value.Value));
        return isMet && context.Options.Of(listed) is { } options ? Choice(options) : new Field { Component = "Json" };
    }

    /// <summary>What must be true is a consent: somebody has to give it.</summary>
    private static bool IsTrue(Node value) => value is ScalarNode { Kind: ScalarKind.True };

    /// <summary>One that must be there needs no field; one that may be there is a choice.</summary>
    private Field Constant(Node value, FieldSite site) => site.IsRequired || context.Options.Of([value], site.Path) is not { } options
        ? new Field { Component = "Const", Value = value }
        : Choice(options);

    public static Field Choice(OptionList options) => new()
    {
        Component = options.Options.Count switch { 1 => "Select", <= MostRadios => "Radio", <= MostSelected => "Select", _ => "Combo" },
        Options = options,
    };

    private Field Defined(TypeDefinition definition, RuleView rule, FieldSite site)
    {
        switch (definition)
        {
            case ObjectDefinition target when !FormContext.IsFamily(target):
                return new Field { Component = "Group", Content = WithUndeclared(target, rule) };
            case TupleDefinition tuple:
                return Tuple(tuple, site);
            case ListDefinition list:
                return ListOf(new Content(definition, []), ItemLabelOf(list.Item, site), rule, site);
            case MapDefinition map:
                return new Field { Component = "Entries", Content = new Content(definition, []), ItemLabel = TitleOf(map.Value), Test = KeysOf(rule, site) };
            default:
                var cases = unions.Of(definition);
                return new Field { Component = "Union", Cases = cases };
        }
    }

    private Field List(TypeUse item, RuleView rule, FieldSite site, bool isUnique)
    {
        if (isUnique && item is { IsNullable: false, Type: DefinedType { Definition: EnumDefinition listed } } && new RuleView(item.Rule).IsClosed && context.Options.Of(listed) is { } options)
            return new Field { Component = "Ticks", Options = options };
        return ListOf(ItemOf(item, site), ItemLabelOf(item, site), rule, site) is var made && isUnique ? made with { Traits = [.. made.Traits, new Trait("unique")] } : made;
    }

    private Field ListOf(Content content, string? label, RuleView rule, FieldSite site)
    {
        var traits = new List<Trait>();
        if (rule.MinItems is > 0 and { } min && !(content.Shared is { } shared && site.Owner is { } owner && context.Graph.IsEndless(owner, new DefinedType(shared))))
            traits.Add(new Trait("min", min.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (rule.MaxItems is { } max)
            traits.Add(new Trait("max", max.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return new Field { Component = "List", Content = content, Traits = traits, ItemLabel = label };
    }

    /// <summary>An item of a list.</summary>
    public Content ItemOf(TypeUse item, FieldSite site) => ContentOf(item, Hinted(item, ItemLabelOf(item, site) is { } label ? site.Inside(label, "Item") : site.Inside(LabelWord.Item, "Item")));

    /// <summary>What is inside a list or a map may say of itself how it wants to be asked for; an object says so of its own form.</summary>
    private FieldSite Hinted(TypeUse use, FieldSite site)
    {
        if (use.Type is DefinedType { Definition: not EnumDefinition })
            return site;
        var hints = context.Hints.OfItem(new RuleView(use.Rule).FormHints);
        return hints.Label is { } label ? site with { Hints = hints, Label = LabelText.OfText(label), Word = null, Help = hints.Help } : site with { Hints = hints, Help = hints.Help };
    }


    /// <summary>What one item is called: as its type is entitled, else by the list's own label in the singular; null for any item.</summary>
    private string? ItemLabelOf(TypeUse item, FieldSite site) => HintedLabelOf(item) ?? TitleOf(item) ?? (site.Name.Length > 0 ? SingularOf(site.Label) : null);

    private static string? TitleOf(TypeUse item) =>
        item.Type is DefinedType { Definition.Title: { } title } && !string.IsNullOrWhiteSpace(title) ? LabelText.OfTitle(title) : null;

    private string? HintedLabelOf(TypeUse item) =>
        item.Type is DefinedType { Definition: not EnumDefinition } ? null : context.Hints.OfItem(new RuleView(item.Rule).FormHints).Label is { } label ? LabelText.OfText(label) : null;

    private static string? SingularOf(string label) => Singular.Of(label) is var singular && singular != label ? singular : null;

    private Field Entries(TypeUse value, RuleView rule, FieldSite site) =>
        new() { Component = "Entries", Content = ValueOf(value, site), ItemLabel = TitleOf(value), Test = KeysOf(rule, site) };

    /// <summary>A value of a map.</summary>
    public Content ValueOf(TypeUse value, FieldSite site) => ContentOf(value, Hinted(value, site.Inside(LabelWord.Value, "Value") with { Name = "" }));

    private static RuleUse? KeysOf(RuleView rule, FieldSite site) => rule.Keys is { } keys ? new RuleUse(keys, site.Path + "Key") : null;

    private Field Tuple(TupleDefinition tuple, FieldSite site)
    {
        if (context.Graph.HasFile(tuple))
            return new Field { Component = "Tuple", Content = tuple.Rest is { } shared ? ItemOf(shared, site) : null, Items = [new Content(tuple, [])] };
        return new Field { Component = "Tuple", Content = tuple.Rest is { } rest ? ItemOf(rest, site) : null, Items = ItemsOf(tuple, site) };
    }

    /// <summary>The first items of a tuple.</summary>
    public IReadOnlyList<Content> ItemsOf(TupleDefinition tuple, FieldSite site) => [.. tuple.Items.Select((item, at) =>
    {
        var path = $"Item{at + 1}";
        var inside = item.NameHint is { } title ? site.Inside(LabelText.OfTitle(title), path) : site.Inside(LabelWord.Item.Numbered(at + 1), path);
        return ContentOf(item.Type, inside with { IsRequired = at < tuple.RequiredCount, Help = HelpText.Of(item.Description, inside.Label) });
    })];

    private bool IsEndless(TypeDefinition? owner, ApiType type) => owner is not null && context.Graph.IsEndless(owner, type);

    /// <summary>What a text of a pattern may look like: few people read patterns.</summary>
    private string? ExampleOf(TypeUse use) =>
        context.Values.Make(use) is ScalarNode { Kind: ScalarKind.String, Text: { Length: > 0 and <= LongestExample } text } && !text.Any(char.IsControl) && !string.IsNullOrWhiteSpace(text) ? text : null;

    private Node? DefaultOf(TypeUse use, FieldSite site) =>
        site.Default is { } value and not ScalarNode { Kind: ScalarKind.Null } && context.Check.IsMet(use, value) ? value : null;
}
