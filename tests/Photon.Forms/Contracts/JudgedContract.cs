using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.OpenApi;
using Photon.Engine.Text;
using Photon.Engine.TypeScript;
using Photon.Testing;

namespace Photon.Forms.Contracts;

/// <summary>A contract as the engine understands it, with the TypeScript that is made of it.</summary>
internal sealed class JudgedContract
{
    public const string Name = "Judged";
    public const string Folder = "judged";

    private JudgedContract(ApiModel model, IReadOnlyList<GeneratedFile> files, IReadOnlyList<Diagnostic> diagnostics)
    {
        Model = model;
        Files = files;
        Diagnostics = diagnostics;
    }

    public ApiModel Model { get; }

    public IReadOnlyList<GeneratedFile> Files { get; }

    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Reads, binds and emits, leaving out what is broken; null where nothing can be read.</summary>
    public static JudgedContract? Open(string path)
    {
        var loader = new FolderLoader(Path.GetDirectoryName(path)!);
        var fileName = Path.GetFileName(path);
        var diagnostics = new DiagnosticBag(allowBrokenParts: true);
        if (OpenApiReader.Read(loader.Read(fileName), loader, diagnostics).Document is not { } document || diagnostics.HasErrors)
            return null;
        var model = Binder.Bind(document, diagnostics);
        var options = new TypeScriptOptions { ContractPath = fileName, Name = Name, EmitRuntime = true };
        return new JudgedContract(model, TypeScriptEmitter.Emit(model, options, diagnostics), diagnostics.ToSortedList());
    }
}
