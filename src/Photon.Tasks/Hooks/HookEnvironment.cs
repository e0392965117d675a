namespace Photon.Tasks.Hooks;

/// <summary>The environment of a build, and what hooks find in it besides.</summary>
/// <param name="build">The variables of the build.</param>
internal sealed class HookEnvironment(IReadOnlyDictionary<string, string> build)
{
    /// <summary>The photon.toml files whose hooks are at work, so that a build which one of them starts does not start them again.</summary>
    private const string ConfigsVariable = "PHOTON_HOOK_CONFIGS";

    public HostSystem System { get; } =
        OperatingSystem.IsWindows() ? HostSystem.Windows : OperatingSystem.IsLinux() ? HostSystem.Linux : HostSystem.OtherUnix;

    private string Configs => build.TryGetValue(ConfigsVariable, out var configs) ? configs : "";

    public bool IsWithinHookOf(string configFile) => Array.IndexOf(Configs.Split(Path.PathSeparator), configFile) >= 0;

    /// <summary>The whole environment of a hook.</summary>
    public IReadOnlyDictionary<string, string> For(string configFile, HookFacts facts)
    {
        var variables = new Dictionary<string, string>(build, System == HostSystem.Windows ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal)
        {
            ["PHOTON_ENV"] = facts.Environment,
            ["PHOTON_STAGE"] = facts.Stage,
            ["PHOTON_OUTPUT"] = facts.Output,
            ["PHOTON_PROJECT"] = facts.Project,
            ["PHOTON_FORMAT"] = facts.Format,
            ["PHOTON_CONTRACT"] = string.Join(';', facts.Contracts),
            [ConfigsVariable] = Configs.Length == 0 ? configFile : $"{Configs}{Path.PathSeparator}{configFile}",
        };
        return variables;
    }
}
