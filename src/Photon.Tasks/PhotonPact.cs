using Microsoft.Build.Framework;
using Photon.Engine.Diagnostics;
using Photon.Tasks.Pacts;

namespace Photon.Tasks;

/// <summary>Writes the pacts of a project's contracts. The target of the same name calls it where an input changed.</summary>
[MSBuildMultiThreadableTask]
public sealed class PhotonPact : PactTask
{
    /// <summary>What is noted of the pacts: <c>obj/Debug/net10.0/photon.pact/</c>.</summary>
    [Required]
    public string RecordFolder { get; set; } = "";

    /// <summary>Written when all went well: <c>obj/Debug/net10.0/photon.pact/3FA0C2.stamp</c>.</summary>
    [Required]
    public string StampFile { get; set; } = "";

    /// <summary>A pact that would change is an error.</summary>
    public bool Frozen { get; set; }

    /// <summary>Where something is left to do, there is no stamp, so that the next build says so again.</summary>
    private protected override void Work(IReadOnlyList<ContractPact> pacts, PactWork work)
    {
        var output = new PactOutput(work.Settings.Mode, Frozen, work.Diagnostics, Say);
        var record = new PactRecord(Absolute(RecordFolder), Path.GetDirectoryName(ProjectFile)!);
        var isDone = pacts.Select(output.Write).ToList().TrueForAll(written => written);
        foreach (var abandoned in record.Write(pacts, work.Sources))
            work.Diagnostics.Report(Codes.PactAbandoned, new Location(abandoned, 0, 0), abandoned);
        if (isDone)
            record.Stamp(Path.GetFileNameWithoutExtension(StampFile));
    }
}
