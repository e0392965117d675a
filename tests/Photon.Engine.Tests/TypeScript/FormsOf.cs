using System.Text.RegularExpressions;
using Photon.Engine.Diagnostics;
using Photon.Engine.Tests.Model;
using Photon.Engine.TypeScript;

namespace Photon.Engine.Tests.TypeScript;

/// <summary>A contract's TypeScript as a test sees it.</summary>
internal sealed partial record FormsOf(IReadOnlyDictionary<string, string> Files, IReadOnlyList<Diagnostic> Diagnostics)
{
    public IReadOnlyList<string> Reports => [.. Diagnostics.Select(d => $"{d.Location.Line},{d.Location.Column}: {d.Code}")];

    /// <summary>Component schemas of a 3.1 contract, written as the lines below <c>schemas:</c>, which begin in line 5.</summary>
    public static FormsOf Schemas(string yaml, params IReadOnlyList<FormSettings> items) => Of(Bound.Schemas(yaml), items);

    public static FormsOf Of(Bound bound, params IReadOnlyList<FormSettings> items)
    {
        Assert.Empty(bound.Diagnostics);
        var diagnostics = new DiagnosticBag();
        var options = new TypeScriptOptions { ContractPath = "api.yaml", Name = "Shop", EmitRuntime = false, Forms = items };
        var files = TypeScriptEmitter.Emit(bound.Model, options, diagnostics);
        return new FormsOf(files.ToDictionary(file => file.RelativePath["shop/".Length..], file => file.Text, StringComparer.Ordinal), diagnostics.ToSortedList());
    }

    /// <summary>The field of a property called <c>value</c>, as an element on one line.</summary>
    /// <param name="schema">The property's.</param>
    /// <param name="name">Another name for it.</param>
    public static string Field(string schema, string name = "value", bool isRequired = false)
    {
        var required = isRequired ? $"required: ['{name}'], " : "";
        var forms = Schemas($"Holder: {{type: object, {required}properties: {{'{name}': {schema}}}}}");
        Assert.Empty(forms.Diagnostics);
        return forms.Body("Holder");
    }

    /// <summary>What stands in a form, each element on a line of its own or within.</summary>
    public string Body(string form)
    {
        var text = Files[$"forms/{form}.tsx"];
        var start = text.IndexOf("with={props}>", StringComparison.Ordinal) + "with={props}>".Length;
        return Blanks().Replace(text[start..text.IndexOf("</Form>", start, StringComparison.Ordinal)], " ").Trim();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
