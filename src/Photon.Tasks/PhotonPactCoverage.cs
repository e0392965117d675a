using System.Globalization;
using System.Text;
using Microsoft.Build.Framework;
using Photon.Engine.Diagnostics;
using Photon.Engine.Pact.Coverage;
using Photon.Engine.Text;
using Photon.Packaging;
using Photon.Pact.Format;
using Photon.Tasks.Pacts;

namespace Photon.Tasks;

/// <summary>Says what of a contract the pacts with its provider are about, and fails where that is too little.</summary>
[MSBuildMultiThreadableTask]
public sealed class PhotonPactCoverage : PactTask
{
    /// <summary>Further pact files, of other consumers; those of <c>PactFolder</c> count by themselves.</summary>
    public ITaskItem[] Pacts { get; set; } = [];

    /// <summary>How much is wanted, in percent of the contract's answers: <c>80</c>; empty for nothing.</summary>
    public string Threshold { get; set; } = "";

    /// <summary>Where the table is written for tools, <c>coverage-Shop.json</c>: <c>obj/Debug/net10.0/photon.pact/</c>.</summary>
    [Required]
    public string RecordFolder { get; set; } = "";

    /// <summary>Touched when enough is covered.</summary>
    public string StampFile { get; set; } = "";

    private protected override void Work(IReadOnlyList<ContractPact> pacts, PactWork work)
    {
        if (!decimal.TryParse(Threshold, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var wanted) && Threshold.Length > 0)
        {
            work.Diagnostics.Report(Codes.UnknownOption, new Location(ProjectFile, 0, 0), Threshold, "the property PhotonPactCoverage", "numbers from 0 to 100", "");
            return;
        }

        var own = pacts.Select(pact => pact.Path).ToHashSet(StringComparer.Ordinal);
        var others = PactFiles(work).Where(path => !own.Contains(path))
            .Select(path => PactReader.Read(new SourceText(path, File.ReadAllBytes(path)), work.Diagnostics)).OfType<PactDocument>().ToList();
        foreach (var pact in pacts)
        {
            var seen = others.Where(document => document.Provider.Equals(pact.Provider, StringComparison.OrdinalIgnoreCase)).SelectMany(SeenInteractions.Of);
            var table = PactCoverage.Measure(pact.Made.Model, SeenInteraction.Of(pact.Made.Pact).Concat(seen));
            WholeFile.Write(Path.Combine(Absolute(RecordFolder), $"coverage-{pact.Contract.Name}.json"), Encoding.UTF8.GetBytes(table.ToJson()));
            foreach (var line in table.ToText().TrimEnd('\n').Split('\n'))
                Say(line);
            PactCoverage.Require(table, wanted, pact.Made.Root.Location, work.Diagnostics);
        }

        if (!work.Diagnostics.HasErrors && StampFile.Length > 0)
            File.WriteAllBytes(Absolute(StampFile), []);
    }

    private IEnumerable<string> PactFiles(PactWork work)
    {
        var inFolder = Directory.Exists(work.Settings.Folder) ? Directory.GetFiles(work.Settings.Folder, "*.json", SearchOption.AllDirectories) : [];
        return inFolder.Concat(Pacts.Select(item => Absolute(item.ItemSpec))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }
}
