using System.Text.Json;
using Photon.Manifest;
using Photon.Tasks.Sources;

namespace Photon.Tasks.Ui;

/// <summary>
/// What TypeScript must know to read generated files: they lie beside no <c>node_modules</c>, so the packages they import are looked up in those of the UI.
/// A <c>tsconfig.json</c> of the UI extends it; vite learns the same from <c>runtime/vite.mjs</c>.
/// </summary>
internal static class UiConfig
{
    public const string FileName = "tsconfig.json";

    /// <summary>The packages that generated code and its tests import.</summary>
    private static readonly string[] packages = ["@solidjs/router", "axe-core", "dom-accessibility-api", "solid-js", "vitest"];

    /// <param name="folder">Where generated files lie, absolute.</param>
    /// <param name="frontend">Where <c>package.json</c> lies, absolute.</param>
    public static OutputFile Make(string folder, string frontend)
    {
        var modules = PathText.Relative(folder, Path.Combine(frontend, "node_modules"));
        var paths = new SortedDictionary<string, string[]>(StringComparer.Ordinal) { ["@photon/*"] = ["./*"] };
        foreach (var package in packages)
        {
            paths.Add(package, [$"{modules}/{package}"]);
            paths.Add(package + "/*", [$"{modules}/{package}/*"]);
        }

        return new OutputFile(FileName, JsonSerializer.SerializeToUtf8Bytes(new { compilerOptions = new { jsx = "preserve", jsxImportSource = "solid-js", paths } }, Indented));
    }

    /// <summary>JSON as people read it, the same on every system.</summary>
    public static JsonSerializerOptions Indented { get; } = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
