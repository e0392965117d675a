namespace Photon.Packaging.Images.Building;

/// <summary>What a container runs, after the .NET SDK's rules for <c>ContainerEntrypoint</c>, <c>ContainerAppCommand</c> and their companions.</summary>
/// <param name="Entrypoint">Always run; empty for none.</param>
/// <param name="Cmd">Its arguments unless others are given.</param>
/// <param name="Problem">Why the settings contradict each other; null where they do not.</param>
public sealed record ContainerCommand(IReadOnlyList<string> Entrypoint, IReadOnlyList<string> Cmd, string? Problem = null)
{
    private const string AsEntrypoint = "Entrypoint";
    private const string AsDefaultArgs = "DefaultArgs";
    private const string NotAtAll = "None";

    /// <summary>What starts an app that lies in the working directory.</summary>
    /// <param name="assembly"><c>Shop.dll</c></param>
    /// <param name="isExecutable">Whether it brings its runtime along, so that the program of its name is started.</param>
    public static IReadOnlyList<string> OfApp(string workingDirectory, string assembly, bool isExecutable)
    {
        var path = workingDirectory.TrimEnd('/') + "/" + assembly;
        return isExecutable ? [path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? path[..^4] : path] : ["dotnet", path];
    }

    /// <summary>Joins what the project says and what the base image says.</summary>
    public static ContainerCommand Decide(ImageOptions options, IReadOnlyList<string> baseEntrypoint)
    {
        var instruction = options.AppCommandInstruction;
        var hasEntrypoint = options.Entrypoint.Count > 0;
        if (instruction.Length == 0)
        {
            // Projects of .NET 7 had only these arguments, and they were defaults.
            if (!hasEntrypoint && options is { EntrypointArgs.Count: > 0, DefaultArgs.Count: 0, AppCommandArgs.Count: 0 })
                return new ContainerCommand(options.AppCommand, options.EntrypointArgs);
            instruction = hasEntrypoint ? AsDefaultArgs : AsEntrypoint;
        }

        if (ProblemOf(options, instruction) is { } problem)
            return new ContainerCommand([], [], problem);
        if (instruction == AsEntrypoint)
            return new ContainerCommand([.. options.AppCommand, .. options.AppCommandArgs], options.DefaultArgs);
        return new ContainerCommand(
            hasEntrypoint ? [.. options.Entrypoint, .. options.EntrypointArgs] : IsDotnet(baseEntrypoint) ? [] : baseEntrypoint,
            [.. options.AppCommand, .. options.AppCommandArgs, .. options.DefaultArgs]);
    }

    /// <summary>Images for SDKs start <c>dotnet</c> alone, which is of no use before a whole command.</summary>
    public static bool IsDotnet(IReadOnlyList<string> entrypoint) => entrypoint is ["dotnet"] or ["/usr/bin/dotnet"];

    private static string? ProblemOf(ImageOptions options, string instruction) => instruction switch
    {
        not (AsEntrypoint or AsDefaultArgs or NotAtAll) => $"ContainerAppCommandInstruction is '{instruction}'; known are Entrypoint, DefaultArgs and None",
        _ when options.EntrypointArgs.Count > 0 && options.Entrypoint.Count == 0 => "ContainerEntrypointArgs are given without a ContainerEntrypoint",
        _ when options.AppCommandArgs.Count > 0 && options.AppCommand.Count == 0 => "ContainerAppCommandArgs are given without a ContainerAppCommand",
        NotAtAll when options.AppCommand.Count > 0 => "ContainerAppCommand is given, and ContainerAppCommandInstruction is None",
        AsEntrypoint when options.Entrypoint.Count > 0 => "ContainerEntrypoint is given, and ContainerAppCommandInstruction makes the app the entrypoint",
        _ => null,
    };
}
