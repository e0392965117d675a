using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.OpenApi;
using Photon.Engine.Text;
using Photon.Engine.TypeScript;
using Photon.Engine.TypeScript.Checks;
using Photon.Engine.TypeScript.Types;

namespace Photon.Ui.Tests.Checks;

/// <summary>Small contracts and the checks that are written for them.</summary>
internal sealed record EmittedChecks(string Text, IReadOnlyList<GeneratedFile> Files, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <param name="schemas">What stands below <c>components.schemas</c>, as JSON.</param>
    public static EmittedChecks Of(string schemas)
    {
        var diagnostics = new DiagnosticBag(allowBrokenParts: true);
        var text = """{"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{},"components":{"schemas":{""" + schemas + "}}}";
        var document = OpenApiReader.Read(new SourceText("api.json", text), new NoLoader(), diagnostics).Document!;
        var context = new TypeScriptContext(Binder.Bind(document, diagnostics), new TypeScriptOptions { ContractPath = "api.json", Name = "Shop", EmitRuntime = false }, diagnostics);
        List<GeneratedFile> files = [.. TypesEmitter.Emit(context), .. new ChecksEmitter(context).Emit()];
        return new EmittedChecks(files[^1].Text, files, diagnostics.ToSortedList());
    }

    private sealed class NoLoader : ISourceLoader
    {
        public SourceLoad Load(string reference, SourceText from) => new(SourceOutcome.Missing, null, reference);
    }
}
