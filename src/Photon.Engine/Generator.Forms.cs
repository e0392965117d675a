using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.OpenApi;
using Photon.Engine.Text;
using Photon.Engine.TypeScript;

namespace Photon.Engine;

/// <content>One form, for a person to go on with.</content>
public static partial class Generator
{
    /// <summary>Writes a form as a person's own file: its imports lead to generated files by the alias <c>@photon</c>, from wherever it lies.</summary>
    /// <param name="request">As for <see cref="Generate"/>.</param>
    /// <param name="form">The form's name, with or without its last word: <c>NewProduct</c>, <c>NewProductForm</c>.</param>
    public static EjectResult EjectForm(GenerateRequest request, string form)
    {
        var diagnostics = new DiagnosticBag(request.AllowBrokenParts, request.StrictContract);
        var read = OpenApiReader.Read(request.Contract, request.Loader, diagnostics);
        if (read.Document is not { } document || diagnostics.HasErrors)
            return new EjectResult(null, [], diagnostics.ToSortedList());
        var forms = TypeScriptEmitter.Eject(Binder.Bind(document, diagnostics), UiOptionsOf(request), form, diagnostics, out var file);
        return new EjectResult(diagnostics.HasErrors ? null : file, forms, diagnostics.ToSortedList());
    }
}

/// <summary>What came of taking a form.</summary>
/// <param name="File">The form, by its name alone: <c>NewProduct.tsx</c>; null where the contract has no such form, or an error.</param>
/// <param name="Forms">The forms that the contract has.</param>
public sealed record EjectResult(GeneratedFile? File, IReadOnlyList<string> Forms, IReadOnlyList<Diagnostic> Diagnostics);
