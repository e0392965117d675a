using Photon.Forms.Judging;
using Photon.Forms.Rivals;
using Photon.Testing.Schemas;

namespace Photon.Ui.Tests.Checks;

/// <summary>Ajv and TypeBox say the same of random values under random schemas.</summary>
public sealed class RivalTests
{
    [Fact]
    public async Task ValidatorsAgreeWithAjvAndTypeBox()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var suite = JsonSchemaSuite.Open();
        Assert.SkipWhen(suite is null, "The shared material is not here.");
        Assert.SkipUnless(await UiWorkspace.InstallAsync(cancellationToken), UiWorkspace.Missing);

        var rows = await new RivalRun(suite!, seed: 8).RunAsync(700, cancellationToken);

        var different = rows.Where(row => !row.IsAgreed).ToList();
        var report = string.Join('\n', different.Where(row => !RivalExplanations.Explains(row)).DistinctBy(row => row.Schema).Take(25));
        Assert.True(report.Length == 0, $"{different.Count} of {rows.Count} differ; not explained:\n{report}");
        Assert.Empty(RivalExplanations.Stale(rows));
        Assert.InRange(rows.Count(row => row.Photon.IsValid), rows.Count / 10, rows.Count * 9 / 10);
    }
}
