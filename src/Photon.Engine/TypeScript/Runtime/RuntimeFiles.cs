using System.Reflection;
using System.Text;
using Photon.Engine.Text;

namespace Photon.Engine.TypeScript.Runtime;

/// <summary>The hand-written runtime that generated TypeScript stands on; its sources lie in <c>Sources</c>, and go out as they are.</summary>
internal static class RuntimeFiles
{
    private const string Prefix = "Photon.Ui/";

    /// <summary>Every file, below <c>runtime/</c>.</summary>
    public static IEnumerable<GeneratedFile> All()
    {
        var assembly = typeof(RuntimeFiles).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => (Path: name[Prefix.Length..].Replace('\\', '/'), Name: name))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => new GeneratedFile("runtime/" + file.Path, Read(assembly, file.Name), GeneratedFileKind.Ui));
    }

    private static string Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
