using System.Text;
using System.Text.RegularExpressions;
using Photon.Engine.Text;

namespace Photon.Fuzz.Tests.Injection;

/// <summary>Whether a text of the contract became code in TypeScript or TSX: what is left of a file without its texts and comments bears no word of it.</summary>
internal static partial class TypeScriptRules
{
    private const int LongestNameInBytes = 200;

    public static IEnumerable<string> Broken(IReadOnlyList<GeneratedFile> files) =>
        files.SelectMany(BrokenPath).Concat(files.SelectMany(BrokenCode)).Concat(files.GroupBy(f => Folded(f.RelativePath), StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .Select(g => "One file to some file systems: " + string.Join(", ", g.Select(f => f.RelativePath))));

    private static IEnumerable<string> BrokenPath(GeneratedFile file)
    {
        if (!Shape().IsMatch(file.RelativePath))
            yield return $"'{file.RelativePath}' is not made of safe names";
        if (file.RelativePath.Split('/').Any(name => Encoding.UTF8.GetByteCount(name) > LongestNameInBytes))
            yield return $"'{file.RelativePath}' is too long";
        if (file.RelativePath.Split('/').Any(DeviceName().IsMatch))
            yield return $"'{file.RelativePath}' is a device to Windows";
    }

    private static IEnumerable<string> BrokenCode(GeneratedFile file)
    {
        var code = TextOrComment().Replace(file.Text, match => match.Value[0] == '"' ? "\"\"" : "");
        foreach (var line in code.Split('\n').Where(line => line.Contains('`', StringComparison.Ordinal) || (line.Contains(HostileTexts.Sentinel, StringComparison.Ordinal) && !MemberName().IsMatch(line))))
            yield return $"{file.RelativePath} is code: {(line.Length > 200 ? line[..200] + "…" : line)}";
        var uncommented = TextOrComment().Replace(file.Text, match => match.Value[0] == '"' ? match.Value : "");
        if (uncommented.Contains("</script", StringComparison.OrdinalIgnoreCase) || LineBreak().IsMatch(file.Text))
            yield return $"{file.RelativePath} ends a script or a line";
    }

    private static string Folded(string path) => path.Normalize(NormalizationForm.FormC).ToLowerInvariant().ToUpperInvariant();

    [GeneratedRegex(@"^[\p{Ll}\d-]+/(?:forms/)?[\p{L}_$][\p{L}\p{Nd}_$]*(?:\.plan|\.test)?\.tsx?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"""(?:[^""\\\n]|\\.)*""|//[^\n]*|/\*[\s\S]*?\*/", RegexOptions.CultureInvariant)]
    private static partial Regex TextOrComment();

    /// <summary>A parameter that the contract really calls so.</summary>
    [GeneratedRegex(@"^\s*evil_word\??: string;$", RegexOptions.CultureInvariant)]
    private static partial Regex MemberName();

    [GeneratedRegex("[\r\u0085\u2028\u2029]", RegexOptions.CultureInvariant)]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DeviceName();
}
