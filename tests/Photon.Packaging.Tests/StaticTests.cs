using System.IO.Compression;
using System.Text;

namespace Photon.Packaging.Tests;

public sealed class StaticTests : IDisposable
{
    private readonly Workplace workplace = new Workplace().Publish();

    [Fact]
    public void SiteIsTheUiWithWhatHostsWant()
    {
        workplace.Pack("static");
        Assert.Equal(["ui/.nojekyll", "ui/404.html", "ui/assets/app.js", "ui/assets/app.js.br", "ui/assets/app.js.gz", "ui/index.html"], workplace.Delivered());
        Assert.Equal(workplace.Hash("dist/ui/index.html"), workplace.Hash("dist/ui/404.html"));
    }

    [Fact]
    public void OwnFallbackIsKept()
    {
        workplace.Write("publish/wwwroot/404.html", "not here");
        workplace.Pack("static");
        Assert.Equal("not here", File.ReadAllText(workplace.PathOf("dist/ui/404.html")));
    }

    [Fact]
    public void CompressedFormsSayTheSame()
    {
        workplace.Pack("static");
        var plain = File.ReadAllText(workplace.PathOf("dist/ui/assets/app.js"));
        Assert.Equal(plain, Unpack(new BrotliStream(File.OpenRead(workplace.PathOf("dist/ui/assets/app.js.br")), CompressionMode.Decompress)));
        Assert.Equal(plain, Unpack(new GZipStream(File.OpenRead(workplace.PathOf("dist/ui/assets/app.js.gz")), CompressionMode.Decompress)));
        Assert.Equal(plain, Judge.Ask("gzip", workplace.Output, "-dc", "ui/assets/app.js.gz"));
    }

    [Fact]
    public void CompressedFormsOfTheBundleAreKeptWhereTheyAreRight()
    {
        var plain = File.ReadAllBytes(workplace.PathOf("publish/wwwroot/assets/app.js"));
        using (var right = new MemoryStream())
        {
            using (var gzip = new GZipStream(right, CompressionLevel.Fastest, leaveOpen: true))
                gzip.Write(plain);
            workplace.Write("publish/wwwroot/assets/app.js.gz", right.ToArray());
        }

        workplace.Write("publish/wwwroot/assets/app.js.br", "of an earlier build");
        workplace.Pack("static");
        Assert.Equal(workplace.Hash("publish/wwwroot/assets/app.js.gz"), workplace.Hash("dist/ui/assets/app.js.gz"));
        Assert.NotEqual(workplace.Hash("publish/wwwroot/assets/app.js.br"), workplace.Hash("dist/ui/assets/app.js.br"));
    }

    [Fact]
    public void SecondPackCompressesNothing()
    {
        Assert.Equal((0, 2), Counts());
        Assert.Equal((2, 0), Counts());
    }

    [Fact]
    public void BundleAloneNeedsNoApp()
    {
        workplace.Write("ui/dist/index.html", "the bundle");
        workplace.Request = workplace.Request with { PublishFolder = "", UiFolder = workplace.PathOf("ui/dist") };
        workplace.Pack("static");
        Assert.Equal(["ui/.nojekyll", "ui/404.html", "ui/index.html"], workplace.Delivered());
    }

    /// <summary>What the UI calls as the bill of materials does not meet it: that lies beside the UI.</summary>
    [Fact]
    public void BillIsNotPublished()
    {
        workplace.Write("publish/wwwroot/sbom.cdx.json", "{}");
        workplace.Request = workplace.Request with
        {
            PackageLock = workplace.Write("ui/package-lock.json", """{ "lockfileVersion": 3, "packages": { "": {} } }"""),
        };
        workplace.Pack("static");
        Assert.Equal("{}", File.ReadAllText(workplace.PathOf("dist/ui/sbom.cdx.json")));
        Assert.Contains("CycloneDX", File.ReadAllText(workplace.PathOf("dist/sbom.cdx.json")), StringComparison.Ordinal);
    }

    public void Dispose() => workplace.Dispose();

    private (int Hits, int Misses) Counts()
    {
        var cache = workplace.Pack("static").Record.Cache;
        return (cache.Hits, cache.Misses);
    }

    private static string Unpack(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
