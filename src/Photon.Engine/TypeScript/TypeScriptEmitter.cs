using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Text;
using Photon.Engine.TypeScript.Checks;
using Photon.Engine.TypeScript.Client;
using Photon.Engine.TypeScript.Forms;
using Photon.Engine.TypeScript.Pages;
using Photon.Engine.TypeScript.Runtime;
using Photon.Engine.TypeScript.Types;

namespace Photon.Engine.TypeScript;

/// <summary><see cref="ApiModel"/> to TypeScript: types, a client, validators and forms.</summary>
public static class TypeScriptEmitter
{
    /// <summary>Files under the contract's folder, and under <c>runtime/</c> where that is wanted.</summary>
    public static IReadOnlyList<GeneratedFile> Emit(ApiModel model, TypeScriptOptions options, DiagnosticBag diagnostics)
    {
        var context = new TypeScriptContext(model, options, diagnostics);
        var checks = new ChecksEmitter(context);
        var files = new List<GeneratedFile>();
        files.AddRange(TypesEmitter.Emit(context));
        files.AddRange(ClientEmitter.Emit(context));
        var forms = new FormsEmitter(context, checks);
        // Pages ask for choices too, which lie with the forms.
        IReadOnlyList<GeneratedFile> pages = options.EmitPages ? new PagesEmitter(forms.Context).Emit() : [];
        files.AddRange(forms.Emit());
        files.AddRange(checks.Emit());
        files.AddRange(pages);
        if (options.EmitRuntime)
            files.AddRange(RuntimeFiles.All(options.EmitPages));
        return files;
    }

    /// <summary>One form as a person's own file, and the names of all.</summary>
    /// <param name="form">With or without its last word: <c>NewProduct</c>, <c>NewProductForm</c>.</param>
    /// <param name="file">Null where there is no such form.</param>
    public static IReadOnlyList<string> Eject(ApiModel model, TypeScriptOptions options, string form, DiagnosticBag diagnostics, out GeneratedFile? file)
    {
        var context = new TypeScriptContext(model, options, diagnostics);
        var forms = new FormsEmitter(context, new ChecksEmitter(context));
        file = forms.Eject(form);
        return forms.FormNames;
    }
}
