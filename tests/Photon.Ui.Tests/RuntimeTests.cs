using Photon.Forms.Checking;
using Photon.Forms.Judging;

namespace Photon.Ui.Tests;

/// <summary>The tests of the runtime that are written in TypeScript beside it, in tests/Photon.Ui/src.</summary>
public sealed class RuntimeTests
{
    [Theory]
    [InlineData("checks")]
    [InlineData("client")]
    [InlineData("forms")]
    [InlineData("testing")]
    public Task TestsInTypeScriptPass(string folder) => PassAsync(folder);

    [Theory]
    [InlineData("browser")]
    [InlineData("pages")]
    public Task TestsInChromiumPass(string folder)
    {
        Assert.SkipWhen(Chromium.Path is null, Chromium.Missing);
        return PassAsync(folder);
    }

    private static async Task PassAsync(string folder)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        Assert.SkipUnless(await UiWorkspace.InstallAsync(cancellationToken), UiWorkspace.Missing);
        var output = await UiTool.RunAsync(UiWorkspace.Bin("vitest"), ["run", $"src/{folder}/", "--reporter=json"], cancellationToken);
        Assert.True(output.Contains("\"success\":true", StringComparison.Ordinal), output);
    }
}
