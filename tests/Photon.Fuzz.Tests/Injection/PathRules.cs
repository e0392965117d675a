using System.Text;
using System.Text.RegularExpressions;
using Photon.Engine.Text;

namespace Photon.Fuzz.Tests.Injection;

/// <summary>What the path of a generated file may be, so that every file system takes it and nothing lies where it should not.</summary>
internal static partial class PathRules
{
    private const int LongestPath = 200;
    private const int LongestNameInBytes = 200; // file systems end at 255, and editors put endings on
    private static readonly string[] resources = ["openapi.json", "openapi.yaml", "docs.html"];

    /// <summary>What is wrong with the files' paths.</summary>
    public static IEnumerable<string> Broken(IReadOnlyList<GeneratedFile> files)
    {
        foreach (var file in files)
        {
            var path = file.RelativePath;
            if (file.Kind == GeneratedFileKind.Resource ? !resources.Contains(path) : !Shape().IsMatch(path))
                yield return $"'{path}' is not made of safe names";
            if (path.Length > LongestPath || path.Split('/').Any(n => Encoding.UTF8.GetByteCount(n) > LongestNameInBytes))
                yield return $"'{path}' is too long: {path.Length} characters";
            if (path.Split('/').Any(n => DeviceName().IsMatch(n)))
                yield return $"'{path}' is a device to Windows";
            if (!path.IsNormalized(NormalizationForm.FormC))
                yield return $"'{path}' is not normalized: some file systems would rename it";
        }

        foreach (var same in files.GroupBy(f => Folded(f.RelativePath), StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return "One file to some file systems: " + string.Join(", ", same.Select(f => f.RelativePath));
    }

    private static string Folded(string path) => path.Normalize(NormalizationForm.FormC).ToLowerInvariant().ToUpperInvariant();

    [GeneratedRegex(@"^(?:[\p{L}_][\p{L}\p{Nd}_]*/){1,2}[\p{L}_][\p{L}\p{Nd}_.]*\.g\.cs$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DeviceName();
}
