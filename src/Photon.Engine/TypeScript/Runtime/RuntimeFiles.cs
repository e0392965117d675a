using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Photon.Engine.Text;

namespace Photon.Engine.TypeScript.Runtime;

/// <summary>The hand-written runtime that generated TypeScript stands on; its sources lie in <c>Sources</c>, and go out as they are.</summary>
internal static partial class RuntimeFiles
{
    private const string Prefix = "Photon.Ui/";

    /// <summary>Parts of the style sheet, which goes out as one: a page under a strict policy may ask for no more.</summary>
    private const string Styles = "styles/";

    /// <summary>Every file, below <c>runtime/</c>; what pages stand on only with them, as it needs a package more.</summary>
    public static IEnumerable<GeneratedFile> All(bool withPages)
    {
        var assembly = typeof(RuntimeFiles).Assembly;
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => (Path: name[Prefix.Length..].Replace('\\', '/'), Name: name))
            .Where(file => withPages || !IsOfPages(file.Path))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Where(file => !file.Path.StartsWith(Styles, StringComparison.Ordinal))
            .Select(file => new GeneratedFile("runtime/" + file.Path, Whole(assembly, file.Path, file.Name), GeneratedFileKind.Ui));
    }

    private static string Whole(Assembly assembly, string path, string name)
    {
        var text = Read(assembly, name);
        if (!path.EndsWith(".css", StringComparison.Ordinal))
            return text;
        var names = assembly.GetManifestResourceNames().ToDictionary(resource => resource.Replace('\\', '/'), StringComparer.Ordinal);
        return Import().Replace(text, import => "\n" + Whole(assembly, import.Groups["path"].Value, names[Prefix + import.Groups["path"].Value]));
    }

    private static bool IsOfPages(string path) => path.StartsWith("pages.", StringComparison.Ordinal) || path.StartsWith("pages/", StringComparison.Ordinal);

    private static string Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    [GeneratedRegex("^@import \"\\./(?<path>[^\"]+)\";\n", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Import();
}
