using Photon.Engine.TypeScript.Forms;
using Photon.Engine.TypeScript.Naming;
using Photon.Forms.Judging;
using Photon.Forms.Mutations;

namespace Photon.Forms.Contracts;

/// <summary>A form to judge.</summary>
/// <param name="Look">Equal for forms that differ in their names alone.</param>
internal sealed record JudgedForm(EmittedForm Form, string Look)
{
    public string Name => Form.Name;
}

/// <summary>The forms of a contract, with what they are judged by.</summary>
internal static class JudgedForms
{
    public static IReadOnlyList<JudgedForm> Of(JudgedContract contract)
    {
        var texts = contract.Files.ToDictionary(file => file.RelativePath, file => file.Text, StringComparer.Ordinal);
        return [.. FormsEmitter.FormsOf(contract.Model, JudgedContract.Name).Select(form => new JudgedForm(form, FormLook.Of(form.Name, texts)))];
    }

    public static FormCases CasesOf(JudgedForm judged, FormExamples examples, MutationMaker mutations)
    {
        var given = examples.Of(judged.Form);
        return new FormCases(
            judged.Name,
            TypeScriptNames.CamelOf(judged.Name) + "Plan",
            [.. given.Select(example => example.Case)],
            [.. given.Take(1).SelectMany(example => mutations.Of(judged.Form.Type, example.Value))]);
    }
}
