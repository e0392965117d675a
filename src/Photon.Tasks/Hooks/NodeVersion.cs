using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Photon.Tasks.Hooks;

/// <summary>What a Node calls itself: <c>v22.7.0</c>. Decides how it runs TypeScript.</summary>
/// <param name="Text">As it was written; empty where nothing was.</param>
internal sealed record NodeVersion(string Text)
{
    private const int LongestAnswerMilliseconds = 10_000;

    private (int Major, int Minor) Number { get; } = Parse(Text);

    /// <summary>From 22.6 on, with an option or without.</summary>
    public bool StripsTypes => Number.CompareTo((22, 6)) >= 0;

    /// <summary>22.18 and 23.6 strip types without being told to.</summary>
    public IReadOnlyList<string> Options =>
        Number.CompareTo((23, 6)) >= 0 || (Number.Major == 22 && Number.Minor >= 18) ? [] : ["--experimental-strip-types"];

    /// <summary>Asks a Node. One that does not answer has the version of none.</summary>
    public static NodeVersion Of(HookCommand node, HookHost host)
    {
        try
        {
            using var process = Process.Start(host.ToStart(node with { Arguments = ["--version"] }))!;
            process.StandardInput.Close();
            var answer = process.StandardOutput.ReadLineAsync();
            if (answer.Wait(LongestAnswerMilliseconds))
                return new NodeVersion(answer.Result ?? "");
            process.Kill(entireProcessTree: true);
        }
        catch (Win32Exception)
        {
            // It is there and can't be started; the script's start would say no more than that it is no Node.
        }

        return new NodeVersion("");
    }

    private static (int Major, int Minor) Parse(string text)
    {
        var parts = text.TrimStart('v').Split('.');
        return parts.Length >= 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor)
                ? (major, minor) : (0, 0);
    }
}
