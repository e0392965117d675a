using System.Diagnostics;

namespace Photon.Tasks.Hooks;

/// <summary>A program and what it is given.</summary>
/// <param name="Program">Its full path: <c>/usr/bin/node</c>.</param>
internal sealed record HookCommand(string Program)
{
    /// <summary><c>scripts/publish.js</c>, <c>--fast</c></summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Instead of <see cref="Arguments"/>: a text for a program of Windows with rules of its own.</summary>
    public string? CommandLine { get; init; }

    /// <summary>Says in a process start what is to be run.</summary>
    public void ApplyTo(ProcessStartInfo start, HostSystem system)
    {
        start.FileName = Program;
        if (CommandLine is not null || system == HostSystem.Windows)
        {
            start.Arguments = CommandLine ?? WindowsCommandLine.Join(Arguments);
            return;
        }

        foreach (var argument in Arguments)
            start.ArgumentList.Add(argument);
    }

    public override string ToString() => $"{Program} {CommandLine ?? WindowsCommandLine.Join(Arguments)}";
}
