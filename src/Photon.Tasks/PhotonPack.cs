using Microsoft.Build.Framework;
using Photon.Engine.Diagnostics;
using Photon.Packaging;

namespace Photon.Tasks;

/// <summary>Makes the deliverable that <c>PhotonFormat</c> names of what was published: a folder, an archive, a site.</summary>
[MSBuildMultiThreadableTask]
public sealed class PhotonPack : PackTask
{
    /// <summary>What publish wrote: <c>obj/Release/net10.0/photon/publish/</c>; empty where only a UI is delivered.</summary>
    public string PublishFolder { get; set; } = "";

    /// <summary>The UI bundle, <c>ui/dist</c>; empty where it is published below <c>wwwroot</c>, or where there is none.</summary>
    public string UiFolder { get; set; } = "";

    /// <summary>The <c>PhotonContract</c> items.</summary>
    public ITaskItem[] Contracts { get; set; } = [];

    /// <summary>The files that the contracts refer to; the contracts themselves may be among them.</summary>
    public ITaskItem[] ContractFiles { get; set; } = [];

    /// <summary><c>photon.toml</c>; empty where there is none.</summary>
    public string ConfigFile { get; set; } = "";

    /// <summary><c>full</c>, <c>flat</c> or <c>lambda</c>.</summary>
    public string Layout { get; set; } = "";

    private protected override IEnumerable<string> PublishFolders => PublishFolder.Length == 0 ? [] : [PublishFolder];

    private protected override PackRequest Complete(PackRequest request, DiagnosticBag diagnostics) => request with
    {
        Layout = Layout,
        PublishFolder = AbsoluteOrNone(PublishFolder),
        UiFolder = AbsoluteOrNone(UiFolder),
        Contracts = [.. Contracts.Select(item => Absolute(item.ItemSpec))],
        ContractFiles = [.. ContractFiles.Select(item => Absolute(item.ItemSpec))],
        ConfigFile = AbsoluteOrNone(ConfigFile),
    };
}
