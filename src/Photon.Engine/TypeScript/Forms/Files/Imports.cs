using Photon.Engine.Text;
using Photon.Engine.TypeScript.Forms.Code;

namespace Photon.Engine.TypeScript.Forms.Files;

/// <summary>What a file imports; a name that is taken in the file is imported under another one.</summary>
/// <param name="self">The file's own path; what it exports needs no import.</param>
/// <param name="alias">What stands for the contract's folder and the runtime's in a file outside them, such as <c>@photon/shop</c>; null for a file among them.</param>
internal sealed class Imports(string self, string? alias = null)
{
    private readonly NameScope scope = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedDictionary<string, (string Local, bool IsType)>> files = new(PathOrder.Instance);
    private readonly Dictionary<(string Path, string Name), string> known = [];

    /// <summary>Keeps a name for what the file declares, or for types that are imported otherwise.</summary>
    public void Reserve(string name) => scope.TryTake(name);

    /// <summary>A name for what the file declares for itself.</summary>
    public string Local(string name) => scope.Take(name, name + "List");

    /// <summary>The name in this file of what another one exports.</summary>
    public string Value(string path, string name) => Name(path, name, false);

    public string Type(string path, string name) => Name(path, name, true);

    /// <param name="others">Lines that import something else, such as the contract's types.</param>
    public IEnumerable<string> Lines(IEnumerable<string> others)
    {
        var lines = files.Select(file => (file.Key, Line(file.Key, file.Value))).ToList();
        lines.AddRange(others.Select(line => (line[(line.IndexOf('"', StringComparison.Ordinal) + 1)..line.LastIndexOf('"')], line)));
        return lines.OrderBy(line => line.Item1, PathOrder.Instance).Select(line => Aliased(line.Item1, line.Item2));
    }

    private string Aliased(string path, string line)
    {
        if (alias is null || path[0] != '.')
            return line;
        var target = path.StartsWith("../../", StringComparison.Ordinal) ? alias[..(alias.LastIndexOf('/') + 1)] + path[6..]
            : path.StartsWith("../", StringComparison.Ordinal) ? $"{alias}/{path[3..]}"
            : $"{alias}/forms/{path[2..]}";
        return line.Replace($"\"{path}\"", $"\"{target}\"", StringComparison.Ordinal);
    }

    private string Name(string path, string name, bool isType)
    {
        if (path == self)
            return name;
        if (known.TryGetValue((path, name), out var local))
            return local;
        local = scope.Take(name, name + (char.IsUpper(name[0]) ? "Field" : "List"));
        known.Add((path, name), local);
        if (!files.TryGetValue(path, out var names))
            files.Add(path, names = new SortedDictionary<string, (string, bool)>(StringComparer.Ordinal));
        names.Add(name, (local, isType));
        return local;
    }

    private static string Line(string path, SortedDictionary<string, (string Local, bool IsType)> names)
    {
        var isTypes = names.Values.All(entry => entry.IsType);
        var parts = names.OrderBy(entry => entry.Value.IsType).Select(entry =>
            (entry.Value.IsType && !isTypes ? "type " : "") + (entry.Value.Local == entry.Key ? entry.Key : $"{entry.Key} as {entry.Value.Local}")).ToList();
        var head = isTypes ? "import type {" : "import {";
        var line = $"{head} {string.Join(", ", parts)} }} from {TypeScriptText.Literal(path)};";
        return line.Length <= Layout.Width ? line : $"{head}\n{string.Concat(parts.Select(part => $"  {part},\n"))}}} from {TypeScriptText.Literal(path)};";
    }

    /// <summary>What lies further away comes first: packages, then folders above, then the same folder.</summary>
    private sealed class PathOrder : IComparer<string>
    {
        public static PathOrder Instance { get; } = new();

        private static int Rank(string path) => path[0] != '.' ? 0 : path[1] == '.' ? 1 : 2;

        public int Compare(string? x, string? y)
        {
            var distance = Rank(x!).CompareTo(Rank(y!));
            return distance != 0 ? distance : string.CompareOrdinal(x, y);
        }
    }
}
