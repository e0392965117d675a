using Photon.Engine.Text;

namespace Photon.Testing.Golden;

/// <summary>Files that a person has reviewed, beside which the produced ones are held. Equal byte for byte, or a difference is told.</summary>
public sealed class GoldenFolder(string path)
{
    private const int ShownLines = 12;

    /// <summary>What differs, one text for each file; empty where all is as expected. An expected file that was not produced is a difference.</summary>
    public IReadOnlyList<string> Compare(IReadOnlyList<GeneratedFile> files)
    {
        var expected = Expected();
        var differences = new List<string>();
        foreach (var file in files)
        {
            if (!expected.Remove(file.RelativePath, out var text))
                differences.Add($"{file.RelativePath}: produced, but not expected:\n{Head(file.Text)}");
            else if (text != file.Text)
                differences.Add($"{file.RelativePath}: {FirstDifference(text, file.Text)}");
        }

        differences.AddRange(expected.Keys.Select(orphan => $"{orphan}: expected, but nothing produces it"));
        return differences;
    }

    /// <summary>Makes what was produced the expectation; for a person to review before it is committed.</summary>
    public void Update(IReadOnlyList<GeneratedFile> files)
    {
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        foreach (var file in files)
        {
            var target = Path.Combine(path, file.RelativePath);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, file.Text);
        }
    }

    private Dictionary<string, string> Expected() => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).ToDictionary(
            f => Path.GetRelativePath(path, f).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal)
        : [];

    private static string FirstDifference(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var at = left.Zip(right).TakeWhile(l => l.First == l.Second).Count();
        return $"line {at + 1} differs.\nexpected:\n{Shown(left, at)}\nproduced:\n{Shown(right, at)}";
    }

    private static string Head(string text) => Shown(text.Split('\n'), 0);

    private static string Shown(string[] lines, int from) => string.Join('\n', lines.Skip(from).Take(ShownLines).Select(l => "    " + l));
}
