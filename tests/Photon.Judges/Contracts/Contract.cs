using Photon.Engine;
using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.OpenApi;
using Photon.Engine.Text;
using Photon.Testing;
using Photon.Testing.Corpus;

namespace Photon.Judges.Contracts;

/// <summary>A document of the corpus as the engine understands it.</summary>
internal sealed class Contract
{
    public const string Name = "Judged";
    public const string Namespace = "Judged.Api";

    private readonly FolderLoader loader;
    private readonly string fileName;

    private Contract(CorpusDocument entry, FolderLoader loader, string fileName, OpenApiDocument document, ApiModel model)
    {
        Entry = entry;
        this.loader = loader;
        this.fileName = fileName;
        Document = document;
        Model = model;
    }

    public CorpusDocument Entry { get; }

    public OpenApiDocument Document { get; }

    public ApiModel Model { get; }

    /// <summary>Reads and binds, leaving out what is broken; null where nothing can be read.</summary>
    public static Contract? Open(string root, CorpusDocument entry)
    {
        var path = Path.Combine(root, entry.Path);
        var loader = new FolderLoader(Path.GetDirectoryName(path)!);
        var fileName = Path.GetFileName(path);
        var diagnostics = new DiagnosticBag(allowBrokenParts: true);
        if (OpenApiReader.Read(loader.Read(fileName), loader, diagnostics).Document is not { } document || diagnostics.HasErrors)
            return null;
        return new Contract(entry, loader, fileName, document, Binder.Bind(document, diagnostics));
    }

    /// <summary>The document with every file in it, as JSON: what judges read that know neither YAML nor other files.</summary>
    public string ToJson() => Document.Sources.Count == 1 ? NodeJson.Compact(Document.Node) : Bundler.ToJson(Document);

    public GenerateResult Generate(EmitParts emit = EmitParts.Models | EmitParts.Client | EmitParts.Server) => Generator.Generate(new GenerateRequest
    {
        Contract = loader.Read(fileName),
        Loader = loader,
        Name = Name,
        Namespace = Namespace,
        RuntimeNamespace = Namespace,
        AllowBrokenParts = true,
        Emit = emit,
    });
}
