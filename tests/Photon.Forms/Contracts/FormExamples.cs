using Photon.Engine.Model;
using Photon.Engine.Model.Values;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Forms;
using Photon.Forms.Judging;

namespace Photon.Forms.Contracts;

/// <summary>What forms are filled with: the contract's examples where they meet their schemas, and a value that was made.</summary>
internal sealed class FormExamples(ApiModel model)
{
    private const int MaxGiven = 2;
    private readonly ValueCheck check = new();
    private readonly ValueMaker maker = new(model, new ValueCheck());

    public IReadOnlyList<FormExample> Of(EmittedForm form)
    {
        var type = form.Type;
        var given = form.Examples.Append(type.Rule?.Example).OfType<Node>()
            .Where(value => check.IsMet(type, value) && IsOfKind(form, value))
            .Select(value => FormExample.Of("contract", value))
            .DistinctBy(example => example.Case.Json)
            .Take(MaxGiven)
            .ToList();
        if (maker.Make(type) is { } made && IsOfKind(form, made) && FormExample.Of("made", made) is var further && !given.Exists(example => example.Case.Json == further.Case.Json))
            given.Add(further);
        return given;
    }

    /// <summary>A schema with properties and without a type takes texts as well, which no form is for.</summary>
    private static bool IsOfKind(EmittedForm form, Node value) => form.Definition is not ObjectDefinition || value is ObjectNode;
}

/// <summary>A value to fill a form with, and how the judge gets it.</summary>
internal sealed record FormExample(Node Value, ExampleCase Case)
{
    public static FormExample Of(string origin, Node value) => new(value, new ExampleCase(origin, NodeJson.Compact(value)));
}
