namespace Photon.Tasks.Hooks;

/// <summary>Scripts that share an extension, and what runs them.</summary>
/// <param name="Program">The name of the interpreter.</param>
/// <param name="Advice">How to get it.</param>
internal sealed record ScriptKind(string Program, string Advice)
{
    /// <summary>Before the script.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Between the script and its arguments.</summary>
    public IReadOnlyList<string> Separator { get; init; } = [];

    public static ScriptKind Shell { get; } = new("sh", "Install it; on Windows it comes with Git.");

    public static ScriptKind JavaScript { get; } = new("node", "Install Node.js.");

    public static ScriptKind TypeScript { get; } = new("node", "Install Node.js 22.18 or newer.");

    public static ScriptKind PowerShell { get; } = new("pwsh", "Install PowerShell 7, for example by 'dotnet tool install --global PowerShell'.")
    {
        Options = ["-NoProfile", "-NonInteractive", "-File"],
    };

    /// <summary>A file-based app. <c>--file</c> keeps a project in the same folder from being run in its place.</summary>
    public static ScriptKind CSharp { get; } = new("dotnet", "Install the .NET SDK 10 or newer.")
    {
        Options = ["run", "--file"],
        Separator = ["--"],
    };

    /// <summary>What a person would write in front: <c>dotnet run --file</c>.</summary>
    public string CommandLine => string.Join(' ', [Program, .. Options]);

    /// <summary>The kind of a path such as <c>scripts/setup_env.sh</c>; null where a word is no script, such as <c>MODE=a.sh</c> before a command.</summary>
    public static ScriptKind? OfWord(string word) => IsAssignment(word) ? null : Path.GetExtension(word).ToUpperInvariant() switch
    {
        ".SH" => Shell,
        ".JS" or ".MJS" => JavaScript,
        ".TS" => TypeScript,
        ".PS1" => PowerShell,
        ".CS" => CSharp,
        _ => null,
    };

    /// <summary>The interpreter of a script; null where there is none, and its name.</summary>
    public HookCommand? Find(HookHost host, HookScript script, out string name)
    {
        if (this == Shell && host.System != HostSystem.Windows && Shebang.Read(Path.Combine(host.Folder, script.Path)) is { } shebang)
        {
            name = shebang.Name;
            return shebang.Find(host.Programs);
        }

        name = Program;
        var program = this == Shell ? host.Programs.FindShell() : this == CSharp ? host.Programs.FindDotnet() : host.Programs.Find(name);
        return program is null ? null : new HookCommand(program);
    }

    private static bool IsAssignment(string word)
    {
        var sign = word.IndexOf('=', StringComparison.Ordinal);
        return sign > 0 && !word.AsSpan(0, sign).ContainsAny('/', '\\', '.');
    }
}
