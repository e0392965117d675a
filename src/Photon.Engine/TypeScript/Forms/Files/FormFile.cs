using Photon.Engine.TypeScript.Checks;
using Photon.Engine.TypeScript.Forms.Code;
using Photon.Engine.TypeScript.Forms.Fields;
using Photon.Engine.TypeScript.Forms.Hints;
using Photon.Engine.TypeScript.Forms.Words;
using Photon.Engine.TypeScript.Types;

namespace Photon.Engine.TypeScript.Forms.Files;

/// <summary>Writes one <c>forms/*.tsx</c>: the form of a type, and its fields where other forms nest them.</summary>
internal sealed class FormFile
{
    private readonly FormContext context;
    private readonly ChecksEmitter checks;
    private readonly Imports imports;
    private readonly List<string> blocks = [];
    private readonly FieldCode code;

    /// <param name="name">The file's.</param>
    /// <param name="alias">See <see cref="Imports"/>.</param>
    public FormFile(FormContext context, ChecksEmitter checks, string name, string? alias = null)
    {
        imports = new Imports("./" + name, alias);
        this.context = context;
        this.checks = checks;
        code = new FieldCode(context, checks, imports, blocks);
    }

    /// <summary>The file of a type, with its form if it has one.</summary>
    /// <param name="root">The form's only field; null where the form is that of an object.</param>
    public string Write(UnitParts unit, EmittedForm? form, Field? root)
    {
        var types = new TypeSpelling(context.TypeScript);
        var spelled = form is null ? "" : form.Whole is { IsFile: true } ? types.SpellSent(form.Type) : types.Spell(form.Type);
        var typeLines = types.Imports("..").ToList();
        foreach (var line in typeLines.SelectMany(line => line.Split(' ', ',', '{', '}')))
            imports.Reserve(line);
        foreach (var name in unit.Exports.Append("props"))
            imports.Reserve(name);
        WriteShared(unit);
        if (form is not null)
            WriteForm(unit, form, root, spelled);
        var head = string.Join('\n', imports.Lines(typeLines));
        return $"{head}\n\n{string.Join("\n", blocks)}";
    }

    private void WriteShared(UnitParts unit)
    {
        if (unit.Cases is { } cases)
            blocks.Add(code.CasesConstant(unit.CasesName!, cases, true));
        if (unit.Items is { } items)
            blocks.Add($"export const {unit.ItemsName}: readonly {imports.Type("solid-js", "Component")}[] = {new ArrayCode([.. items.Select(code.Component)]).Print(0, 40)};\n");
        if (unit.FieldsName is { } name)
            blocks.Add(Function(name, "", code.Elements(unit.Fields)));
    }

    private void WriteForm(UnitParts unit, EmittedForm form, Field? root, string type)
    {
        var hints = context.Hints.OfForm(form.Definition is { } definition ? context.TargetsOf(definition) : [form.Name], form.Definition);
        var fields = root is not null ? code.Elements([root])
            : unit.FieldsName is { } name ? [new Element(name, [], [])] : code.Elements(unit.Fields);
        var shape = imports.Value("../checks", form.Definition is { } declared ? checks.ShapeOf(declared) : checks.ShapeOf(form.Type, form.Name, isSent: form.Whole is { IsFile: true }));
        var attributes = new List<Code.Attribute> { new("of", Value: new CodeText(shape)) };
        if (LabelOf(form, hints) is { } label)
            attributes.Add(new Code.Attribute("label", label));
        if (hints.Style is { } style)
            attributes.Add(new Code.Attribute("style", style));
        if (hints.IsUnchecked)
            attributes.Add(new Code.Attribute("noValidate"));
        attributes.Add(new Code.Attribute("with", Value: new CodeText("props")));
        var component = imports.Value(FieldCode.Runtime, "Form");
        var parameter = $"props: {imports.Type(FieldCode.Runtime, "FormProps")}<{type}>";
        blocks.Add(Function(form.Name + "Form", parameter, [new Element(component, attributes, fields)]));
    }

    /// <summary>Only what the runtime would not make of the name itself.</summary>
    private string? LabelOf(EmittedForm form, FormHints hints)
    {
        var wanted = hints.Label ?? (form.Definition is { } definition ? context.LabelOf(definition) : form.Label);
        return wanted == LabelText.OfName(form.Name) ? null : wanted;
    }

    private static string Function(string name, string parameter, IReadOnlyList<Element> elements)
    {
        var value = elements.Count == 1 ? elements[0] : new Element("", [], elements);
        var body = elements.Count == 0 ? "  return null;\n"
            : value.Flat is { } flat && flat.Length <= Layout.Width - 10 ? $"  return {flat};\n"
            : $"  return (\n    {value.Print(4, 4)}\n  );\n";
        return $"export function {name}({parameter}) {{\n{body}}}\n";
    }
}
