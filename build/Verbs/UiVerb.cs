using System.CommandLine;

namespace Photon.Build.Verbs;

/// <summary><c>ui NAME</c>: a script of <c>tests/Photon.Ui/src</c>, with the npm packages that it needs: <c>gallery</c> draws the pictures of docs/forms, the others measure.</summary>
internal static class UiVerb
{
    public static Command Command(Repository repository)
    {
        var name = new Argument<string>("name") { Description = string.Join(", ", Scripts(repository).Keys) };
        var arguments = new Argument<string[]>("arguments") { Arity = ArgumentArity.ZeroOrMore };
        var command = new Command("ui", "Draws the gallery of forms, or measures forms, client and validators beside others.") { name, arguments };
        command.SetAction(parsed => RunAsync(repository, parsed.GetValue(name)!, parsed.GetValue(arguments) ?? []));
        return command;
    }

    private static string Folder(Repository repository) => Path.Combine(repository.Root, "tests", "Photon.Ui");

    private static SortedDictionary<string, string> Scripts(Repository repository)
    {
        var source = Path.Combine(Folder(repository), "src");
        string[] folders = [source, Path.Combine(source, "figures")];
        return new SortedDictionary<string, string>(
            folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*.mjs")).ToDictionary(path => Path.GetFileNameWithoutExtension(path)), StringComparer.Ordinal);
    }

    private static async Task<int> RunAsync(Repository repository, string name, IReadOnlyList<string> arguments)
    {
        var scripts = Scripts(repository);
        if (!scripts.TryGetValue(name, out var script))
        {
            await Console.Error.WriteLineAsync($"There is no script '{name}'; there are {string.Join(", ", scripts.Keys)}.");
            return 2;
        }

        foreach (var folder in new[] { Folder(repository), Path.Combine(Folder(repository), "peers") })
            await InstallAsync(folder);
        var result = await Shell.TryRunAsync(new ShellCommand("node", [script, .. arguments], Folder(repository)) { IsLive = true, Limit = TimeSpan.FromHours(2) });
        return result.ExitCode ?? 1;
    }

    /// <summary>As the lock file says, unless what is installed is no older than that.</summary>
    private static async Task InstallAsync(string folder)
    {
        var installed = new FileInfo(Path.Combine(folder, "node_modules", ".package-lock.json"));
        if (!installed.Exists || installed.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(folder, "package-lock.json")))
            await Shell.RunAsync(new ShellCommand("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder) { Limit = TimeSpan.FromMinutes(10) });
    }
}
