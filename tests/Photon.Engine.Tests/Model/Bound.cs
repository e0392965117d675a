using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Tests.Reading;

namespace Photon.Engine.Tests.Model;

/// <summary>A contract as a test binds it.</summary>
internal sealed record Bound(ApiModel Model, IReadOnlyList<Diagnostic> Diagnostics)
{
    public static Bound Of(Contract contract)
    {
        var diagnostics = new DiagnosticBag();
        var model = Binder.Bind(contract.Document, diagnostics);
        return new Bound(model, diagnostics.ToSortedList());
    }

    /// <summary>Component schemas of a 3.1 contract, written as the lines below <c>schemas:</c>.</summary>
    public static Bound Schemas(string yaml) => Of(Contract.Modern("components:\n  schemas:\n" + Indented(yaml, 4)));

    /// <summary>The same of 3.0.</summary>
    public static Bound OldSchemas(string yaml) => Of(Contract.V30("components:\n  schemas:\n" + Indented(yaml, 4)));

    /// <summary>The lines below <c>paths:</c>, and the rest of a 3.1 contract.</summary>
    public static Bound Paths(string paths, string rest = "") => Of(Contract.Modern("paths:\n" + Indented(paths, 2) + rest));

    /// <summary>The type of a property of a schema called <c>Holder</c>, in the words of <see cref="ModelText"/>.</summary>
    public static string Use(string schema, bool isOld = false)
    {
        var yaml = $"Holder: {{type: object, properties: {{value: {schema}}}}}";
        var bound = isOld ? OldSchemas(yaml) : Schemas(yaml);
        Assert.Empty(bound.Diagnostics);
        return ModelText.Of(bound.Object("Holder").Properties.Single().Type);
    }

    public IReadOnlyList<string> Types => ModelText.Types(Model);

    public IReadOnlyList<string> Operations => [.. Model.Operations.Select(ModelText.Of)];

    public IReadOnlyList<string> Reports => [.. Diagnostics.Select(d => $"{d.Location.Line},{d.Location.Column}: {d.Code}")];

    public T Type<T>(string name)
        where T : TypeDefinition => Model.Types.OfType<T>().Single(type => ModelText.NameOf(type) == name);

    public ObjectDefinition Object(string name) => Type<ObjectDefinition>(name);

    private static string Indented(string yaml, int spaces) =>
        string.Concat(yaml.ReplaceLineEndings("\n").Split('\n').Select(line => line.Length == 0 ? "\n" : new string(' ', spaces) + line + "\n"));
}
