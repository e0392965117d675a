using System.Text.Json;
using Photon.Manifest;
using Photon.Tasks.Sources;

namespace Photon.Tasks.Ui;

/// <summary>What <c>runtime/vite.mjs</c> must know of the build while a person works: what to generate anew, and which calls are the app's.</summary>
internal static class UiFacts
{
    public const string FileName = "photon.json";

    /// <param name="folder">Where generated files lie, absolute.</param>
    /// <param name="project">The project file, absolute.</param>
    /// <param name="contracts">What was read, absolute.</param>
    /// <param name="roots">How the contracts' paths begin: <c>/products</c>.</param>
    public static OutputFile Make(string folder, string project, IEnumerable<string> contracts, IEnumerable<string> roots) => new(FileName, JsonSerializer.SerializeToUtf8Bytes(
        new { project = PathText.Relative(folder, project), contracts = contracts.Select(path => PathText.Relative(folder, path)), paths = roots },
        UiConfig.Indented));
}
