using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Checks;
using Photon.Engine.TypeScript.Forms.Code;
using Photon.Engine.TypeScript.Forms.Fields;
using Photon.Engine.TypeScript.Forms.Words;

namespace Photon.Engine.TypeScript.Forms.Files;

/// <summary>Spells fields as elements of one file, and notes what that file must import and declare for them.</summary>
internal sealed class FieldCode(FormContext context, ChecksEmitter checks, Imports imports, List<string> blocks)
{
    private readonly Dictionary<string, string> constants = new(StringComparer.Ordinal);

    public const string Runtime = "../../runtime/forms";

    public IReadOnlyList<Element> Elements(IReadOnlyList<Field> fields) => [.. fields.SelectMany(ElementsOf)];

    /// <summary>A component by its name, or written here.</summary>
    public Expression Component(Content content) => content.Shared is { } shared ? new CodeText(FieldsOf(shared)) : new ArrowCode(Elements(content.Fields));

    /// <summary>The alternatives of a union, as a constant of the file.</summary>
    public string CasesConstant(string name, IReadOnlyList<Case> cases, bool isExported)
    {
        var head = $"{(isExported ? "export " : "")}const {name}: readonly {imports.Type(Runtime, "Case")}[] = ";
        return head + new ArrayCode([.. cases.Select(CaseOf)]).Print(0, head.Length + 1) + ";\n";
    }

    /// <summary>The check of a rule, imported; null where any value will do.</summary>
    public string? CheckOf(RuleUse use) => checks.CheckOf(use.Rule, use.Hint) is { } name ? imports.Value("../checks", name) : null;

    private IEnumerable<Element> ElementsOf(Field field)
    {
        if (field.Component == Field.Include)
            return [new Element(FieldsOf(field.Content!.Shared!), [], [])];
        var test = field.Component == "When" ? CheckOf(field.Test!) : null;
        if (field.Component == "When" && test is null)
            return field.IsElse ? [] : Elements(field.Children);
        return [new Element(imports.Value(Runtime, field.Component), [.. AttributesOf(field, test)], ChildrenOf(field))];
    }

    private IReadOnlyList<Element> ChildrenOf(Field field) => field is { Component: "Group", Content.Shared: null } ? Elements(field.Content.Fields) : Elements(field.Children);

    private IEnumerable<Code.Attribute> AttributesOf(Field field, string? test)
    {
        if (field.At is { } at)
            yield return new Code.Attribute("at", at);
        if (field.Word is { } word)
            yield return new Code.Attribute("label", Value: new CodeText(Spell(word)));
        else if (field.Label.Length > 0)
            yield return new Code.Attribute("label", field.Label);
        if (field.Help is { } help)
            yield return new Code.Attribute("help", help);
        if (field.Placeholder is { } placeholder)
            yield return new Code.Attribute("placeholder", placeholder);
        if (field.Autocomplete is { } autocomplete)
            yield return new Code.Attribute("autocomplete", autocomplete);
        if (field.Asks is { } asks)
            yield return new Code.Attribute("asks", Value: new CodeText(Spell(asks)));
        if (field.Value is { } value)
            yield return Given("value", value);
        if (test is not null)
            yield return new Code.Attribute("test", Value: new CodeText(test));
        foreach (var trait in field.Traits)
            yield return new Code.Attribute(trait.Name, trait.Text, trait.Code is { } code ? new CodeText(code) : null);
        foreach (var attribute in PartsOf(field))
            yield return attribute;
        foreach (var (name, isOn) in new[] { ("required", field.IsRequired), ("nullable", field.IsNullable), ("readOnly", field.IsReadOnly), ("deprecated", field.IsDeprecated), ("else", field.IsElse) })
        {
            if (isOn)
                yield return new Code.Attribute(name);
        }

        if (field.Empty is { } empty)
            yield return new Code.Attribute("empty", empty);
        if (field.Default is { } given)
            yield return Given("default", given);
        if (field.Widget is { } widget)
            yield return new Code.Attribute("widget", widget);
    }

    private Code.Attribute Given(string name, Node value) => value is ScalarNode { Kind: ScalarKind.String } text ? new Code.Attribute(name, text.Text) : new Code.Attribute(name, Value: Literal(value));

    private IEnumerable<Code.Attribute> PartsOf(Field field)
    {
        if (field.Options is { } options)
            yield return new Code.Attribute("options", Value: new CodeText(imports.Value("./options", options.Name)));
        if (field.Cases is { } cases)
            yield return new Code.Attribute("cases", Value: new CodeText(CasesNameOf(cases)));
        if (field.Cases?.Discriminator is { } discriminator)
            yield return new Code.Attribute("discriminator", discriminator);
        if (field.Items.Count > 0)
            yield return new Code.Attribute("items", Value: ItemsOf(field));
        if (field.Content is { } content && AttributeOf(field, content) is { } name)
            yield return new Code.Attribute(name, Value: Component(content));
        if (field.ItemLabel is { } label)
            yield return new Code.Attribute("itemLabel", label);
        if (field.Component != "When" && field.Test is { } keys && CheckOf(keys) is { } check)
            yield return new Code.Attribute("keys", Value: new CodeText(check));
    }

    private static string? AttributeOf(Field field, Content content) => field.Component switch
    {
        "Group" => content.Shared is null ? null : "fields",
        "List" => "item",
        "Tuple" => "rest",
        _ => "value",
    };

    private Expression ItemsOf(Field field) => field.Items is [{ Shared: TupleDefinition shared }]
        ? new CodeText(imports.Value("./" + context.NameOf(shared), UnitParts.ItemsNameOf(context.NameOf(shared))))
        : new ArrayCode([.. field.Items.Select(Component)]);

    /// <summary>Cases that no other file has are a constant above what uses them.</summary>
    private string CasesNameOf(CaseSet cases)
    {
        if (cases.Shared is { } shared)
            return imports.Value("./" + context.NameOf(shared), UnitParts.CasesNameOf(context.NameOf(shared)));
        if (constants.TryGetValue(cases.Name, out var name))
            return name;
        constants.Add(cases.Name, name = imports.Local(cases.Name));
        blocks.Add(CasesConstant(name, cases.Cases, false));
        return name;
    }

    private ObjectCode CaseOf(Case one)
    {
        var members = new List<(string, Expression)> { ("label", one.Word is { } word ? new CodeText(Spell(word)) : Literals.Text(one.Label)) };
        if (one.Help is { } help)
            members.Add(("help", Literals.Text(help)));
        if (CheckOf(one.Check) is { } check)
            members.Add(("check", new CodeText(check)));
        if (one.Value is { } value)
            members.Add(("value", new ArrayCode([Literals.Text(one.Tag!), Literal(value)])));
        var isLazy = one is { IsLazy: true, Content.Shared: not null };
        members.Add(("fields", isLazy ? new ArrowCode([new Element(FieldsOf(one.Content.Shared!), [], [])]) : Component(one.Content)));
        return new ObjectCode(members);
    }

    private string Spell(LabelWord word) => word.Spell(name => imports.Value("../../runtime/words", name));

    private string FieldsOf(TypeDefinition shared) => imports.Value("./" + context.NameOf(shared), UnitParts.FieldsNameOf(context.NameOf(shared), shared));

    private Expression Literal(Node value) => Literals.Of(value, () => imports.Value("../../runtime/check", "ExactNumber"));
}
