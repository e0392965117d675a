using System.Text.RegularExpressions;
using Photon.Engine.Diagnostics;

namespace Photon.Tasks.Ui;

/// <summary>Reads what <c>npm ci</c> says of a failure: <c>npm error code EUSAGE</c>, and what follows.</summary>
internal static partial class NpmOutput
{
    private const int ShownDifferences = 5;

    public static Diagnostic Read(ToolRun run, UiPackage package)
    {
        var said = run.Lines.Select(line => ErrorLine.Match(line)).Where(match => match.Success).Select(match => match.Groups["text"].Value.Trim()).Where(text => text.Length > 0).ToList();
        var code = said.Select(text => CodeLine.Match(text)).FirstOrDefault(match => match.Success)?.Groups["code"].Value ?? "";
        if (code == "EUSAGE" && DifferencesOf(said, package) is { } differences)
            return differences;
        var words = said.Where(text => !CodeLine.IsMatch(text) && !Noise.IsMatch(text)).Take(2).ToList();
        var reason = words.Count > 0 ? string.Join(' ', words).TrimEnd('.') : run.LastWords;
        var at = new Location(code == "EJSONPARSE" ? package.File : package.LockFile, 0, 0);
        return Diagnostic.Create(Codes.UiPackagesNotInstalled, at, code.Length > 0 ? code : $"exit code {run.Exit}", reason, package.Folder);
    }

    private static Diagnostic? DifferencesOf(List<string> said, UiPackage package)
    {
        var found = said.Select(text => Difference.Match(text)).Where(match => match.Success).ToList();
        if (found.Count == 0)
            return null;
        var text = string.Join("; ", found.Take(ShownDifferences).Select(match => match.Value.TrimEnd('.'))) + (found.Count > ShownDifferences ? "; …" : "");
        var line = found.Select(match => package.LineOf(match.Groups["name"].Value)).FirstOrDefault(number => number > 0);
        return Diagnostic.Create(Codes.UiLockDiffers, new Location(package.File, line, 0), text, package.Folder);
    }

    [GeneratedRegex("^npm (error|ERR!) ?(?<text>.*)$")]
    private static partial Regex ErrorLine { get; }

    [GeneratedRegex("^code (?<code>\\S+)$")]
    private static partial Regex CodeLine { get; }

    /// <summary>Also what has the name of the package only behind that of the lock file's.</summary>
    [GeneratedRegex("^(Missing: (?<name>@?[^@\\s]+)@.*|Invalid: .* does not satisfy (?<name>@?[^@\\s]+)@.*)$")]
    private static partial Regex Difference { get; }

    [GeneratedRegex("^(errno|syscall|path|dest|A complete log of this run)\\b|^at ")]
    private static partial Regex Noise { get; }
}
