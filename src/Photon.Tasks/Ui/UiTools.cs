using System.ComponentModel;
using Microsoft.Build.Utilities;
using Photon.Engine.Diagnostics;
using Photon.Tasks.Hooks;

namespace Photon.Tasks.Ui;

/// <summary>Starts Node and what runs on it, in the UI's folder.</summary>
internal sealed class UiTools
{
    private readonly HookHost host;
    private readonly string node;
    private readonly TaskLoggingHelper log;

    private UiTools(HookHost host, string node, TaskLoggingHelper log)
    {
        this.host = host;
        this.node = node;
        this.log = log;
    }

    /// <summary>Null, and a problem, where there is no Node, or none that the UI's packages run on.</summary>
    /// <param name="package">The UI.</param>
    /// <param name="environment">The variables of the build.</param>
    /// <param name="named">What <c>PhotonNode</c> says, absolute; empty for the one on the <c>PATH</c>.</param>
    /// <param name="log">Where programs are heard.</param>
    /// <param name="report">Takes problems.</param>
    public static UiTools? Find(UiPackage package, IReadOnlyDictionary<string, string> environment, string named, TaskLoggingHelper log, Action<Diagnostic> report)
    {
        var range = package.NodeRange();
        var system = new HookEnvironment(environment).System;
        var host = new HookHost(package.Folder, system, Variables(environment, named));
        var node = named.Length == 0 ? host.Programs.Find("node") : File.Exists(named) ? named : null;
        if (node is null)
        {
            var place = named.Length == 0 ? "on the PATH" : $"at '{named}', which PhotonNode names";
            report(Diagnostic.Create(Codes.NodeMissing, new Location(package.File, 0, 0), place, range));
            return null;
        }

        var version = NodeVersion.Of(new HookCommand(node), host).Text;
        if (!range.Allows(version))
        {
            report(Diagnostic.Create(Codes.NodeTooOld, new Location(package.File, 0, 0), node, version.Length == 0 ? "no version" : version, range));
            return null;
        }

        return new UiTools(host, node, log);
    }

    /// <summary>Runs a script of an installed package on Node.</summary>
    public ToolRun RunScript(string script, IReadOnlyList<string> arguments, CancellationToken cancellation) =>
        Run(new HookCommand(node) { Arguments = [script, .. arguments] }, cancellation);

    /// <summary>Runs npm; null where there is none.</summary>
    public ToolRun? RunNpm(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        if (NpmScript() is { } script)
            return RunScript(script, arguments, cancellation);
        // A wrapper of a version manager, whose own kind of program starts npm.
        return host.System != HostSystem.Windows && host.Programs.Find("npm") is { } npm
            ? Run(new HookCommand(npm) { Arguments = arguments }, cancellation)
            : null;
    }

    /// <summary>npm is a script that comes with Node, beside it on Windows and below <c>lib</c> elsewhere; else what <c>npm</c> on the <c>PATH</c> leads to.</summary>
    private string? NpmScript()
    {
        const string script = "node_modules/npm/bin/npm-cli.js";
        var real = new FileInfo(node).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? node;
        var folder = Path.GetDirectoryName(real)!;
        foreach (var candidate in new[] { Path.Combine(folder, script), Path.Combine(folder, "..", "lib", script) })
        {
            if (File.Exists(candidate))
                return Path.GetFullPath(candidate);
        }

        var linked = host.Programs.Find("npm") is { } npm ? new FileInfo(npm).ResolveLinkTarget(returnFinalTarget: true)?.FullName : null;
        return linked?.EndsWith(".js", StringComparison.Ordinal) == true ? linked : null;
    }

    private ToolRun Run(HookCommand command, CancellationToken cancellation)
    {
        var output = new ToolOutput(log, host.Secrets);
        try
        {
            var exit = new HookRun(host, output).Run(command, timeout: null, cancellation);
            cancellation.ThrowIfCancellationRequested();
            return new ToolRun(exit.IsSuccess, exit.CodeInWords(host.System), output.Lines);
        }
        catch (Win32Exception e)
        {
            return new ToolRun(false, e.Message, output.Lines);
        }
    }

    /// <summary>Tools that colour their words for a terminal are read badly; those that start Node themselves start the same.</summary>
    private static Dictionary<string, string> Variables(IReadOnlyDictionary<string, string> environment, string named)
    {
        var variables = new Dictionary<string, string>(environment, OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal) { ["NO_COLOR"] = "1" };
        variables.Remove("FORCE_COLOR");
        if (named.Length > 0)
            variables["PATH"] = $"{Path.GetDirectoryName(named)}{Path.PathSeparator}{variables.GetValueOrDefault("PATH", "")}";
        return variables;
    }
}
