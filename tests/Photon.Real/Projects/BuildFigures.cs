using System.Globalization;
using System.Text.RegularExpressions;

namespace Photon.Real.Projects;

/// <summary>What a build says of itself in its performance summary.</summary>
/// <param name="Warnings">How many it gave.</param>
/// <param name="GenerateSeconds">The task PhotonGenerate.</param>
/// <param name="CompileSeconds">The C# compiler.</param>
/// <param name="Examples">A warning of each code.</param>
internal sealed partial record BuildFigures(int Warnings, double GenerateSeconds, double CompileSeconds, IReadOnlyList<string> Examples)
{
    public static BuildFigures None { get; } = new(0, 0, 0, []);

    public static BuildFigures Read(string output) => new(
        int.Parse(Warning.Match(output).Groups[1].Value, CultureInfo.InvariantCulture),
        SecondsOf(output, "PhotonGenerate"),
        SecondsOf(output, "Csc"),
        [.. Example.Matches(output).DistinctBy(m => m.Groups[1].Value).Select(m => m.Value.Trim())]);

    /// <summary>The last line of a name is the task's; targets come before tasks.</summary>
    private static double SecondsOf(string output, string task) =>
        Step.Matches(output).Where(m => m.Groups[2].Value == task).Select(m => double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) / 1000).LastOrDefault();

    [GeneratedRegex(@"(\d+) Warning\(s\)")]
    private static partial Regex Warning { get; }

    [GeneratedRegex(@"^.*: warning (\w+):.*$", RegexOptions.Multiline)]
    private static partial Regex Example { get; }

    [GeneratedRegex(@"^\s*(\d+) ms\s+(\w+)\s+\d+ calls", RegexOptions.Multiline)]
    private static partial Regex Step { get; }
}
