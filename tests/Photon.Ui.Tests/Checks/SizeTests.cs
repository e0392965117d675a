using System.Text.Json;
using Photon.Forms.Checking;
using Photon.Forms.Judging;

namespace Photon.Ui.Tests.Checks;

/// <summary>The validator of an object of ten fields is small.</summary>
public sealed class SizeTests
{
    private const string Schema = """
        {"type":"object","required":["name","sku","category","price","organic"],"properties":{"name":{"type":"string","minLength":1,"maxLength":80},"sku":{"type":"string","pattern":"^[A-Z]{3}-\\d{3}$"},
        "category":{"type":"string","enum":["tea","coffee","cocoa"]},"price":{"type":"number","minimum":0},"stock":{"type":"integer","minimum":0},"supplier":{"type":"string","format":"email"},
        "website":{"type":"string","format":"uri"},"available":{"type":"string","format":"date"},"note":{"type":["string","null"],"maxLength":500},"organic":{"type":"boolean"}}}
        """;

    [Fact]
    public async Task TenFieldsTakeLittle()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        Assert.SkipUnless(await UiWorkspace.InstallAsync(cancellationToken), UiWorkspace.Missing);
        var bench = new CheckBench("check-sizes");
        bench.AddContract("d", EmittedChecks.Of($"\"NewProduct\":{Schema}").Files);

        var output = await UiTool.RunAsync("node", [Path.Combine(UiWorkspace.Root, "src", "checks", "sizes.mjs"), bench.Folder, Schema], cancellationToken);

        Assert.True(output.StartsWith('{'), output);
        TestContext.Current.TestOutputHelper?.WriteLine(output);
        await File.WriteAllTextAsync(Path.Combine(bench.Folder, "figures.json"), output, cancellationToken);
        using var figures = JsonDocument.Parse(output);
        Assert.Equal(3, figures.RootElement.GetProperty("issues").GetInt32());
        Assert.InRange(figures.RootElement.GetProperty("own").GetInt32(), 100, 350);
        Assert.InRange(figures.RootElement.GetProperty("whole").GetInt32(), 500, 2000);
    }
}
