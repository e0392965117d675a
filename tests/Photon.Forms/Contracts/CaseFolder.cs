using System.Text.Json;
using Photon.Forms.Judging;

namespace Photon.Forms.Contracts;

/// <summary>Writes a folder that the judge in node reads: what was generated, and <c>cases.json</c>.</summary>
internal static class CaseFolder
{
    public static void Write(string folder, JudgedContract contract, IReadOnlyList<FormCases> forms)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        foreach (var file in contract.Files)
        {
            var path = Path.Combine(folder, file.RelativePath);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }

        using var cases = File.Create(Path.Combine(folder, "cases.json"));
        JsonSerializer.Serialize(cases, new DocumentCases(JudgedContract.Folder, forms), JudgedJson.Default.DocumentCases);
    }
}
