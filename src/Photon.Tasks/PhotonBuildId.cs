using System.Collections;
using Microsoft.Build.Framework;

namespace Photon.Tasks;

/// <summary>
/// Names the build that is running, alike for all its projects, whatever nodes they are built on. MSBuild runs a target once in a build for the same project and
/// the same global properties; so a project that makes an id is asked with no global property but one.
/// </summary>
[MSBuildMultiThreadableTask]
public sealed class PhotonBuildId : Microsoft.Build.Utilities.Task, IMultiThreadableTask
{
    public TaskEnvironment TaskEnvironment { get; set; } = TaskEnvironment.Fallback;

    /// <summary>The project that makes the id: <c>Photon.BuildId.proj</c>.</summary>
    [Required]
    public string Project { get; set; } = "";

    /// <summary>What it is that the projects share: <c>/code/shop/photon.toml</c>.</summary>
    public string ConfigFile { get; set; } = "";

    [Output]
    public string BuildId { get; private set; } = "";

    public override bool Execute()
    {
        var engine = (IBuildEngine6)BuildEngine;
        var own = new Hashtable { ["PhotonConfigFile"] = ConfigFile };
        var result = engine.BuildProjectFilesInParallel([Project], ["BuildId"], [own], [[.. engine.GetGlobalProperties().Keys]], [null!], returnTargetOutputs: true);
        if (result.Result && result.TargetOutputsPerProject[0]["BuildId"] is [var id, ..])
            BuildId = id.ItemSpec;
        return result.Result;
    }
}
