using System.Diagnostics;
using System.Text;
using Photon.Engine.Diagnostics;
using Photon.Toml.Config;

namespace Photon.Tasks.Hooks;

/// <summary>Where hooks run.</summary>
/// <param name="Folder">That of photon.toml, absolute.</param>
/// <param name="Variables">The whole environment of a hook.</param>
internal sealed record HookHost(string Folder, HostSystem System, IReadOnlyDictionary<string, string> Variables)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public ProgramPath Programs { get; } = new(Variables, Folder, System);

    public Secrets Secrets { get; } = Secrets.Of(Variables);

    /// <summary>A start with nothing to read, whose output is ours.</summary>
    public ProcessStartInfo ToStart(HookCommand command)
    {
        var start = new ProcessStartInfo
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // With a byte order mark, a hook would have something to read, or be gone before it is written.
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
            StandardErrorEncoding = Utf8,
        };
        // What is there by default is the environment of the process, which is not that of the build where several builds share a process.
        start.Environment.Clear();
        foreach (var (name, value) in Variables)
            start.Environment[name] = value;
        command.ApplyTo(start, System);
        return start;
    }

    /// <summary>A problem at a hook's place in photon.toml. Secrets are taken out before anything is cut, so that no half of one is left.</summary>
    public Diagnostic Problem(DiagnosticRule rule, Hook hook, params ReadOnlySpan<string> arguments)
    {
        var masked = new object?[arguments.Length];
        for (var i = 0; i < masked.Length; i++)
            masked[i] = Secrets.Mask(arguments[i]);
        return Diagnostic.Create(rule, hook.Location, masked);
    }
}
