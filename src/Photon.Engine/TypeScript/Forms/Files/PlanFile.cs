using Photon.Engine.Model;
using Photon.Engine.TypeScript.Checks;
using Photon.Engine.TypeScript.Forms.Code;
using Photon.Engine.TypeScript.Forms.Fields;
using Photon.Engine.TypeScript.Forms.Words;
using Photon.Engine.TypeScript.Naming;

namespace Photon.Engine.TypeScript.Forms.Files;

/// <summary>Writes one <c>forms/*.plan.ts</c>: which label stands for which property, so that a test fills the form as a person does.</summary>
internal sealed class PlanFile(FormContext context, ChecksEmitter checks, string name)
{
    private const string Runtime = "../../runtime/testing/plan";
    private readonly Imports imports = new($"./{name}.plan");
    private readonly List<string> blocks = [];

    public static string NameOf(string form) => TypeScriptNames.CamelOf(form) + "Plan";

    /// <param name="unit">What the file of the form holds.</param>
    /// <param name="root">The form's only field; null where the form is that of an object, or where there is no form.</param>
    public string Write(UnitParts unit, Field? root)
    {
        if (unit.Cases is { } cases)
            Add($"{CasesOf(unit.Name)} = (): readonly {imports.Type(Runtime, "CasePlan")}[] => ", new ArrayCode([.. cases.Select(CaseOf)]));
        if (unit.Items is { } items)
            Add($"{ItemsOf(unit.Name)}: readonly (() => {PlanType})[] = ", new ArrayCode([.. items.Select(Thunk)]));
        if (unit.Definition is ObjectDefinition or ListDefinition or MapDefinition)
            Add($"{FieldsOf(unit.Definition)}: {PlanType} = ", Plan(unit.Fields));
        if (root is not null)
            Add($"{NameOf(unit.Name)}: {PlanType} = ", Plan([root]));
        return $"{string.Join('\n', imports.Lines([]))}\n\n{string.Join('\n', blocks)}";
    }

    private string PlanType => imports.Type(Runtime, "FormPlan");

    private void Add(string head, Expression value) => blocks.Add($"export const {head}{value.Print(0, head.Length + 14)};\n");

    private string FieldsOf(TypeDefinition definition)
    {
        var name = TypeScriptNames.CamelOf(context.NameOf(definition));
        return name + (definition switch
        {
            ObjectDefinition target => FormContext.IsFamily(target) ? "FieldsPlan" : "Plan",
            _ => "ItemPlan",
        });
    }

    private static string CasesOf(string name) => TypeScriptNames.CamelOf(name) + "Cases";

    private static string ItemsOf(string name) => TypeScriptNames.CamelOf(name) + "ItemPlans";

    private ArrayCode Plan(IReadOnlyList<Field> fields) => new([.. fields.SelectMany(PartsOf).Select(FieldOf)]);

    /// <summary>Steps are there one by one.</summary>
    private static IEnumerable<Field> PartsOf(Field field) => field.Component == "Steps" ? field.Children : [field];

    private ThunkCode Thunk(Content content) => new(content.Shared is { } shared ? Other(shared, FieldsOf(shared)) : Plan(content.Fields));

    private CodeText Other(TypeDefinition definition, string name) => new(imports.Value($"./{context.NameOf(definition)}.plan", name));

    private ObjectCode FieldOf(Field field)
    {
        var members = new List<(string, Expression)> { ("kind", Literals.Text(KindOf(field.Component))) };
        if (field.At is { } at)
            members.Add(("at", Literals.Text(at)));
        members.Add(("label", LabelOf(field.Label, field.Word)));
        foreach (var (name, isOn) in new[] { ("required", field.IsRequired), ("nullable", field.IsNullable), ("readOnly", field.IsReadOnly), ("exact", field.HasTrait("exact")), ("else", field.IsElse) })
        {
            if (isOn)
                members.Add((name, new CodeText("true")));
        }

        if (field.Empty is { } empty)
            members.Add(("empty", Literals.Text(empty)));
        AddParts(field, members);
        return new ObjectCode(members);
    }

    private void AddParts(Field field, List<(string Name, Expression Value)> members)
    {
        if (field.Options is { } options)
            members.Add(("options", new CodeText(imports.Value("./options", options.Name))));
        if (field.Value is { } value)
            members.Add(("value", Literals.Of(value, () => imports.Value("../../runtime/check", "ExactNumber"))));
        if (field.Component == "When" && checks.CheckOf(field.Test!.Rule, field.Test.Hint) is { } test)
            members.Add(("test", new CodeText(imports.Value("../checks", test))));
        if (field.Content is { } content)
            members.Add((field.Component is "Group" or Field.Include ? "fields" : "item", Thunk(content)));
        if (field.Children.Count > 0)
            members.Add(("fields", new ThunkCode(Plan(field.Children))));
        if (field.Items.Count > 0)
            members.Add(("items", ItemsOf(field)));
        if (field.ItemLabel is { } label)
            members.Add(("itemLabel", Literals.Text(label)));
        if (field.Cases is { } cases)
            members.Add(("cases", new ThunkCode(cases.Shared is { } shared ? new CodeText(Other(shared, CasesOf(context.NameOf(shared))).Flat + "()") : new ArrayCode([.. cases.Cases.Select(CaseOf)]))));
    }

    private ArrayCode ItemsOf(Field field)
    {
        if (field.Items is not [{ Shared: TupleDefinition shared }])
            return new ArrayCode([.. field.Items.Select(Thunk)]);
        var name = Other(shared, ItemsOf(context.NameOf(shared))).Flat;
        return new ArrayCode([.. Enumerable.Range(0, shared.Items.Count).Select(i => new CodeText($"() => {name}[{i}]!()"))]);
    }

    private ObjectCode CaseOf(Case one)
    {
        var members = new List<(string, Expression)> { ("label", LabelOf(one.Label, one.Word)) };
        if (checks.CheckOf(one.Check.Rule, one.Check.Hint) is { } check)
            members.Add(("check", new CodeText(imports.Value("../checks", check))));
        if (one.Value is { } value)
            members.Add(("value", new ArrayCode([Literals.Text(one.Tag!), Literals.Of(value, () => imports.Value("../../runtime/check", "ExactNumber"))])));
        members.Add(("fields", Thunk(one.Content)));
        return new ObjectCode(members);
    }

    /// <summary>Tests are in English.</summary>
    private Expression LabelOf(string label, LabelWord? word) =>
        word is null ? Literals.Text(label) : new CodeText($"{imports.Value(Runtime, "english")}({word.Spell(name => imports.Value("../../runtime/words", name))})");

    private static string KindOf(string component) => component switch
    {
        "Text" or "Secret" or "Color" or "Span" => "text",
        "Area" or "Markdown" => "area",
        "Whole" or "Decimal" or "Money" => "number",
        "Day" => "date",
        "YesNo" => "yesNo",
        "Radio" or "Select" or "Combo" => "choice",
        Field.Include => "open",
        _ => component.ToLowerInvariant(),
    };
}
