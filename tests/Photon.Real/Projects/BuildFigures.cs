using System.Globalization;
using System.Text.RegularExpressions;

namespace Photon.Real.Projects;

/// <summary>What a build says of itself in its performance summary.</summary>
/// <param name="Warnings">How many it gave.</param>
/// <param name="GenerateSeconds">The task PhotonGenerate.</param>
/// <param name="CompileSeconds">The C# compiler.</param>
internal sealed partial record BuildFigures(int Warnings, double GenerateSeconds, double CompileSeconds)
{
    public static BuildFigures Read(string output) => new(
        int.Parse(Warning.Match(output).Groups[1].Value, CultureInfo.InvariantCulture),
        SecondsOf(output, "PhotonGenerate"),
        SecondsOf(output, "Csc"));

    /// <summary>The last line of a name is the task's; targets come before tasks.</summary>
    private static double SecondsOf(string output, string task) =>
        Step.Matches(output).Where(m => m.Groups[2].Value == task).Select(m => double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) / 1000).LastOrDefault();

    [GeneratedRegex(@"(\d+) Warning\(s\)")]
    private static partial Regex Warning { get; }

    [GeneratedRegex(@"^\s*(\d+) ms\s+(\w+)\s+\d+ calls", RegexOptions.Multiline)]
    private static partial Regex Step { get; }
}
