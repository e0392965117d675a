using Photon.Engine.Model;
using Photon.Engine.Model.Values;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Forms.Code;

namespace Photon.Engine.TypeScript.Forms.Files;

/// <summary>Writes one <c>forms/*.test.tsx</c>: the form filled by its labels gives back an example, and is accessible all the while.</summary>
internal sealed class TestFile(FormContext context, ValueMaker maker)
{
    public string Write(EmittedForm form)
    {
        var imports = new Imports("./" + form.Name + ".test");
        var head = $"{imports.Value("../../runtime/testing/formTest", "formTest")}({TypeScriptText.Literal(form.Name)}, {imports.Value("./" + form.Name, form.Name + "Form")}, "
            + $"{imports.Value($"./{form.Name}.plan", PlanFile.NameOf(form.Name))}, ";
        var example = ExampleOf(form);
        var values = new ArrayCode(example is null ? [] : [ValueOf(example, form, imports)]);
        var call = head + values.Print(0, head.Length + 2) + ");\n";
        return $"// @vitest-environment jsdom\n{string.Join('\n', imports.Lines([]))}\n\n{call}";
    }

    /// <summary>The contract's first one that meets the type, else one that is made; null where there is none.</summary>
    private Node? ExampleOf(EmittedForm form) => form.Examples.FirstOrDefault(example => context.Check.IsMet(form.Type, example)) ?? maker.Make(form.Type);

    private Expression ValueOf(Node value, EmittedForm form, Imports imports)
    {
        void Exact() => imports.Value("../../runtime/check", "ExactNumber");
        if (form.Whole is { IsFile: true } && value is ScalarNode text)
            return File(text);
        if (value is not ObjectNode holder || form.Definition is not ObjectDefinition definition || !context.Files.IsOwner(definition))
            return Literals.Of(value, Exact);
        return new ObjectCode([.. holder.Members.Select(member => (member.Name, FileOf(definition, member) ?? Literals.Of(member.Value, Exact)))]);
    }

    private static Expression? FileOf(ObjectDefinition definition, Member member)
    {
        ObjectProperty? property = null;
        for (var owner = definition; owner is not null && property is null; owner = owner.Base)
            property = owner.Properties.FirstOrDefault(declared => declared.Name == member.Name);
        return (property?.Type.Type, member.Value) switch
        {
            (ScalarType { Kind: Scalar.Binary }, ScalarNode text) => File(text),
            (ArrayType { Item.Type: ScalarType { Kind: Scalar.Binary } }, ArrayNode array) => new ArrayCode([.. array.Items.OfType<ScalarNode>().Select(File)]),
            _ => null,
        };
    }

    private static CodeText File(ScalarNode text) => new($"new File([{TypeScriptText.Literal(text.Text)}], \"file.txt\")");
}
