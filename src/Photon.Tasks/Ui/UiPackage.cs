using System.Text.Json;

namespace Photon.Tasks.Ui;

/// <summary>The npm package that a UI is: its <c>package.json</c>, its lock file, and what npm installed.</summary>
/// <param name="Folder">Absolute: <c>/code/Shop/ui</c>.</param>
internal sealed record UiPackage(string Folder)
{
    public string File => Path.Combine(Folder, "package.json");

    public string LockFile => Path.Combine(Folder, "package-lock.json");

    /// <summary>What npm writes at the end of an installation.</summary>
    public string InstalledFile => Path.Combine(Folder, "node_modules", ".package-lock.json");

    /// <summary>What the bundler of the lock file asks of Node.</summary>
    public NodeRange NodeRange()
    {
        var vite = Read(LockFile) is { } root && root.TryGetProperty("packages", out var packages) && packages.ValueKind == JsonValueKind.Object
            && packages.TryGetProperty("node_modules/vite", out var found) ? found : default;
        return new NodeRange(vite.ValueKind == JsonValueKind.Object && vite.TryGetProperty("engines", out var engines) && engines.ValueKind == JsonValueKind.Object
            && engines.TryGetProperty("node", out var node) && node.ValueKind == JsonValueKind.String ? node.GetString()! : Ui.NodeRange.Default);
    }

    /// <summary>The script that a package starts its program with, absolute; null where it is not installed.</summary>
    public string? Program(string package, string program)
    {
        var folder = Path.Combine(Folder, "node_modules", package);
        if (Read(Path.Combine(folder, "package.json")) is not { } root || !root.TryGetProperty("bin", out var bin))
            return null;
        if (bin.ValueKind == JsonValueKind.Object && bin.TryGetProperty(program, out var named))
            bin = named;
        return bin.ValueKind == JsonValueKind.String ? Path.GetFullPath(Path.Combine(folder, bin.GetString()!)) : null;
    }

    /// <summary>The line where <c>package.json</c> names a package; 0 where it does not.</summary>
    public int LineOf(string package)
    {
        var line = 0;
        foreach (var text in System.IO.File.Exists(File) ? System.IO.File.ReadLines(File) : [])
        {
            line++;
            if (text.Contains($"\"{package}\"", StringComparison.Ordinal))
                return line;
        }

        return 0;
    }

    /// <summary>Null where there is no such file, or none that can be understood: npm and the tools say so better.</summary>
    private static JsonElement? Read(string path)
    {
        if (!System.IO.File.Exists(path))
            return null;
        try
        {
            using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
