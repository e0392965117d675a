using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Photon.Engine.Diagnostics;
using Photon.Tasks.Config;
using Photon.Toml.Config;

namespace Photon.Tasks;

/// <summary>Reads photon.toml for this build and leaves it, as properties, for the next ones. Runs only where the file changed.</summary>
[MSBuildMultiThreadableTask]
public sealed class PhotonReadConfig : Microsoft.Build.Utilities.Task, IMultiThreadableTask
{
    public TaskEnvironment TaskEnvironment { get; set; } = TaskEnvironment.Fallback;

    /// <summary>The file: <c>/code/Shop/photon.toml</c>.</summary>
    [Required]
    public string ConfigFile { get; set; } = "";

    /// <summary>The project, whose folder paths in messages start at: <c>/code/Shop/src/Shop/Shop.csproj</c>.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Where the properties are left: <c>obj/Shop.csproj.photon.config</c>.</summary>
    [Required]
    public string PropsFile { get; set; } = "";

    /// <summary>Written when all went well: <c>obj/Shop.csproj.photon.stamp</c>.</summary>
    [Required]
    public string StampFile { get; set; } = "";

    /// <summary>Properties whose default this project works out, with metadata <c>Value</c>: <c>PhotonName</c>, <c>Shop</c>.</summary>
    public ITaskItem[] Defaults { get; set; } = [];

    /// <summary>Every property that a setting has, with what it is where the project does not say it, as metadata <c>Value</c>.</summary>
    [Output]
    public ITaskItem[] Settings { get; private set; } = [];

    public override bool Execute()
    {
        var file = Absolute(ConfigFile);
        var diagnostics = new DiagnosticBag();
        var log = new DiagnosticLog(Log, Path.GetDirectoryName(Absolute(ProjectFile))!);
        if (!File.Exists(file))
        {
            log.Write(Diagnostic.Create(Codes.ConfigMissing, new Location(ProjectFile, 0, 0), file));
            return false;
        }

        try
        {
            var config = PhotonConfig.Read(file, File.ReadAllBytes(file), diagnostics);
            foreach (var diagnostic in diagnostics.ToSortedList())
                log.Write(diagnostic);
            if (Log.HasLoggedErrors)
                return false;
            var properties = ConfigProperties.Of(config, Path.GetDirectoryName(file)!);
            ConfigProps.Write(Absolute(PropsFile), ConfigProps.Text(file, properties));
            Settings = [.. ToItems(properties)];
            // Not where something is amiss: warnings are to be seen in the next build, too.
            if (diagnostics.Count == 0)
                ConfigProps.Stamp(Absolute(StampFile));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.Write(Diagnostic.Create(Codes.ConfigUnreadable, new Location(file, 0, 0), file, e.Message));
            return false;
        }
    }

    private IEnumerable<TaskItem> ToItems(IReadOnlyList<KeyValuePair<string, string>> properties)
    {
        var said = properties.ToDictionary();
        var defaults = Defaults.ToDictionary(item => item.ItemSpec, item => ((ITaskItem2)item).GetMetadataValueEscaped("Value"));
        foreach (var setting in Toml.Config.Settings.All)
        {
            if (setting.Property is not { } property)
                continue;
            var value = said.GetValueOrDefault(property) ?? ConfigProperties.DefaultOf(setting) ?? defaults.GetValueOrDefault(property, "");
            yield return new TaskItem(property, new Dictionary<string, string> { ["Value"] = value });
        }
    }

    private string Absolute(string path) => Path.GetFullPath(TaskEnvironment.GetAbsolutePath(path));
}
