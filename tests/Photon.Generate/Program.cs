using Photon.Engine;
using Photon.Engine.Diagnostics;
using Photon.Testing;

// `Photon.Generate CONTRACT FOLDER [ui]`: models, client and server of one contract into a folder, or its TypeScript.
if (args is not [var contract, var folder, ..] || args is not ([_, _] or [_, _, "ui"]))
{
    await Console.Error.WriteLineAsync("Photon.Generate CONTRACT FOLDER [ui]");
    return 2;
}

var loader = new FolderLoader(Path.GetDirectoryName(Path.GetFullPath(contract))!);
var result = Generator.Generate(new GenerateRequest
{
    Contract = loader.Read(Path.GetFileName(contract)),
    Loader = loader,
    Name = "Peer",
    Namespace = "Peer.Api",
    RuntimeNamespace = "Peer.Api",
    Emit = args.Length == 2 ? EmitParts.Models | EmitParts.Client | EmitParts.Server : EmitParts.Ui,
    AllowBrokenParts = true,
    AllowMissingHandlers = true,
});
foreach (var diagnostic in result.Diagnostics.Where(d => d.Severity == Severity.Error))
    await Console.Error.WriteLineAsync(diagnostic.ToString());
foreach (var file in result.Files)
{
    var path = Path.Combine(folder, file.RelativePath);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    await File.WriteAllTextAsync(path, file.Text);
}

return result.HasErrors ? 1 : 0;
