using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Checks;
using Photon.Engine.TypeScript.Forms.Fields;
using Photon.Engine.TypeScript.Forms.Files;
using Photon.Engine.TypeScript.Naming;

namespace Photon.Engine.TypeScript.Forms;

/// <summary>Writes <c>forms/*.tsx</c>: a form for each object and each request body, with a plan and a test.</summary>
internal sealed class FormsEmitter
{
    private readonly ChecksEmitter checks;
    private readonly FormContext context;
    private readonly FieldMaker maker;

    public FormsEmitter(TypeScriptContext typeScript, ChecksEmitter checks)
    {
        this.checks = checks;
        context = new FormContext(typeScript, FormList.Of(typeScript.Model, typeScript.Names));
        maker = new FieldMaker(context);
    }

    /// <summary>The forms of a contract, in the order of their names.</summary>
    /// <param name="contract">The contract's name: <c>Shop</c>.</param>
    public static IReadOnlyList<EmittedForm> FormsOf(ApiModel model, string contract) => FormList.Of(model, new TypeScriptNames(model, contract));

    /// <summary>What pages over the forms share with them.</summary>
    public FormContext Context => context;

    /// <summary><c>NewProduct</c>: what may be asked of <see cref="Eject"/>.</summary>
    public IReadOnlyList<string> FormNames => [.. context.Forms.Select(form => form.Name)];

    /// <summary>One form as a file for the person's own sources, where it finds the others by the alias; null where there is no such form.</summary>
    /// <param name="form"><c>NewProduct</c>, or <c>NewProductForm</c>.</param>
    public GeneratedFile? Eject(string form)
    {
        var found = context.Forms.FirstOrDefault(known => known.Name == form) ?? context.Forms.FirstOrDefault(known => known.Name + "Form" == form);
        if (found is null)
            return null;
        var unit = found.Definition is { } definition ? UnitParts.Of(definition, context, maker) : UnitParts.OfLone(found.Name);
        var code = new FormFile(context, checks, unit.Name, $"@photon/{context.TypeScript.Names.Folder}").Write(unit, found, IsObject(unit) ? null : RootOf(found));
        var head = $"// Taken from what Photon generates of {TypeScriptText.Comment(context.TypeScript.Options.ContractPath)}; yours to change.\n";
        return new GeneratedFile(found.Name + ".tsx", head + code, GeneratedFileKind.Ui);
    }

    public IEnumerable<GeneratedFile> Emit()
    {
        var files = new List<GeneratedFile>();
        var forms = context.Forms.Where(form => form.Definition is not null).ToDictionary(form => form.Definition!);
        foreach (var definition in context.Graph.All.Where(context.Graph.HasFile).OrderBy(context.NameOf, StringComparer.Ordinal))
            Add(files, UnitParts.Of(definition, context, maker), forms.GetValueOrDefault(definition));
        foreach (var form in context.Forms.Where(form => form.Definition is null))
            Add(files, UnitParts.OfLone(form.Name), form);
        if (context.Options.All.Count > 0)
            files.Add(context.TypeScript.File("forms/options.ts", OptionsFile.Write(context)));
        context.Hints.ReportUnused(Targets);
        return files;
    }

    private void Add(List<GeneratedFile> files, UnitParts unit, EmittedForm? form)
    {
        var root = form is null || IsObject(unit) ? null : RootOf(form);
        files.Add(context.TypeScript.File($"forms/{unit.Name}.tsx", new FormFile(context, checks, unit.Name).Write(unit, form, root)));
        files.Add(context.TypeScript.File($"forms/{unit.Name}.plan.ts", new PlanFile(context, checks, unit.Name).Write(unit, root)));
        if (form is not null)
            files.Add(context.TypeScript.File($"forms/{unit.Name}.test.tsx", new TestFile(context, context.Values).Write(form)));
    }

    private static bool IsObject(UnitParts unit) => unit.Definition is ObjectDefinition target && !FormContext.IsFamily(target);

    /// <summary>The field of a form that is no object's.</summary>
    private Field RootOf(EmittedForm form)
    {
        if (form.Whole is { } whole)
            return maker.Of(form.Type, new FieldSite { Label = whole.Label, Help = whole.Help, Path = form.Name, IsRequired = true, HoldsFile = whole.IsFile, Whole = whole });
        var label = form.Definition is { } definition ? context.LabelOf(definition) : form.Label;
        return maker.Of(form.Type, new FieldSite { Label = label, Path = form.Name, IsRequired = true });
    }

    private IEnumerable<string> Targets()
    {
        foreach (var definition in context.Graph.All)
        {
            foreach (var name in context.TargetsOf(definition))
            {
                yield return name;
                foreach (var property in (definition as ObjectDefinition)?.Properties ?? [])
                    yield return $"{name}/{property.Name}";
            }
        }
    }
}
