using System.Globalization;
using System.Text.RegularExpressions;
using Photon.Engine.Diagnostics;

namespace Photon.Tasks.Ui;

/// <summary>
/// Reads what <c>vite build</c> says of a failure. A problem begins with a word in brackets: that of a plugin with file, line and column behind it, and the
/// text in the next line; one of the bundler itself with the text behind it, and the place in the frame below.
/// </summary>
internal static partial class ViteOutput
{
    private const string Beginning = "error during build:";

    /// <param name="lines">The lines.</param>
    /// <param name="folder">The UI's folder, absolute.</param>
    public static IReadOnlyList<Diagnostic> Read(IReadOnlyList<string> lines, string folder)
    {
        var start = lines.ToList().FindIndex(line => line.Trim() == Beginning);
        if (start < 0)
            return [];
        var problems = new List<Problem>();
        var head = "";
        foreach (var line in lines.Skip(start + 1).Where(line => line.Trim().Length > 0 && !StackLine.IsMatch(line)))
        {
            if (Plugin.Match(line) is { Success: true } plugin)
                problems.Add(new Problem { By = plugin.Groups["name"].Value, Place = plugin.Groups["place"].Value.Trim() });
            else if (Bundler.Match(line) is { Success: true } bundler)
                problems.Add(new Problem { By = bundler.Groups["name"].Value, Text = bundler.Groups["text"].Value.Trim() });
            else if (problems.Count == 0)
                head = head.Length == 0 || Summary.IsMatch(head) ? line.Trim() : head;
            else
                problems[^1].Read(line);
        }

        return problems.Count > 0
            ? [.. problems.Select(problem => problem.ToDiagnostic(folder)).Distinct()]
            : [Diagnostic.Create(Codes.UiNotBundled, new Location(ConfigOf(lines, folder), 0, 0), head)];
    }

    /// <summary>Where vite does not get further than its configuration, it names the file.</summary>
    private static string ConfigOf(IEnumerable<string> lines, string folder) =>
        lines.Select(line => Config.Match(line)).FirstOrDefault(match => match.Success) is { } found ? found.Groups["file"].Value : Path.Combine(folder, "package.json");

    private sealed class Problem
    {
        public required string By { get; init; }

        public string Place { get; set; } = "";

        public string Text { get; set; } = "";

        public void Read(string line)
        {
            if (Text.Length == 0)
                Text = line.Trim();
            else if (Place.Length == 0 && Frame.Match(line) is { Success: true } frame)
                Place = frame.Groups["place"].Value;
        }

        public Diagnostic ToDiagnostic(string folder)
        {
            var match = Position.Match(Place);
            var file = match.Success ? match.Groups["file"].Value : Place;
            var location = file.Length == 0
                ? new Location(Path.Combine(folder, "package.json"), 0, 0)
                : new Location(Path.GetFullPath(Path.Combine(folder, file)), NumberOf(match, "line"), NumberOf(match, "column"));
            return Diagnostic.Create(Codes.UiNotBundled, location, $"{Text} ({By})");
        }

        private static int NumberOf(Match match, string name) => int.TryParse(match.Groups[name].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    [GeneratedRegex(@"^\s*\[plugin (?<name>[^\]]+)\](?<place>.*)$")]
    private static partial Regex Plugin { get; }

    [GeneratedRegex(@"^\s*\[(?<name>[A-Za-z][\w:.-]*)\] (?<text>.+)$")]
    private static partial Regex Bundler { get; }

    [GeneratedRegex(@"^\s*╭─+\[ (?<place>.+?) \]\s*$")]
    private static partial Regex Frame { get; }

    [GeneratedRegex(@"^(?<file>.+?):(?<line>\d+):(?<column>\d+)$")]
    private static partial Regex Position { get; }

    [GeneratedRegex(@"^\s+at \S.*$")]
    private static partial Regex StackLine { get; }

    [GeneratedRegex(@"^(Error: )?Build failed with \d+ errors?:$")]
    private static partial Regex Summary { get; }

    [GeneratedRegex("^failed to load config from (?<file>.+)$")]
    private static partial Regex Config { get; }
}
