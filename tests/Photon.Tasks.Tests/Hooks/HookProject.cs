using Microsoft.Build.Framework;

namespace Photon.Tasks.Tests.Hooks;

/// <summary>A folder with a photon.toml whose hooks are run for real.</summary>
internal sealed class HookProject : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public HookProject()
    {
        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables())
            Variables[(string)variable.Key] = (string)variable.Value!;
        folder.Write("Shop.csproj");
    }

    /// <summary>Of the build; at first those of this process.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    public HookBuild Build { get; set; } = new();

    public string Root => folder.Root;

    public BuildErrorEventArgs Error => Assert.Single(Build.Errors);

    public string PathOf(string path) => folder.PathOf(path);

    public string Write(string path, string text) => folder.Write(path, text);

    public string Read(string path) => File.ReadAllText(folder.PathOf(path));

    /// <summary>Declares hooks before generation: each a TOML value, such as <c>'echo a'</c>.</summary>
    public PhotonRunHooks Pre(params string[] hooks) => Configure($"[build.hooks]\npre = [\n{string.Join(",\n", hooks)}\n]\n");

    /// <summary>The same, run to its end.</summary>
    public bool RunPre(params string[] hooks) => Pre(hooks).Execute();

    /// <summary>The task for a stage of a photon.toml with this text.</summary>
    public PhotonRunHooks Configure(string toml, string stage = "pre")
    {
        folder.Write("photon.toml", toml);
        return Task(stage);
    }

    /// <summary>The task for a stage of the photon.toml that is there.</summary>
    public PhotonRunHooks Task(string stage = "pre") => new()
    {
        BuildEngine = Build,
        TaskEnvironment = TaskEnvironment.CreateWithProjectDirectoryAndEnvironment(Root, Variables),
        ConfigFile = "photon.toml",
        Stage = stage,
        ProjectFile = "Shop.csproj",
        OutputFolder = "dist/",
        Format = "zip",
        Contract = ["api/openapi.yaml"],
    };



    /// <summary>On a thread of its own: while it waits, the test goes on.</summary>
    public static Task<bool> Start(PhotonRunHooks task) => System.Threading.Tasks.Task.Factory.StartNew(
        task.Execute, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public void Dispose() => folder.Dispose();
}
