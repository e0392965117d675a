using Photon.Testing;

namespace Photon.Pact.Tests;

/// <summary>The pact files that the engine's own tests expect of the emitter.</summary>
internal static class OwnPacts
{
    public static IReadOnlyList<string> Files { get; } =
        [.. Directory.EnumerateFiles(Repository.PathOf("tests", "Photon.Engine.Tests", "Pact", "Cases"), "*.json", SearchOption.AllDirectories)
            .Where(file => file.Contains($"{Path.DirectorySeparatorChar}expected{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
}
