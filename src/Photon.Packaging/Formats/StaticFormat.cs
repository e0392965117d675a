using Photon.Engine.Diagnostics;
using Photon.Packaging.Records;

namespace Photon.Packaging.Formats;

/// <summary>
/// <c>static</c>: the UI alone, below <c>ui/</c>, as any host of static files takes it, GitHub Pages among them: with <c>.nojekyll</c>, a <c>404.html</c> that
/// lets the UI answer paths of its own, and compressed forms beside the files for hosts that send them.
/// </summary>
internal sealed class StaticFormat : IFormat
{
    private const string Folder = "ui/";
    private const string Index = "index.html";
    private const string Fallback = "404.html";

    public string Name => "static";

    public Packed? Pack(Deliverable deliverable, Workshop workshop)
    {
        if (deliverable.Ui.FirstOrDefault(file => file.Path == Index) is not { } index)
        {
            workshop.Diagnostics.Report(Codes.NoUserInterface, workshop.Location);
            return null;
        }

        var files = deliverable.Ui.ToDictionary(file => file.Path, StringComparer.Ordinal);
        files.TryAdd(".nojekyll", workshop.Make(".nojekyll", []) with { Layer = FileLayer.Assets });
        files.TryAdd(Fallback, index with { Path = Fallback });
        // Not the output folder itself: what lies beside, the bill of materials and the report, is not for the public.
        var all = Precompressed.AddTo(files, workshop).Select(file => file with { Path = Folder + file.Path }).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        return new Packed(".", all, [.. all.Select(file => new PackedFile(file.Path, workshop.Contents.Of(file.Source).Length, null, file.Layer, file.Package))]);
    }
}
