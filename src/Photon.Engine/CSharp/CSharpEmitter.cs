using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp;

/// <summary><see cref="ApiModel"/> to C#: models, client, server.</summary>
public static class CSharpEmitter
{
    /// <summary>Files under <c>Models/</c>, <c>Client/</c>, <c>Server/</c> and <c>Runtime/</c>.</summary>
    public static IReadOnlyList<GeneratedFile> Emit(ApiModel model, CSharpOptions options, DiagnosticBag diagnostics) =>
        throw new NotSupportedException($"{model.Title} {options.Name} {diagnostics}");
}
