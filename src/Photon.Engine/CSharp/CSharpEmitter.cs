using Photon.Engine.CSharp.Models;
using Photon.Engine.CSharp.Operations;
using Photon.Engine.CSharp.Runtime;
using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp;

/// <summary><see cref="ApiModel"/> to C#: models, client, server.</summary>
public static class CSharpEmitter
{
    /// <summary>Files under <c>Models/</c>, <c>Client/</c>, <c>Server/</c> and <c>Runtime/</c>.</summary>
    public static IReadOnlyList<GeneratedFile> Emit(ApiModel model, CSharpOptions options, DiagnosticBag diagnostics)
    {
        var context = new CSharpContext(model, options, diagnostics);
        var files = new List<GeneratedFile>();
        files.AddRange(model.Types.Where(definition => !context.Names.IsShared(definition)).Select(definition => TypeEmitter.Emit(context, definition)));
        files.AddRange(ApiEmitter.Emit(context));
        if (options.EmitRuntime)
            files.AddRange([.. RuntimeEmitter.Emit(context), .. ApiEmitter.EmitRuntime(context)]);
        return files;
    }
}
