using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Photon.Build;

/// <summary>A command to run: <c>dotnet build X</c> in a folder, with a few variables of its own.</summary>
/// <param name="Program">Its name or path.</param>
/// <param name="Arguments">As the program gets them; nothing is quoted.</param>
/// <param name="Folder">Where it runs.</param>
internal sealed record ShellCommand(string Program, IReadOnlyList<string> Arguments, string Folder)
{
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>How long it may take; then it is ended with its children.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>Show the output while it runs.</summary>
    public bool IsLive { get; init; }

    public override string ToString() => string.Join(' ', Arguments.Prepend(Path.GetFileName(Program)));
}

/// <summary>What came of a <see cref="ShellCommand"/>.</summary>
/// <param name="ExitCode">Null where it was ended because its time was up.</param>
/// <param name="Output">Both streams, in the order of arrival.</param>
internal sealed record ShellResult(int? ExitCode, string Output);

/// <summary>Runs commands.</summary>
internal static class Shell
{
    /// <summary>Left-over build nodes would hold packages of an earlier version and outlive this program.</summary>
    private static readonly KeyValuePair<string, string>[] quietDotnet =
    [
        new("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
        new("DOTNET_CLI_USE_MSBUILD_SERVER", "0"),
        new("DOTNET_CLI_UI_LANGUAGE", "en"),
        new("DOTNET_NOLOGO", "1"),
        new("MSBUILDDISABLENODEREUSE", "1"),
    ];

    /// <summary>Runs to the end and answers with the output.</summary>
    public static async Task<ShellResult> TryRunAsync(ShellCommand command)
    {
        var output = new StringBuilder();
        using var process = Start(command, line =>
        {
            lock (output)
                output.AppendLine(line);
            if (command.IsLive)
                Console.WriteLine(line);
        });
        using var limit = new CancellationTokenSource(command.Limit);
        int? exitCode = null;
        try
        {
            await process.WaitForExitAsync(limit.Token);
            exitCode = process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        lock (output)
            return new ShellResult(exitCode, output.ToString());
    }

    /// <summary>Runs to the end; anything but exit code 0 is a <see cref="BuildFailure"/> that carries the output.</summary>
    public static async Task<string> RunAsync(ShellCommand command)
    {
        var result = await TryRunAsync(command);
        if (result.ExitCode == 0)
            return result.Output;
        var what = result.ExitCode is { } code ? $"answered {code}" : $"was ended after {command.Limit.TotalMinutes:0} minutes";
        throw new BuildFailure($"{command} {what}.", command.IsLive ? "" : result.Output);
    }

    /// <summary>Starts a command that runs beside this program; the caller ends it.</summary>
    public static Process Start(ShellCommand command, Action<string> onLine)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            WorkingDirectory = command.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in quietDotnet.Concat(command.Environment))
            start.Environment[name] = value;
        // Set by the `dotnet run` that started this program; they would lead a child to this SDK's MSBuild settings.
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment.Remove("MSBUILD_EXE_PATH");

        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, data) => Pass(data.Data, onLine);
        process.ErrorDataReceived += (_, data) => Pass(data.Data, onLine);
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            process.Dispose();
            throw new BuildFailure($"{command.Program} could not be started: {e.Message}", "");
        }

        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static void Pass(string? line, Action<string> onLine)
    {
        if (line is not null)
            onLine(line);
    }
}
