namespace Photon.Tasks.Hooks;

/// <summary>Finds programs as a shell does, by the build's own <c>PATH</c> and not the process's.</summary>
/// <param name="variables">The environment of the build.</param>
/// <param name="folder">What relative entries of <c>PATH</c> are relative to.</param>
internal sealed class ProgramPath(IReadOnlyDictionary<string, string> variables, string folder, HostSystem system)
{
    /// <summary>The full path of a program, such as <c>node</c>; null where there is none.</summary>
    public string? Find(string name)
    {
        foreach (var entry in Variable("PATH").Split(system == HostSystem.Windows ? ';' : ':', StringSplitOptions.RemoveEmptyEntries))
        {
            var path = Path.Combine(folder, entry.Trim('"'), system == HostSystem.Windows ? name + ".exe" : name);
            if (IsProgram(path))
                return path;
        }

        return null;
    }

    /// <summary>The system's shell; on Windows the one that comes with Git, whose folder is often not on the <c>PATH</c>.</summary>
    public string? FindShell()
    {
        if (system != HostSystem.Windows)
            return IsProgram("/bin/sh") ? "/bin/sh" : Find("sh");
        if (Find("sh") is { } shell)
            return shell;
        var beside = Find("git") is { } git ? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(git)!, "..", "bin", "sh.exe")) : "";
        return IsProgram(beside) ? beside : null;
    }

    /// <summary>The host that runs this build, so that a script meets no other SDK; else the one on the <c>PATH</c>.</summary>
    public string? FindDotnet() => Variable("DOTNET_HOST_PATH") is { Length: > 0 } host && IsProgram(host) ? host : Find("dotnet");

    /// <summary>What runs command lines on Windows.</summary>
    public string Cmd() => Variable("ComSpec") is { Length: > 0 } cmd ? cmd : "cmd.exe";

    private string Variable(string name)
    {
        if (variables.TryGetValue(name, out var value) || system != HostSystem.Windows)
            return value ?? "";
        foreach (var (key, other) in variables)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                return other;
        }

        return "";
    }

    private bool IsProgram(string path)
    {
        const UnixFileMode executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(path) && (system == HostSystem.Windows || OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & executable) != 0);
    }
}
