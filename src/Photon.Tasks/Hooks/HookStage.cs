using System.ComponentModel;
using System.Globalization;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Photon.Engine.Diagnostics;
using Photon.Toml.Config;

namespace Photon.Tasks.Hooks;

/// <summary>Runs the hooks of a stage, one after another in declared order, up to the first that fails.</summary>
/// <param name="name"><c>pre</c> or <c>post</c>.</param>
/// <param name="allowFail">A failure is a warning, and the next hook runs.</param>
internal sealed class HookStage(HookHost host, string name, bool allowFail, TaskLoggingHelper log)
{
    private const int LongestPrefix = 48;

    /// <summary>How many were started.</summary>
    public int Ran { get; private set; }

    /// <summary>Hands problems over as they come up. False where the build is to stop.</summary>
    public bool Run(IReadOnlyList<Hook> hooks, Action<Diagnostic> report, CancellationToken cancellation)
    {
        foreach (var hook in hooks)
        {
            cancellation.ThrowIfCancellationRequested();
            var problem = Run(hook, cancellation);
            cancellation.ThrowIfCancellationRequested();
            if (problem is null)
                continue;
            report(allowFail ? problem with { Severity = Severity.Warning } : problem);
            if (!allowFail)
                return false;
        }

        return true;
    }

    private Diagnostic? Run(Hook hook, CancellationToken cancellation)
    {
        if (new HookResolver(host).Resolve(hook, out var problem) is not { } command)
            return problem;
        var shown = host.Secrets.Mask(hook.Name);
        if (log.LogsMessagesOfImportance(MessageImportance.Low))
            log.LogMessage(MessageImportance.Low, "{0}: {1}", hook.Location, host.Secrets.Mask(command.ToString()));
        var output = new HookOutput(log, host.Secrets, $"[{name} {Shorten(shown)}] ");
        try
        {
            Ran++;
            var exit = new HookRun(host, output).Run(command, hook.Timeout, cancellation);
            return exit.IsSuccess ? null : ProblemOf(hook, exit, output);
        }
        catch (Win32Exception e)
        {
            return host.Problem(Codes.HookNotStarted, hook, hook.Name, e.Message);
        }
    }

    private Diagnostic ProblemOf(Hook hook, HookExit exit, HookOutput output) => exit.Reason == HookEnd.Exited
        ? host.Problem(Codes.HookFailed, hook, hook.Name, exit.CodeInWords(host.System), LastWords(output.Last))
        : host.Problem(Codes.HookTimedOut, hook, hook.Name, InWords(hook.Timeout ?? TimeSpan.Zero));

    /// <summary>The end of the output, which usually has the reason.</summary>
    private static string LastWords(string output) => output.Length == 0 ? "It wrote nothing." : $"Its last output: {(output.Length > 180 ? "…" + output[^180..] : output)}";

    private static string InWords(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s");

    private static string Shorten(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        var line = TerminalText.Clean(end < 0 ? text : text[..end] + "…");
        return line.Length > LongestPrefix ? line[..(LongestPrefix - 1)] + "…" : line;
    }
}
